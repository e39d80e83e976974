import { parsePeriod } from '../../src/calendar/period';
import { explainFigure } from '../../src/explain/explanation';
import type { Row } from '../../src/facts/table';
import type { TableId } from '../../src/facts/tables';
import { facts, targets } from '../kpis/shared-data';

const explained = (
	metric: string,
	manager: string,
	period: string,
	{ options = '', change = {}, plans = targets }: { options?: string; change?: Partial<Record<TableId, Row[]>>; plans?: Row[] } = {},
) =>
	explainFigure(
		{ metric, manager, period: parsePeriod(period), options },
		{
			facts: facts(change),
			targets: plans,
			planLine: (row) => plans.indexOf(row) + 3,
			linesOf: () => ({ tab: 'Планы', lines: () => 0 }),
			language: 'ru',
			sign: '₽',
		},
	).explanation;
const plan = (scope: string, period: string, value: number, metric = 'amount'): Row => ({ scope, metric, period, value });

test.each([
	['avg_check', 'M1', '2026-05', {}, 'За 2026-05 нет выигранных сделок с заполненной суммой (по дате закрытия), делить не на что.'],
	['win_rate', 'M1', '2026-05', {}, 'За 2026-05 нет выигранных и проигранных сделок (по дате закрытия), делить не на что.'],
	['sales_cycle', 'M1', '2026-05', {}, 'За 2026-05 нет выигранных сделок (по дате закрытия).'],
	[
		'roi',
		'M1',
		'2026-07',
		{ change: { ledger: [] } },
		'Таблица «Затраты и доходы» пуста, без неё показатель не считается: загрузите или заполните её.',
	],
	['amount_vs_target', 'M1', '2026-06', {}, 'Нет плана «Сумма закрытых сделок» на период 2026-06.'],
	['sales_growth', 'M1', '2026-06', {}, '2026-05 – раньше первых загруженных данных.'],
	[
		'activities',
		'M1',
		'2026-07',
		{ change: { activities: [] } },
		'Таблица «Активности» пуста, без неё показатель не считается: загрузите или заполните её.',
	],
	[
		'hot_clients',
		'M1',
		'2026-07',
		{ change: { stages: [] } },
		'Таблица «Этапы» пуста, без неё показатель не считается: загрузите или заполните её.',
	],
	[
		// The period begins on the very day as of which the figures are.
		'hot_clients',
		'M1',
		'2026-07-31..2026-08-06',
		{ change: { stages: [] } },
		'Таблица «Этапы» пуста, без неё показатель не считается: загрузите или заполните её.',
	],
	['open_deals', 'M1', '2026-09', {}, 'Период ещё не начался.'],
	['receivables', 'M1', '2026-09', {}, 'Период ещё не начался.'],
	['stale_deals', 'M1', '2026-06', {}, 'Известно только на сегодня, а период уже закончился.'],
] as const)('%s of %s in %s is blank, and says why', (metric, manager, period, more, sentence) => {
	const { value, blank } = explained(metric, manager, period, more as never);
	expect([value, blank]).toEqual([null, sentence]);
});

test('costs known for none: the profit says so', () => {
	const change = { deals: facts().base.table('deals').size > 0 ? noCosts() : [] };
	expect(explained('profit', 'M1', '2026-07', { change }).blank).toMatch(/^Себестоимость не указана ни у одной из выигранных сделок/);
});

test('a plan names its lines, whatever the way it is found', () => {
	const how = (plans: Row[], scope: string, period: string): string => explained('amount_vs_target', scope, period, { plans }).plans[0]!;
	expect(how([plan('M1', '2026-07', 100)], 'M1', '2026-07')).toMatch(/100\s₽ – записан на этот период \(вкладка «Планы», строка 3\)/);
	expect(
		how([plan('M2', '2026-07', 1), plan('M1', '2026-07', 10), plan('M1', '2026-08', 20), plan('M1', '2026-09', 30)], 'M1', '2026-Q3'),
	).toMatch(/60\s₽ – сложен из планов на части периода \(вкладка «Планы», строки 4–6\)/);
	expect(how([plan('M1', '2026-Q3', 660)], 'M1', '2026-07')).toMatch(
		/ – доля плана на больший период, по рабочим дням \(вкладка «Планы», строка 3\)/,
	);
	expect(how([plan('M1', '2026-07', 10), plan('M2', '2026-07', 20)], 'ALL', '2026-07')).toMatch(
		/30\s₽ – сумма планов менеджеров \(вкладка «Планы», строки 3–4\)/,
	);
	expect(how([plan('M1', '2026-07', 10), plan('company', '2026-07', 50)], 'ALL', '2026-07')).toMatch(
		/50\s₽ – записан на этот период \(вкладка «Планы», строка 4\)/,
	);
});

