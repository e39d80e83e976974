import fc from 'fast-check';
import { ask, openDesk } from '../../local/cli/desk';
import type { SidebarState } from '../../src/app/panel/types';
import { decompose } from '../../src/goals/decompose';
import { DAYS } from '../../src/reports/goal/days';
import {
	GOAL,
	gridMonth,
	gridRows,
	LINES,
	lockRow,
	monthColumn,
	monthRow,
	OUT,
	outRow,
	TEAM,
	teamRows,
	WEIGHT_ROW,
	WHAT_IF,
} from '../../src/reports/goal/layout';
import { article, type Desk, goalDesk, TABS } from './goal-desk';

jest.setTimeout(240_000);

const managers =
	'manager_id;name;team;role\n1;Анна Иванова;Запад;manager\n2;Борис Петров;Центр;manager\n3;=Вера;Центр;manager\n9;Шеф;;head\n';

let desk: Desk;
beforeAll(() => {
	desk = goalDesk({ 'managers.csv': managers, 'settings.csv': 'key,value\nas_of,2026-08-10\n' });
});
afterAll(() => desk.host.close());

const build = (more = {}): void => void ask(desk.host, 'buildGoal', { ...article, ...more });
const keep = (line: (typeof LINES)[number], month: number, text: string): void =>
	desk.type(TABS.goal, lockRow(line), monthColumn(month), text);
const keepOf = (line: (typeof LINES)[number], person: number, month: number, text: string): void =>
	desk.type(TABS.grid, gridRows(line, 3).lock + person, gridMonth(month), text);
/** Empties the cells that are kept by hand, and only those: to type into all that could be would take minutes. */
const free = (): void => {
	const [whole, people] = [desk.values(TABS.goal), desk.values(TABS.grid)];
	const isKept = (values: unknown[][], row: number, column: number): boolean => (values[row - 1]?.[column - 1] ?? '') !== '';
	for (const line of LINES)
		for (let m = 0; m < 3; m++) {
			if (isKept(whole, lockRow(line), monthColumn(m))) keep(line, m, '');
			for (let i = 0; i < 3; i++) if (isKept(people, gridRows(line, 3).lock + i, gridMonth(m))) keepOf(line, i, m, '');
		}
};

test('the article’s case: 3,000,000 a quarter is 1,000,000 and 10 deals a month, 30 in all', () => {
	build();
	expect(desk.line('amount')).toEqual([3_000_000, 1_000_000, 1_000_000, 1_000_000]);
	expect(desk.line('deals')).toEqual([30, 10, 10, 10]);
	expect(desk.line('leads')).toEqual([150, 50, 50, 50]);
	expect(desk.line('calls')).toEqual([360, 120, 120, 120]);
	expect(desk.line('meetings')).toEqual([90, 30, 30, 30]);
	expect(desk.line('presentations')).toEqual(['', '', '', '']);
	expect(desk.people('amount', 3).map((row) => row[0])).toEqual([333_333.34, 333_333.33, 333_333.33]);
	expect([0, 1, 2].map((i) => desk.at(TABS.grid, gridRows('amount', 3).person + i, GOAL.label))).toEqual([
		'Анна Иванова',
		'=Вера',
		'Борис Петров',
	]);
	expect(desk.errors()).toEqual([]);
});

test('July: 120 calls are 6 a day for the first five days, then 5; weeks of 18, 27, 25, 25, 25', () => {
	build();
	desk.type(TABS.days, 3, 7, '2026-07');
	const calls = DAYS.first + LINES.indexOf('calls');
	const days = Array.from({ length: 31 }, (_, k) => desk.values(TABS.days)[DAYS.day + k - 1]![calls - 1]).filter((value) => value !== '');
	expect(days).toEqual([6, 6, 6, 6, 6, ...new Array<number>(18).fill(5)]);
	expect(Array.from({ length: 6 }, (_, w) => desk.at(TABS.days, DAYS.week + w, calls))).toEqual([18, 27, 25, 25, 25, '']);
	desk.type(TABS.days, 3, 3, 'Борис Петров');
	expect(desk.at(TABS.days, DAYS.total, calls)).toBe(40);
});

