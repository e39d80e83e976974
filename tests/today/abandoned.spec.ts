import { dayOf } from '../../src/calendar/day';
import type { Row } from '../../src/facts/table';
import { ABANDONED_SCOPE, HEAD, headKey, LIST, listLines } from '../../src/reports/today/list-lines';
import { type TodayList, todayLists } from '../../src/today/lists';
import { factsOf, madeUpAccount, NOW, TODAY } from './made-up-account';

const DAY = 86_400_000;

/** An open deal at the offer, with a call so many days ago and nothing since. */
function silent(id: string, days: number, amount: number, more: Row = {}): { readonly deal: Row; readonly call: Row } {
	const at = NOW - days * DAY;
	const deal = {
		source: 'csv',
		deal_id: id,
		name: id,
		manager_id: 'M1',
		pipeline_id: 'p',
		stage_id: 'offer',
		outcome: 'OPEN',
		created_at: at,
	};
	const call = { source: 'csv', activity_id: id, deal_id: id, manager_id: 'M1', type: 'call', direction: 'out', status: 'done' };
	return { deal: { ...deal, amount: amount * 100, ...more }, call: { ...call, occurred_at: at, duration_s: 60 } };
}

function listOf(cases: readonly ReturnType<typeof silent>[], more: readonly Row[] = [], limits: Record<string, number> = {}) {
	const { stages, managers } = madeUpAccount(1);
	const facts = {
		deals: [
			...cases.map(({ deal }) => deal),
			...more.filter(({ deal_id, activity_id }) => deal_id !== undefined && activity_id === undefined),
		],
		activities: [...cases.map(({ call }) => call), ...more.filter(({ activity_id }) => activity_id !== undefined)],
		stages: stages!,
		managers: managers!,
	};
	return factsOf(facts, limits);
}

const listed = (facts: ReturnType<typeof factsOf>, language: 'ru' | 'en' = 'ru'): TodayList =>
	todayLists(facts, 1, () => [0], language)[0]!;
const titles = ({ lines }: TodayList): string[] => lines.map(({ title }) => title);

test('deals silent for over half a year stand behind all others by their money, fill no plan and are counted apart', () => {
	const facts = listOf([silent('old', 250, 900), silent('older', 400, 1000), silent('week', 8, 100), silent('month', 40, 120)]);
	const list = listed(facts);
	expect(titles(list)).toEqual(['week', 'month', 'older', 'old']);
	expect([list.total, list.abandoned]).toEqual([4, 2]);
	expect(list.lines.map(({ open }) => open)).toEqual([100_00, 120_00, 0, 0]);
	expect(list.lines.map(({ money }) => money)).toEqual([100_00, 120_00, 1000_00, 900_00]);
	expect(list.lines[3]!.why).toBe('Тишина 250 дней: закрыть или вернуть в работу');
	expect(listed(facts, 'en').lines[3]!.why).toBe('Silent for 250 days: close it or take it up again');
	// What is counted of a reason is what can still be worked on.
	expect(list.counts.find(({ rule }) => rule.id === 'hot_silent')!.count).toBe(2);
	const head = listLines(facts, 'ru').find(([key]) => key === headKey('ALL'))!;
	expect(head[HEAD.counts - 1]).toContain('заброшенное и старые долги: 2');
	const lines = listLines(facts, 'ru');
	const apart = lines.find(([key]) => key === headKey(ABANDONED_SCOPE))!;
	expect([apart[LIST.scope - 1], apart[HEAD.shown - 1], apart[HEAD.rest - 1]]).toEqual(['Заброшенное и старые долги', 2, 0]);
	expect(lines.slice(lines.indexOf(apart) + 1).map((line) => line[LIST.title - 1])).toEqual(['older', 'old']);
	// The page offers it behind everybody; the page of comparison does not.
	expect(lines.slice(1, 3).map((line) => line[LIST.choices - 1])).toEqual(['Весь отдел', 'Заброшенное и старые долги']);
	expect(lines.map((line) => line[LIST.everyone - 1])).not.toContain('Заброшенное и старые долги');
});

