import fc from 'fast-check';
import { undoImport } from '../../../src/app/import/undo';
import { importTables } from '../../../src/app/tables/import-tables';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { connectTo, importAll, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

type Deals = Readonly<Record<string, number>>;
type Costs = readonly string[];
type Act =
	| { readonly kind: 'deals'; readonly deals: Deals; readonly isEverything: boolean; readonly hasAmounts: boolean }
	| { readonly kind: 'costs'; readonly costs: Costs }
	| { readonly kind: 'crm'; readonly full: boolean }
	| { readonly kind: 'undo' };

/** What must stand in the tabs. */
interface Model {
	readonly deals: Deals;
	/** How often each line of costs stands there. */
	readonly costs: Readonly<Record<string, number>>;
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

const counted = (costs: Costs): Record<string, number> =>
	costs.reduce<Record<string, number>>((sum, cost) => ({ ...sum, [cost]: (sum[cost] ?? 0) + 1 }), {});

function next(model: Model, move: Act): Model {
	const { undo, ...now } = model;
	if (move.kind === 'undo') return undo === null ? model : { ...undo, undo: null };
	if (move.kind === 'crm') return { ...now, hasCrm: true, undo: now };
	if (move.kind === 'costs') {
		const fresh = counted(move.costs);
		// A line that is there already is that line; more of its equals than before are new.
		const costs = Object.fromEntries(
			[...new Set([...Object.keys(now.costs), ...move.costs])].map((cost) => [cost, Math.max(now.costs[cost] ?? 0, fresh[cost] ?? 0)]),
		);
		return { ...now, costs, undo: now };
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
	if (move.kind !== 'deals') return;
	const lines = Object.entries(move.deals).map(([id, amount]) => (move.hasAmounts ? `${id};won;${amount}` : `${id};won`));
	importTables(
		desk.ports,
		{ 'deals.csv': [move.hasAmounts ? 'ID;Статус;Сумма' : 'ID;Статус;Примечание', ...lines].join('\n') },
		{},
		move.isEverything ? { everything: ['deals'] } : {},
	);
}

const account = smallAccount(3);
const rows = (desk: TestDesk, id: 'deals' | 'ledger') => readFacts(desk.book, id)?.rows ?? [];

test('whatever files, imports and undos in whatever order: what must stand in the tabs stands there', () => {
	fc.assert(
		fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), (acts) => {
			const desk = testDesk(answering(account));
			connectTo(desk, credentials);
			let model: Model = { deals: {}, costs: {}, hasCrm: false, undo: null };
			for (const move of acts) {
				if (move.kind === 'undo' && model.undo === null) expect(() => make(desk, move)).toThrow(/Отменять нечего/);
				else make(desk, move);
				model = next(model, move);
				const mine = rows(desk, 'deals').filter(({ source }) => source === 'csv');
				expect(Object.fromEntries(mine.map(({ deal_id, amount }) => [String(deal_id), Number(amount ?? 0) / 100]))).toEqual(model.deals);
				expect(rows(desk, 'deals')).toHaveLength(mine.length + (model.hasCrm ? account.deals.length : 0));
				expect(counted(rows(desk, 'ledger').map(({ category }) => String(category)))).toEqual(model.costs);
			}
		}),
		{ numRuns: Number(process.env.RUNS ?? 25) },
	);
});
