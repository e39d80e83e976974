import { callRange } from '../../src/formulas/range';
import { kpis } from '../../src/kpis/registry.gen';
import data from '../kpis/july-2026.json';

const context = { tz: 'Europe/Moscow', locale: 'ru_RU' };
const live = data.deals.filter(({ deleted }) => deleted === 0);
const column = (key: 'amount' | 'outcome' | 'closed' | 'created' | 'client' | 'owner_close'): unknown[][] =>
	live.map((deal) => [deal[key] ?? '']);
const july = ['01.07.2026', '31.07.2026'];
const of = (who: string): unknown[] => [column('owner_close'), who];

test.each([
	['won_count', [column('outcome'), column('closed'), ...july], 5],
	['won_count', [column('outcome'), column('closed'), ...july, ...of('M1')], 2],
	['bookings', [column('amount'), column('outcome'), column('closed'), ...july], 700_000],
	['bookings', [column('amount'), column('outcome'), column('closed'), ...july, ...of('<>M1')], 450_000],
	['avg_check', [column('amount'), column('outcome'), column('closed'), ...july], 175_000],
	['avg_check', [column('amount'), column('outcome'), column('closed'), ...july, column('amount'), '>=200000'], 225_000],
	['win_rate', [column('outcome'), column('closed'), ...july, ...of('m?')], 5 / 7],
	['sales_cycle', [column('created'), column('closed'), column('outcome'), ...july], 13.5],
	['repeat_deals', [column('client'), column('outcome'), column('closed'), ...july, ...of('M2')], 2],
	['amount_vs_target', [column('amount'), column('outcome'), column('closed'), ...july, 1_000_000], 0.7],
	['activities', [[['2026-07-01T09:20'], ['2026-06-30'], [''], ['31.07.2026 23:59']], ...july], 2],
	['response_time', [[['2026-07-02T17:50'], ['2026-07-06T09:00']], [['2026-07-03T09:10'], ['']], ...july], 20],
	[
		'hot_clients',
		[
			[['C1'], ['C1'], ['C2'], ['C3']],
			[['hot'], ['hot'], ['warm'], ['hot']],
			[['open'], ['open'], ['open'], ['won']],
		],
		1,
	],
	['avg_check', [[[''], ['']], [[''], ['']], [[''], ['']], ...july], null],
	['bookings', [100, 'won', '2026-07-05', '', ''], 100],
])('%s over a table of the analyst', (id, args, value) => {
	const answer = callRange(id, args, context);
	if (value === null) expect(answer).toBeNull();
	else expect(answer).toBeCloseTo(value, 9);
});

test('ranges of different size are named with their sizes', () => {
	expect(() => callRange('won_count', [[['won'], ['won']], [['2026-07-01']], ...july], context)).toThrow(/statuses – 2, closed – 1/);
});

test('a date that is none is shown with its line', () => {
	expect(() => callRange('won_count', [[['won'], ['won']], [['2026-07-01'], ['32.13.2026']], ...july], context)).toThrow(
		/«32.13.2026».*строка 2/,
	);
});

test('a period that ends before it starts is refused', () => {
	expect(() => callRange('won_count', [[['won']], [['2026-07-01']], '31.07.2026', '01.07.2026'], context)).toThrow(/поменяйте/);
});

test('every KPI of the article has a range form', () => {
	const without = kpis.filter(({ range }) => range === undefined).map(({ id }) => id);
	expect(Object.keys(data.expected.M1).filter((id) => without.includes(id))).toEqual([]);
});