test('a goal typed over changes everything below, and the plans of the Targets tab', () => {
	build();
	desk.type(TABS.goal, GOAL.goal, GOAL.first, '6000000');
	expect(desk.line('deals')).toEqual([60, 20, 20, 20]);
	expect(desk.target('company', 'amount', '2026-08')!.value).toBe(2_000_000);
	expect(desk.target('company', 'deals', '2026-08')!.value).toBe(20);
	const parts = ['1', '2', '3'].map((id) => Number(desk.target(id, 'amount', '2026-08')!.value));
	expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(2_000_000, 2);
});

test('a month kept by hand keeps its value, the others share the rest, and the lines below follow the money', () => {
	build();
	keep('amount', 0, '1500000');
	expect(desk.line('amount')).toEqual([3_000_000, 1_500_000, 750_000, 750_000]);
	expect(desk.line('deals')).toEqual([30, 15, 8, 7]);
	keep('deals', 1, '10');
	expect(desk.line('deals')).toEqual([30, 13, 10, 7]);
	expect(desk.at(TABS.goal, monthRow('amount'), monthColumn(3))).toBe('✓ сходится');
	keep('amount', 0, '3500000');
	expect(desk.line('amount')).toEqual([3_000_000, 3_500_000, 0, 0]);
	expect(desk.at(TABS.goal, monthRow('amount'), monthColumn(3))).toBe('▼ закреплено больше плана на 500000');
	free();
	for (const m of [0, 1, 2]) keep('amount', m, '900000');
	expect(desk.at(TABS.goal, monthRow('amount'), monthColumn(3))).toBe('▼ закреплено всё, не хватает 300000');
	free();
	expect(desk.errors()).toEqual([]);
});

test('a manager’s kept plan, and what a person typed over a formula, stay when the goal is built again', () => {
	build();
	keepOf('amount', 1, 0, '500000');
	expect(desk.people('amount', 3).map((row) => row[0])).toEqual([250_000, 500_000, 250_000]);
	// Half of July's money asks for half of July's deals.
	expect(desk.people('deals', 3).map((row) => row[0])).toEqual([3, 5, 2]);
	desk.type(TABS.grid, gridRows('amount', 3).person, gridMonth(1), '100000');
	expect(String(desk.at(TABS.grid, gridRows('amount', 3).gap + 1, GOAL.label))).toMatch(/▼/);
	build();
	expect(desk.people('amount', 3).map((row) => row[0])).toEqual([250_000, 500_000, 250_000]);
	expect(desk.people('amount', 3).map((row) => row[1])).toEqual([100_000, 450_000, 450_000]);
	free();
	expect(desk.people('amount', 3)[0]).toEqual([333_333.34, 333_333.34, 333_333.34]);
});

test('the buffer is the managers’ alone, and parts add up to goal and buffer', () => {
	build({ buffer: 0.1 });
	expect(desk.line('amount')).toEqual([3_000_000, 1_000_000, 1_000_000, 1_000_000]);
	expect(desk.row(TABS.goal, outRow('amount'), GOAL.first, 4)).toEqual([3_300_000, 1_100_000, 1_100_000, 1_100_000]);
	expect(desk.row(TABS.goal, outRow('deals'), GOAL.first, 4)).toEqual([33, 11, 11, 11]);
	expect(desk.people('deals', 3).map((row) => row.reduce<number>((a, b) => a + Number(b), 0))).toEqual([12, 12, 9]);
	expect(OUT).toBeGreaterThan(lockRow('presentations'));
});

test('leave, part-time and a ramp lower a share; zero weights get nothing', () => {
	build();
	const rows = teamRows(3);
	desk.type(TABS.team, rows.absence, GOAL.label, 'Анна Иванова');
	desk.type(TABS.team, rows.absence, TEAM.first, '01.07.2026');
	desk.type(TABS.team, rows.absence, TEAM.first + 1, '31.07.2026');
	desk.type(TABS.team, rows.person + 1, TEAM.first + 1, '50%');
	expect(desk.people('amount', 3).map((row) => row[0])).toEqual([0, 333_333.33, 666_666.67]);
	expect(desk.people('amount', 3).map((row) => row[1])).toEqual([400_000, 200_000, 400_000]);
	build();
	expect(desk.people('amount', 3).map((row) => row[0])).toEqual([0, 333_333.33, 666_666.67]);
	desk.type(TABS.team, rows.absence, GOAL.label, '');
	desk.type(TABS.team, rows.person + 1, TEAM.first + 1, '100%');
});

