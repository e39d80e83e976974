import { callRange } from '../../src/formulas/range';
import type { RangeArgument, RangeForm } from '../../src/kpis/define';
import { kpis } from '../../src/kpis/registry.gen';
import data from './july-2026.json';
import { SPECIFIED } from './specified';

const context = { tz: 'Europe/Moscow', locale: 'ru_RU' };
const live = data.deals.filter(({ deleted }) => deleted === 0);
const deal = (key: keyof (typeof live)[0]): unknown[][] => live.map((one) => [one[key] ?? '']);
const talks = data.activities.filter(({ auto, status, type }) => auto === 0 && status === 'done' && type !== 'task');
const actions = data.activities.filter(
	({ auto, dir, status, id }) => id === 'A09' || (auto === 0 && dir !== 'in' && (status === 'done' || status === 'no_answer')),
);
const of = <T>(rows: readonly T[], key: keyof T): unknown[][] => rows.map((row) => [row[key] ?? '']);
const july = ['01.07.2026', '31.07.2026'];
const [amounts, costs, statuses, closed, created, clients] = (['amount', 'cost', 'outcome', 'closed', 'created', 'client'] as const).map(
	deal,
);
const ownDeals = [deal('owner_close'), 'M1'];

/** Calls as the specification's signatures have them (§2.3), with what they give by hand. */
const calls: readonly (readonly [id: string, args: readonly unknown[], value: number | null])[] = [
	['won_count', [statuses, closed, ...july], 5],
	['won_count', [statuses, closed, ...july, ...ownDeals], 2],
	['lost_count', [statuses, closed, ...july], 2],
	['win_rate', [statuses, closed, ...july], 5 / 7],
	['won_lost_ratio', [statuses, closed, ...july], 2.5],
	['bookings', [amounts, statuses, closed, ...july], 700_000],
	['bookings', [amounts, statuses, closed, '12.07.2026', ''], 750_000],
	['net_revenue', [amounts, statuses, closed, ...july], 700_000],
	['avg_check', [amounts, statuses, closed, ...july], 175_000],
	['win_rate_amount', [amounts, statuses, closed, ...july], 700 / 870],
	['profit', [amounts, costs, statuses, closed, ...july], 280_000],
	['new_leads', [created, ...july], 9],
	['sales_cycle', [created, closed, statuses, ...july], 13.5],
	['repeat_deals', [clients, statuses, closed, ...july], 3],
	['repeat_deals', [clients, statuses, closed, ...july, ...ownDeals], 1],
	['amount_vs_target', [amounts, statuses, closed, ...july, 1_000_000], 0.7],
	['deals_vs_target', [statuses, closed, ...july, 10], 0.5],
	['activities', [of(talks, 'at'), ...july], 20],
	['comms_per_deal', [of(talks, 'at'), of(talks, 'mgr'), statuses, closed, deal('owner_close'), ...july], 4],
	['comms_per_deal', [of(talks, 'at'), of(talks, 'mgr'), statuses, closed, deal('owner_close'), ...july, 'M1'], 4.5],
	['actions_to_close', [of(actions, 'deal'), of(actions, 'at'), deal('id'), statuses, closed, ...july], 2.6],
	['response_time', [[['2026-07-02T17:50'], ['2026-07-06T09:00']], [['2026-07-03T09:10'], ['2026-07-06T09:05']], ...july], 12.5],
	['response_time', [[['2026-07-02T17:50'], ['2026-07-06T09:00']], [['2026-07-03T09:10'], ['']], ...july, 'stat=no_response'], 1],
	['response_time', [[['2026-07-02T17:50'], ['2026-07-06T09:00']], [['2026-07-03T09:10'], ['']], ...july, 'contact=connected'], 20],
	[
		'hot_clients',
		[
			[['C1'], ['C2'], ['C1'], ['C3']],
			[['hot'], ['warm'], ['горячий'], ['hot']],
			[['open'], ['open'], ['open'], ['won']],
		],
		1,
	],
	['warm_to_hot', [[['C1'], ['C2']], [['2026-07-02'], ['2026-07-03']], [['2026-07-20'], ['']], ...july], 0.5],
	['warm_to_hot', [[['C1'], ['C2']], [['2026-07-02'], ['2026-07-03']], [['2026-07-20'], ['']], ...july, '10.07.2026'], 0],
	['receivables', [[[100_000], [250_000]], [[40_000], ['']], [['15.07.2026'], ['14.08.2026']], '31.07.2026'], 310_000],
	['receivables', [[[100_000], [250_000]], [[40_000], ['']], [['15.07.2026'], ['14.08.2026']], '31.07.2026', 'overdue'], 60_000],
	['roi', [90_000, 60_000], 0.5],
	['revenue_to_income', [240_000, 720_000], 1 / 3],
	['growth_vs_target', [240_000, 200_000, 400_000], 0.2],
];

