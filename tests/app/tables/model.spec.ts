import fc from 'fast-check';
import { undoImport } from '../../../src/app/import/undo';
import { importTables } from '../../../src/app/tables/import-tables';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { connectTo, importAll, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

type Deals = Readonly<Record<string, number>>;
type Costs = readonly string[];
type Act =
	| { readonly kind: 'deals'; readonly deals: Deals; readonly isEverything: boolean; readonly hasAmounts: boolean; readonly turn: number }
	/** A file in the add-on's own words, of records that another CRM holds. */
	| { readonly kind: 'other'; readonly deals: Deals; readonly isEverything: boolean }
	| { readonly kind: 'calls'; readonly calls: readonly string[]; readonly turn: number }
	| { readonly kind: 'costs'; readonly costs: Costs }
	| { readonly kind: 'crm'; readonly full: boolean }
	| { readonly kind: 'undo' };

/** What must stand in the tabs. */
interface Model {
	readonly deals: Deals;
	readonly other: Deals;
	/** How often each line of costs stands there. */
	readonly costs: Readonly<Record<string, number>>;
	readonly calls: Readonly<Record<string, number>>;
	readonly hasCrm: boolean;
	readonly undo: Omit<Model, 'undo'> | null;
}

const act: fc.Arbitrary<Act> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			kind: fc.constant('deals' as const),
			deals: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), fc.integer({ min: 1, max: 9 }), { minKeys: 1 }),
			isEverything: fc.boolean(),
			hasAmounts: fc.boolean(),
			turn: fc.nat({ max: 4 }),
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant('other' as const),
			deals: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.integer({ min: 1, max: 9 }), { minKeys: 1 }),
			isEverything: fc.boolean(),
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant('calls' as const),
			calls: fc.array(fc.constantFrom('10:00;Ира', '10:00;Олег', '10:01;Ира'), { minLength: 1, maxLength: 4 }),
			turn: fc.nat({ max: 3 }),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			kind: fc.constant('costs' as const),
			costs: fc.array(fc.constantFrom('аренда', 'оклад', 'связь'), { minLength: 1, maxLength: 4 }),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('crm' as const), full: fc.boolean() }) },
	{ weight: 3, arbitrary: fc.constant({ kind: 'undo' as const }) },
);

function counted(costs: Costs): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const cost of costs) counts[cost] = (counts[cost] ?? 0) + 1;
	return counts;
}

/** A line that is there already is that line; more of its equals than before are new. */
const most = (there: Readonly<Record<string, number>>, fresh: Readonly<Record<string, number>>): Record<string, number> =>
	Object.fromEntries(
		[...new Set([...Object.keys(there), ...Object.keys(fresh)])].map((line) => [line, Math.max(there[line] ?? 0, fresh[line] ?? 0)]),
	);

/** The same lines from another one on: files come sorted in any way. */
const turned = (lines: readonly string[], turn: number): string[] => [
	...lines.slice(turn % lines.length),
	...lines.slice(0, turn % lines.length),
];

function next(model: Model, move: Act): Model {
	const { undo, ...now } = model;
	if (move.kind === 'undo') return undo === null ? model : { ...undo, undo: null };
	if (move.kind === 'crm') return { ...now, hasCrm: true, undo: now };
	if (move.kind === 'other') return { ...now, other: { ...(move.isEverything ? {} : now.other), ...move.deals }, undo: now };
	if (move.kind === 'calls') return { ...now, calls: most(now.calls, counted(move.calls)), undo: now };
	if (move.kind === 'costs') {
		const fresh = counted(move.costs);
		return { ...now, costs: most(now.costs, fresh), undo: now };
	}
	const kept = move.isEverything ? Object.fromEntries(Object.entries(now.deals).filter(([id]) => id in move.deals)) : now.deals;
	const fresh = move.hasAmounts ? move.deals : Object.fromEntries(Object.keys(move.deals).map((id) => [id, now.deals[id] ?? 0]));
	return { ...now, deals: { ...kept, ...fresh }, undo: now };
}

function make(desk: TestDesk, move: Act): void {
	desk.clock += 60_000;
	if (move.kind === 'undo') undoImport(desk.ports);
	if (move.kind === 'crm') importAll(desk, move.full);
	if (move.kind === 'costs') {
		const lines = move.costs.map((cost) => `cost;${cost};01.07.2026;31.07.2026;100`);
		importTables(desk.ports, { 'ledger.csv': ['Вид;Статья;С;По;Сумма', ...lines].join('\n') });
	}
	if (move.kind === 'calls')
		importTables(desk.ports, {
			'звонки.csv': [
				'Дата;Менеджер;Тип;Статус',
				...turned(move.calls, move.turn).map((call) => `01.07.2026 ${call};звонок;состоялся`),
			].join('\n'),
		});
	if (move.kind === 'other') {
		const lines = Object.entries(move.deals).map(([id, amount]) => `pipedrive,${id},WON,${amount}`);
		importTables(
			desk.ports,
			{ 'deals.csv': ['source,deal_id,outcome,amount', ...lines].join('\n') },
			{},
			move.isEverything ? { everything: ['deals'] } : {},
		);
	}
	if (move.kind !== 'deals') return;
	const lines = turned(
		Object.entries(move.deals).map(([id, amount]) => (move.hasAmounts ? `${id};won;${amount}` : `${id};won`)),
		move.turn,
	);
	importTables(
		desk.ports,
		{ 'deals.csv': [move.hasAmounts ? 'ID;Статус;Сумма' : 'ID;Статус;Примечание', ...lines].join('\n') },
		{},
		move.isEverything ? { everything: ['deals'] } : {},
	);
}

const account = smallAccount(3);
const rows = (desk: TestDesk, id: 'deals' | 'ledger' | 'activities') => readFacts(desk.book, id)?.rows ?? [];

test('whatever files, imports and undos in whatever order: what must stand in the tabs stands there', () => {
	fc.assert(
		fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), (acts) => {
			const desk = testDesk(answering(account));
			connectTo(desk, credentials);
			let model: Model = { deals: {}, other: {}, costs: {}, calls: {}, hasCrm: false, undo: null };
			for (const move of acts) {
				if (move.kind === 'undo' && model.undo === null) expect(() => make(desk, move)).toThrow(/Отменять нечего/);
				else make(desk, move);
				model = next(model, move);
				const mine = rows(desk, 'deals').filter(({ source }) => source === 'csv');
				expect(Object.fromEntries(mine.map(({ deal_id, amount }) => [String(deal_id), Number(amount ?? 0) / 100]))).toEqual(model.deals);
				const others = rows(desk, 'deals').filter(({ source }) => source === 'pipedrive');
				expect(Object.fromEntries(others.map(({ deal_id, amount }) => [String(deal_id), Number(amount) / 100]))).toEqual(model.other);
				expect(rows(desk, 'deals')).toHaveLength(mine.length + others.length + (model.hasCrm ? account.deals.length : 0));
				const calls = rows(desk, 'activities').filter(({ source }) => source === 'csv');
				expect(
					counted(
						calls.map(
							({ occurred_at, manager_id }) => `${new Date(Number(occurred_at) + 10_800_000).toISOString().slice(11, 16)};${manager_id}`,
						),
					),
				).toEqual(model.calls);
				expect(counted(rows(desk, 'ledger').map(({ category }) => String(category)))).toEqual(model.costs);
			}
		}),
		{ numRuns: Number(process.env.RUNS ?? 25) },
	);
});