test('shares and weights typed over are the person’s when the panel opens again', () => {
	build();
	const form = (): unknown => ask<SidebarState>(desk.host, 'sidebarState').goal!.form;
	expect(form()).toMatchObject({ months: 'equal', managers: 'equal' });
	desk.type(TABS.goal, WEIGHT_ROW, monthColumn(1), '2,5');
	desk.type(TABS.team, teamRows(3).person, TEAM.first, '3');
	expect(form()).toMatchObject({ months: 'custom', monthWeights: '1; 2.5; 1', managers: 'weights' });
	build(form() as object);
	expect(desk.line('amount')).toEqual([3_000_000, 666_666.67, 1_666_666.67, 666_666.66]);
	expect(desk.people('amount', 3).map((row) => row[0])).toEqual([400_000, 133_333.34, 133_333.33]);
});

test('10 → 12 deals: the goal gives, or the check, or the conversion', () => {
	build();
	desk.type(TABS.goal, WHAT_IF + 1, GOAL.first, '2026-07');
	desk.type(TABS.goal, WHAT_IF + 2, GOAL.first, '12');
	const then = (): unknown[] => Array.from({ length: 6 }, (_, n) => desk.at(TABS.goal, WHAT_IF + 5 + n, GOAL.first + 1));
	// Money, check, deals, conversion, leads, calls.
	expect(then()).toEqual([3_200_000, 100_000, 32, 0.2, 160, 384]);
	desk.type(TABS.goal, WHAT_IF + 3, GOAL.first, 'Средний чек');
	expect(then()).toEqual([3_000_000, 93_750, 32, 0.2, 160, 384]);
	desk.type(TABS.goal, WHAT_IF + 3, GOAL.first, 'Конверсия');
	expect(then()).toEqual([3_200_000, 100_000, 32, 32 / 150, 150, 384]);
});

test('without a coefficient its lines are empty and say what to fill in, never an error; filled in later they are planned', () => {
	build({ averageCheck: null });
	for (const name of ['deals', 'leads', 'calls', 'meetings'] as const) expect(desk.line(name)).toEqual(['', '', '', '']);
	expect(desk.at(TABS.goal, monthRow('deals'), monthColumn(3))).toBe('нет данных: укажите средний чек');
	expect(desk.line('amount').slice(0, 2)).toEqual([3_000_000, 1_000_000]);
	expect(desk.errors()).toEqual([]);
	desk.type(TABS.goal, GOAL.check, GOAL.first, '100000');
	expect(desk.target('company', 'deals', '2026-07')).toMatchObject({ value: 10, lookup: 'company|deals|2026-07', in_force: 10 });
});

test('goals in deals and as an increase', () => {
	build({ basis: 'deals', goal: 31 });
	expect(desk.line('deals')).toEqual([31, 11, 10, 10]);
	expect(desk.line('amount')[0]).toBe(3_100_000);
	build({ isIncrease: true, base: 2_000_000, goal: 1_000_000 });
	expect(desk.line('amount')[0]).toBe(3_000_000);
});

test('plans by month: seasonality without history falls to working days, custom weights are checked', () => {
	build({ months: 'seasonality' });
	expect(desk.line('amount')).toEqual([3_000_000, 1_045_454.55, 954_545.45, 1_000_000]);
	build({ months: 'custom', monthWeights: '28; 30; 42' });
	expect(desk.line('amount')).toEqual([3_000_000, 840_000, 900_000, 1_260_000]);
	expect(desk.line('deals')).toEqual([30, 8, 9, 13]);
	expect(() => build({ months: 'custom', monthWeights: '28; 30' })).toThrow(/Весов месяцев должно быть 3/);
});