type Form = { -readonly [K in keyof RangeForm]: RangeForm[K] };

function mutants(form: RangeForm): [change: string, form: Form][] {
	const list: [string, Form][] = [];
	const { ranges = [], sums = [], assume, rows, tail } = form;
	const bound = ({ name, help }: RangeArgument, { name: _, help: __, ...binding }: RangeArgument): RangeArgument => ({
		...binding,
		name,
		help,
	});
	ranges.forEach((a, i) => {
		ranges.slice(i + 1).forEach((b, k) => {
			const swapped = ranges.map((one) => (one === a ? bound(a, b) : one === b ? bound(b, a) : one));
			list.push([`${a.name} for ${ranges[i + 1 + k]!.name}`, { ...form, ranges: swapped }]);
		});
		if (a.as !== undefined)
			list.push([
				`${a.name} of no stage`,
				{ ...form, ranges: ranges.map((one) => (one === a ? { ...a, as: { to_stage_id: 'none' } } : one)) },
			]);
		if (a.lines !== undefined)
			list.push([
				`${a.name} in the first table`,
				{ ...form, ranges: ranges.map((one) => (one === a ? { ...a, lines: undefined as never } : one)) },
			]);
	});
	for (const key of Object.keys(assume ?? {}))
		list.push([`${key} not assumed`, { ...form, assume: Object.fromEntries(Object.entries(assume!).filter(([name]) => name !== key)) }]);
	if (rows !== undefined) list.push(['no rows of its own', { ...form, rows: {} }]);
	if (tail !== undefined && tail.length > 0) list.push(['without the end of the tail', { ...form, tail: tail.slice(0, -1) }]);
	if (tail !== undefined && tail.length > 1) list.push(['the tail turned round', { ...form, tail: [...tail].reverse() }]);
	if (sums.length === 2)
		list.push([
			'sums swapped',
			{
				...form,
				sums: [
					{ ...sums[1]!, name: sums[0]!.name },
					{ ...sums[0]!, name: sums[1]!.name },
				],
			},
		]);
	return list;
}

/** An answered call counts whoever dialled, so that its direction need not be known. Each must survive. */
const EQUIVALENT = ['actions_to_close', 'activities', 'comms_per_deal', 'response_time'].map((id) => `${id}: direction not assumed`);

const differs = ([id, args, value]: (typeof calls)[number]): boolean => {
	try {
		const answer = callRange(id, args, context);
		return answer === null || value === null ? answer !== value : Math.abs(answer - value) > 1e-9 * Math.max(1, Math.abs(value));
	} catch {
		return true;
	}
};

test('every KPI with a range form is called, and gives what was worked out', () => {
	expect(
		kpis
			.filter(({ id, range }) => SPECIFIED[id] !== undefined && range !== undefined && !calls.some(([called]) => called === id))
			.map(({ id }) => id),
	).toEqual([]);
	expect(calls.filter(differs).map(([id, , value]) => [id, value])).toEqual([]);
});

test('a range form whose arguments are bound otherwise gives itself away', () => {
	const survivors: string[] = [];
	let tried = 0;
	for (const kpi of kpis) {
		if (kpi.range === undefined || SPECIFIED[kpi.id] === undefined) continue;
		const holder = kpi as { range?: RangeForm };
		const { range } = kpi;
		const callsOfKpi = calls.filter(([id]) => id === kpi.id);
		for (const [change, form] of mutants(range)) {
			tried++;
			holder.range = form;
			if (!callsOfKpi.some(differs)) survivors.push(`${kpi.id}: ${change}`);
		}
		holder.range = range;
	}
	console.info(`${tried} mutants of range forms, ${tried - survivors.length} killed`);
	expect(survivors).toEqual(EQUIVALENT);
});
