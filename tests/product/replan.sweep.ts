import { ask } from '../../local/cli/desk';
import { GOAL, gridMonth, gridRows, monthColumn, monthRow } from '../../src/reports/goal/layout';
import { PACE } from '../../src/reports/goal/pace-layout';
import { replanRows } from '../../src/reports/goal/replan';
import { article, type Desk, goalDesk, TABS } from './goal-desk';

jest.setTimeout(240_000);

/** 1,100,000 won by 10 August 2026: 800,000 in July, 300,000 in August; one deal without a manager. */
const deals = [
	'deal_id;manager_id;amount;status;created_at;closed_at',
	'1;1;500000;WON;2026-07-01 10:00;2026-07-10 10:00',
	'2;2;250000;WON;2026-07-01 10:00;2026-07-20 10:00',
	'3;;50000;WON;2026-07-01 10:00;2026-07-21 10:00',
	'4;1;300000;WON;2026-08-01 10:00;2026-08-07 10:00',
	'5;2;0;LOST;2026-08-01 10:00;2026-08-05 10:00',
].join('\n');
const tables = {
	'managers.csv': 'manager_id;name;role\n1;Анна Иванова;manager\n2;Борис Петров;manager\n',
	'settings.csv': 'key,value\nas_of,2026-08-10\n',
	'deals.csv': deals,
};

let desk: Desk;
beforeEach(() => {
	desk = goalDesk(tables, ['anna@example.com', 'other@example.com']);
	ask(desk.host, 'buildGoal', { ...article, months: 'workdays' });
});
afterEach(() => desk.host.close());

test('the proposal of spec §3.5: 1,900,000 over 37 days, and no plan has changed', () => {
	const { month, total } = { ...replanRows(2), total: replanRows(2).month + 3 };
	const block = Array.from({ length: 4 }, (_, n) => desk.row(TABS.pace, month + n, PACE.plan + 1, 4));
	expect(block).toEqual([
		[800_000, 0, '', 800_000],
		[300_000, 15, 770_270.27, 1_070_270.27],
		['', 22, 1_129_729.73, 1_129_729.73],
		[1_100_000, 37, 1_900_000, 3_000_000],
	]);
	expect(desk.row(TABS.pace, total + 2, PACE.plan, 1)).toEqual([51_351.35]);
	expect(desk.line('amount')).toEqual([3_000_000, 1_045_454.55, 954_545.45, 1_000_000]);
});

test('pace: plan to date by working days, deviation, needed and present pace, a forecast as a range', () => {
	// 23 of 23 days in July, 6 of 21 in August.
	const [plan, toDate, fact, deviation, needed, now, low, high] = desk.row(TABS.pace, PACE.first, PACE.plan, 8) as number[];
	expect([plan, fact]).toEqual([3_000_000, 1_100_000]);
	expect(toDate).toBeCloseTo(1_045_454.55 + (954_545.45 * 6) / 21, 2);
	expect(deviation).toBeCloseTo(fact! - toDate!, 6);
	expect(needed).toBeCloseTo(1_900_000 / 37, 6);
	expect(now).toBeCloseTo(1_100_000 / 29, 6);
	expect(high).toBeCloseTo((1_100_000 / 29) * 66, 4);
	expect(low).toBeLessThan(high!);
	desk.type(TABS.pace, 3, PACE.plan, '2026-08');
	expect(desk.row(TABS.pace, PACE.first, PACE.plan, 3)).toEqual([954_545.45, 272_727.27, 300_000]);
});

test('what is left to do a day follows from the money that is left, by the plan’s ratios where history is short', () => {
	const of = (line: 'amount' | 'deals' | 'calls'): number[] => desk.people(line, 2).map((row) => Number(row[1]));
	const [amounts, planned, calls] = [of('amount'), of('deals'), of('calls')];
	// In August Anna has won 300,000 and nobody has called; fifteen working days are left.
	const expected = [300_000, 0].map((won, i) => {
		const deals = Math.ceil((amounts[i]! - won) / (amounts[i]! / planned[i]!) - 1e-9);
		return Math.ceil((deals * calls[i]!) / planned[i]! / 15 - 1e-9);
	});
	expect([1, 2].map((i) => desk.at(TABS.pace, PACE.first + i, PACE.tasks))).toEqual(expected);
	expect([1, 2].map((i) => desk.at(TABS.pace, PACE.first + i, PACE.basis))).toEqual(['плану: истории мало', 'плану: истории мало']);
	expect(desk.at(TABS.pace, PACE.first, PACE.tasks)).toBe(expected[0]! + expected[1]!);
});