test('the native formulas split as the code does, whatever the goal and the weights', () => {
	build();
	const weight = fc.integer({ min: 0, max: 40 });
	const inputs = fc.record({
		goal: fc.integer({ min: 0, max: 2_000_000_000 }).map((kopecks) => kopecks / 100),
		check: fc.integer({ min: 1, max: 500_000 }),
		conversion: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
		calls: fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10),
		months: fc.array(weight, { minLength: 3, maxLength: 3 }),
		people: fc.array(weight, { minLength: 3, maxLength: 3 }),
	});
	fc.assert(
		fc.property(inputs, ({ goal, check, conversion, calls, months, people }) => {
			const put = (name: string, r: number, c: number, value: number): void => desk.type(name, r, c, String(value).replace('.', ','));
			put(TABS.goal, GOAL.goal, GOAL.first, goal);
			put(TABS.goal, GOAL.check, GOAL.first, check);
			put(TABS.goal, GOAL.conversion, GOAL.first, conversion);
			put(TABS.goal, GOAL.calls, GOAL.first, calls);
			months.forEach((w, m) => {
				put(TABS.goal, WEIGHT_ROW, monthColumn(m), w);
			});
			people.forEach((w, i) => {
				put(TABS.team, teamRows(3).person + i, TEAM.first, w);
			});
			const wanted = decompose({
				goal,
				check,
				conversion,
				calls,
				meetings: 3,
				presentations: null,
				monthWeights: months,
				peopleWeights: [23, 21, 22].map((days) => people.map((w) => w * days)),
			});
			for (const name of LINES) {
				const { total, months: parts, people: shares } = wanted[name];
				const blank = (value: number | null): unknown => value ?? '';
				expect([name, ...desk.line(name)]).toEqual([name, blank(total), ...parts.map(blank)]);
				expect([name, desk.people(name, 3)]).toEqual([name, [0, 1, 2].map((i) => shares.map((list) => blank(list[i]!)))]);
			}
		}),
		{ numRuns: Number(process.env.RUNS ?? 2) },
	);
});

test('kept cells or not, parts make the whole, and nobody free is off by a unit', () => {
	build();
	fc.assert(
		fc.property(
			fc.array(fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }), { minLength: 3, maxLength: 3 }),
			fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
			(kept, weights) => {
				kept.forEach((value, i) => {
					keepOf('deals', i, 0, value === null ? '' : String(value));
					desk.type(TABS.team, teamRows(3).person + i, TEAM.first, String(weights[i]));
				});
				const parts = desk.people('deals', 3).map((row) => Number(row[0]));
				const held = kept.reduce<number>((sum, value) => sum + (value ?? 0), 0);
				kept.forEach((value, i) => {
					if (value !== null) expect(parts[i]).toBe(value);
				});
				const isFree = kept.some((value) => value === null);
				const sum = parts.reduce((a, b) => a + b, 0);
				expect(sum).toBe(isFree ? Math.max(10, held) : held);
				const gap = sum - 10;
				expect(desk.at(TABS.grid, gridRows('deals', 3).gap, gridMonth(0))).toBe(gap);
				const all = kept.reduce<number>((total, value, i) => total + (value === null ? weights[i]! : 0), 0);
				if (all > 0)
					kept.forEach((value, i) => {
						if (value === null) expect(Math.abs(parts[i]! - (Math.max(0, 10 - held) * weights[i]!) / all)).toBeLessThan(1);
					});
			},
		),
		{ numRuns: Number(process.env.RUNS ?? 3) },
	);
	free();
});

test('a goal that cannot be split says what to choose', () => {
	expect(() => build({ period: '2026-W27' })).toThrow(/целые месяцы/);
	expect(() => build({ goal: 0 })).toThrow(/больше нуля/);
	expect(() => build({ editors: 'anna' })).toThrow(/не адрес почты/);
});

test('in an empty file a goal and a summary can be built, and no cell holds an error', () => {
	const empty = openDesk({ locale: 'ru_RU', language: 'ru' });
	ask(empty, 'buildGoal', article);
	ask(empty, 'buildSummaries', 0);
	const tabs = empty.tabs<{ name: string; values: unknown[][] }>();
	empty.close();
	expect(tabs.map(({ name }) => name).slice(0, 9)).toEqual([
		'Главная',
		'Отдел',
		'Сегодня',
		'Сравнение',
		'Цель',
		'Планы по менеджерам',
		'Недели и дни',
		'Темп',
		'Команда и отпуска',
	]);
	expect(
		tabs.flatMap(({ name, values }) =>
			values
				.flat()
				.filter((value) => String(value).startsWith('#'))
				.map((value) => [name, value]),
		),
	).toEqual([]);
});