test('the limit is the account’s own', () => {
	const cases = [silent('old', 250, 900), silent('week', 8, 100), silent('quarter', 100, 500)];
	expect(listed(listOf(cases, [], { today_abandoned_days: 90 })).abandoned).toBe(2);
	expect(listed(listOf(cases, [], { today_abandoned_days: 365 })).abandoned).toBe(0);
});

test('a deal for which somebody has set a day is work, however long it is silent, until that day is as long ago', () => {
	const task = (deal: string, days: number): Row => ({
		source: 'csv',
		activity_id: `t-${deal}`,
		deal_id: deal,
		manager_id: 'M1',
		type: 'task',
		status: 'planned',
		occurred_at: NOW - 300 * DAY,
		due_at: NOW - days * DAY,
	});
	const cases = [
		silent('task', 300, 100),
		silent('forgotten task', 300, 100),
		silent('this week', 300, 100, { expected_close: dayOf(TODAY + 1) }),
		silent('late', 300, 100, { expected_close: dayOf(TODAY - 20) }),
		silent('long past', 300, 100, { expected_close: dayOf(TODAY - 200) }),
		silent('nothing', 300, 100),
	];
	const list = listed(listOf(cases, [task('task', 2), task('forgotten task', 200)]));
	expect(titles(list).slice(3).sort()).toEqual(['forgotten task', 'long past', 'nothing']);
	expect(list.abandoned).toBe(3);
});

test('a silence counts against what a sale usually takes: where sales take a year, three months are little', () => {
	const sales = (days: number): Row[] =>
		Array.from({ length: 5 }, (_, i) => ({
			source: 'csv',
			deal_id: `w${i}`,
			name: `w${i}`,
			manager_id: 'M1',
			outcome: 'WON',
			amount: 1,
			created_at: NOW - (400 + days) * DAY,
			closed_at: NOW - 400 * DAY,
		}));
	const cases = [silent('quarter', 90, 300), silent('week', 8, 150)];
	expect(titles(listed(listOf(cases, sales(20))))).toEqual(['week', 'quarter']);
	expect(titles(listed(listOf(cases, sales(360))))).toEqual(['quarter', 'week']);
});

test('debts and tasks as old as that need a decision, too, and are no work for today', () => {
	const { stages, managers } = madeUpAccount(1);
	const won = { source: 'csv', manager_id: 'M1', outcome: 'WON', amount: 100, created_at: NOW - 500 * DAY, closed_at: NOW - 450 * DAY };
	const bill = (id: string, days: number): Row => ({
		source: 'csv',
		invoice_id: id,
		deal_id: id,
		manager_id: 'M1',
		amount: 500_00,
		issued_at: dayOf(TODAY - days - 20),
		due_date: dayOf(TODAY - days),
		status: 'issued',
	});
	const task = (id: string, days: number): Row => ({
		source: 'csv',
		activity_id: id,
		client_id: id,
		manager_id: 'M1',
		type: 'task',
		status: 'planned',
		occurred_at: NOW - (days + 1) * DAY,
		due_at: NOW - days * DAY,
	});
	const facts = factsOf({
		stages: stages!,
		managers: managers!,
		deals: ['old bill', 'bill'].map((id) => ({ ...won, deal_id: id, name: id })),
		invoices: [bill('old bill', 370), bill('bill', 79)],
		activities: [task('old task', 200), task('task', 3)],
		payments: [],
		stage_changes: [],
	});
	const list = listed(facts);
	expect(list.lines.map(({ why }) => why)).toEqual([
		'Счёт просрочен на 79 дней',
		'Задача просрочена на 3 дня',
		'Счёт просрочен на 370 дней: взыскать или списать',
		'Задача просрочена на 200 дней: выполнить или снять',
	]);
	expect(list.abandoned).toBe(2);
});