test('a figure that is no attainment names its own plan too; an average check of a quarter is not added up', () => {
	const checks = [
		plan('M1', '2026-07', 100, 'avg_check'),
		plan('M1', '2026-08', 100, 'avg_check'),
		plan('M1', '2026-09', 100, 'avg_check'),
	];
	expect(explained('avg_check', 'M1', '2026-07', { plans: checks }).plans).toHaveLength(1);
	expect(explained('avg_check', 'M1', '2026-Q3', { plans: checks }).plans).toEqual([]);
});

test('coverage says of how many the value is known', () => {
	expect(explained('profit', 'M2', '2026-07').coverage).toEqual(['Себестоимость известна у 2 из 3']);
	expect(explained('avg_check', 'M2', '2026-07').coverage).toEqual(['Сумма заполнена у 2 из 3']);
});

test('the deleted deal, the open ones and the other manager’s are left out by name', () => {
	const [group] = explained('won_count', 'M1', '2026-07').groups;
	expect([group!.ids, group!.left.map(({ why, ids }) => `${why}: ${ids}`)]).toEqual([
		'D02, D03',
		expect.arrayContaining(['удалённые: D06', 'открытые: D05', 'проигранные: D04', 'другие менеджеры: ']),
	]);
});

test('an amount in a currency without a rate is told from an amount that nobody filled in', () => {
	const { deals } = jest.requireActual<{ deals: Row[] }>('../kpis/shared-data');
	const inDollars = deals.map((deal) => (deal.deal_id === 'D02' ? { ...deal, currency: 'USD' } : deal));
	const left = explained('avg_check', 'M1', '2026-07', { change: { deals: inDollars } }).groups.flatMap((group) => group.left);
	expect(left.find(({ ids }) => ids === 'D02')?.why).toBe('нет курса USD');
	expect(left.some(({ why }) => why.startsWith('сумма не указана'))).toBe(false);
	const ledger = [
		{ entry_id: 'E1', kind: 'cost', manager_id: 'M1', date_from: '2026-07-01', date_to: '2026-07-31', amount: 500, currency: 'EUR' },
	];
	const spent = explained('spend', 'M1', '2026-07', { change: { ledger } }).groups.flatMap((group) => group.left);
	expect(spent.map(({ why }) => why)).toContain('нет курса EUR');
});

function noCosts(): Row[] {
	return (jest.requireActual('../kpis/shared-data') as { deals: Row[] }).deals.map((deal) => ({ ...deal, cost: null, amount: 100 }));
}

test('bills: those that are not paid count, each of the others says why not', () => {
	const told = (options: string) => {
		const [group] = explained('receivables', 'ALL', '2026-07', { options }).groups;
		return [group!.ids, ...group!.left.map(({ why, ids }) => `${why}: ${ids}`)];
	};
	const total = told('');
	expect(total[0]).toBe('I1, I3, I5');
	expect(total).toEqual(expect.arrayContaining([expect.stringMatching(/^оплачены: I2, I4$/), expect.stringMatching(/^черновики.*: I6/)]));
	expect(told('part=overdue')).toEqual(expect.arrayContaining([expect.stringMatching(/^срок ещё не прошёл: I3$/)]));
});

test('of several fates of one deal the nearest to being counted is told', () => {
	const [group] = explained('hot_clients', 'M1', '2026-06').groups;
	expect(group!.left.map(({ why, ids }) => `${why}: ${ids}`)).toEqual(
		expect.arrayContaining(['не на горячем этапе: D02', 'удалённые: D06']),
	);
});