test('accepted, it is a new version: closed months keep plan and fact, re-plan and fact make the goal', () => {
	const before = desk.target('company', 'amount', '2026-07')!;
	ask(desk.host, 'acceptReplan', 'Июль ниже плана');
	expect(desk.line('amount')).toEqual([3_000_000, 800_000, 1_070_270.27, 1_129_729.73]);
	expect(desk.at(TABS.goal, monthRow('amount'), monthColumn(3))).toBe('✓ сходится');
	expect(desk.target('company', 'amount', '2026-07')).toEqual(before);
	expect(desk.target('company', 'amount', '2026-08')).toMatchObject({
		value: 1_070_270.27,
		version: 2,
		reason: 'Июль ниже плана',
		author: 'director@example.com',
	});
	expect(desk.target('company', 'amount', '2026-09')).toMatchObject({ value: 1_129_729.73, version: 2 });
	const old = desk.targets().find(({ target_id }) => target_id === 'goal:2026-09:company:amount#1')!;
	expect([old.status, old.value]).toEqual(['archived', 1_000_000]);
	// Everybody's August: his own fact and a share of the rest.
	const august = desk.people('amount', 2).map((row) => Number(row[1]));
	expect(august[0]! + august[1]!).toBeCloseTo(1_070_270.27, 2);
	expect(august[0]).toBeCloseTo(300_000 + 770_270.27 / 2, 1);
	expect(desk.people('amount', 2).map((row) => row[0])).toEqual([500_000, 250_000]);
	expect(desk.errors()).toEqual([]);
	// Once more changes nothing.
	ask(desk.host, 'acceptReplan', '');
	expect(desk.line('amount')).toEqual([3_000_000, 800_000, 1_070_270.27, 1_129_729.73]);
	expect(desk.target('company', 'amount', '2026-09')).toMatchObject({ version: 2 });
});

test('a reached goal lowers nothing', () => {
	desk.type(TABS.goal, GOAL.goal, GOAL.first, '1000000');
	ask(desk.host, 'acceptReplan', '');
	expect(desk.line('amount')).toEqual([1_000_000, 348_484.85, 318_181.82, 333_333.33]);
	expect(String(desk.at(TABS.pace, replanRows(2).month + 3 + 1, PACE.plan + 1))).toMatch(/^★ .*100000$/);
});

test('targets are pasted from a table, and what cannot be read is told', () => {
	const told = ask<{ kept: number; problems: string[] }>(
		desk.host,
		'pasteTargets',
		'amount',
		'Менеджер\t2026-07\t2026-08\t2026-09\nАнна Иванова\t400 000,50\t\t500 тыс\nборис  петров\tмного\t300 000\nВасилий\t1\n',
	);
	expect(told.kept).toBe(3);
	expect(told.problems).toEqual([expect.stringMatching(/«много» – не план/), expect.stringMatching(/Менеджер «Василий» не найден/)]);
	expect(desk.people('amount', 2)).toEqual([
		[400_000.5, 654_545.45, 500_000],
		[645_454.05, 300_000, 500_000],
	]);
	expect(ask<{ kept: number }>(desk.host, 'copyForward', 'amount', '2026-08').kept).toBe(2);
	expect(desk.people('amount', 2).map((row) => row[2])).toEqual([654_545.45, 300_000]);
	expect(desk.at(TABS.grid, gridRows('amount', 2).gap, gridMonth(2))).toBeCloseTo(-45_454.55, 2);
	expect(() => ask(desk.host, 'copyForward', 'amount', '2026-09')).toThrow(/копировать некуда/);
});

test('formulas are the owner’s, yellow cells those who are named may fill', () => {
	ask(desk.host, 'buildGoal', { ...article, editors: 'anna@example.com' });
	desk.host.setPerson({ email: 'anna@example.com', locale: 'ru' });
	const rows = gridRows('amount', 2);
	const refused = (r: number, c: number, text: string): boolean => {
		try {
			desk.type(TABS.grid, r, c, text);
			return false;
		} catch {
			return true;
		}
	};
	expect(refused(rows.person, gridMonth(0), '1')).toBe(true);
	expect(refused(rows.lock, gridMonth(0), '700000')).toBe(false);
	expect(desk.people('amount', 2).map((row) => row[0])).toEqual([700_000, 300_000]);
	desk.host.setPerson({ email: 'other@example.com', locale: 'ru' });
	expect(refused(rows.lock, gridMonth(0), '1')).toBe(true);
	desk.host.setPerson({ email: 'director@example.com', locale: 'ru' });
	expect(() => desk.type(TABS.grid, rows.lock, gridMonth(0), 'сто')).toThrow();
});
