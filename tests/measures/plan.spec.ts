import { dayNumber } from '../../src/calendar/day';
import { month } from '../../src/calendar/period';
import { enrich } from '../../src/columns/enrich';
import { factReads } from '../../src/columns/reads';
import { columns } from '../../src/columns/registry.gen';
import { rowColumns } from '../../src/facts/columns';
import { accountOf, type ColumnSource, FactBase } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import { tableIds } from '../../src/facts/tables';
import { findKpi } from '../../src/kpis/find';
import { kpis } from '../../src/kpis/registry.gen';
import { evaluate, settleOptions } from '../../src/measures/evaluate';
import { planOf } from '../../src/measures/plan';
import { prepare } from '../../src/measures/prepare';
import type { Measure } from '../../src/measures/vocabulary';

const account = accountOf({ asOf: dayNumber(2026, 7, 31) });
const measureOf = (id: string): Measure => settleOptions(findKpi(id).measure, {});
const planned = (...ids: string[]) => planOf(ids.map(measureOf), measureOf);

test('a plan is plain data: what is looked at, chosen and added up, whose and of which periods', () => {
	const plan = planned('won_count', 'sales_growth');
	expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
	const [won, sum] = plan.scans;
	expect(won!.folds).toEqual([{ kind: 'count' }]);
	expect(won!.frames).toEqual([[]]);
	expect(sum!.folds).toEqual([{ kind: 'sum', column: 'price' }]);
	expect(sum!.frames).toEqual([[], ['previous']]);
	expect(plan.columns).toContainEqual({ table: 'deals', key: 'price' });
	expect(plan.states).toEqual([]);
});

test('measures of the same rows are one scan, and a population is masked once', () => {
	const plan = planned('bookings', 'avg_check', 'amount_vs_target');
	const keys = plan.scans.map(({ of }) => JSON.stringify(of));
	expect(new Set(keys).size).toBe(keys.length);
	const masks = plan.masks.map((mask) => JSON.stringify(mask));
	expect(new Set(masks).size).toBe(masks.length);
	expect(plan.scans.find(({ of }) => of.at === 'closed_at')!.folds.length).toBeGreaterThan(0);
});

test('stocks, cohorts and balances are states, and what is asked of everybody says so', () => {
	const kinds = (id: string): string[] => planned(id).states.map(({ kind }) => kind);
	expect(kinds('open_deals')).toEqual(['stock']);
	expect(kinds('conversion')).toEqual(['cohort']);
	expect(new Set(kinds('receivables'))).toEqual(new Set(['balance']));
	const everybody = kpis.flatMap(({ id }) => planned(id).scans.filter(({ scopes }) => scopes.includes('everybody')));
	expect(everybody.length).toBeGreaterThan(0);
});

test('the facts that every column is made from are found without rows', () => {
	const reads = factReads([{ table: 'deals', key: 'cycle_days' }], account);
	expect(reads.deals).toEqual(expect.arrayContaining(['created_at', 'closed_at']));
	expect(reads.deals).not.toContain('amount');
	for (const { table, key } of columns) expect(() => factReads([{ table, key }], account)).not.toThrow();
});

const rows: Partial<Record<string, Row[]>> = {
	deals: Array.from({ length: 600 }, (_, i) => ({
		source: 'crm',
		deal_id: String(1000 + i),
		manager_id: `M${i % 3}`,
		client_id: `C${i % 50}`,
		stage_id: 'new',
		outcome: i % 3 === 0 ? 'OPEN' : i % 3 === 1 ? 'WON' : 'LOST',
		amount: 1000 + i,
		currency: 'RUB',
		created_at: Date.UTC(2026, 6, 1 + (i % 20)),
		closed_at: i % 3 === 0 ? null : Date.UTC(2026, 6, 2 + (i % 25)),
	})),
	stage_changes: Array.from({ length: 600 }, (_, i) => ({
		source: 'crm',
		change_id: `c${i}`,
		deal_id: String(1000 + i),
		changed_at: Date.UTC(2026, 6, 1 + (i % 20)),
		to_stage_id: 'new',
	})),
	stages: [{ source: 'crm', stage_id: 'new', pipeline_id: 'p', name: 'New', order: 1, outcome: 'OPEN' }],
};

/** How often each table was gone through. */
function counted(): { facts: ReturnType<typeof enrich>; passes: Record<string, number> } {
	const passes: Record<string, number> = {};
	const source = (id: string): ColumnSource => {
		const all = rowColumns(rows[id] ?? []);
		return {
			...all,
			readAll(list, dictionaryOf) {
				passes[id] = (passes[id] ?? 0) + 1;
				return all.readAll!(list, dictionaryOf);
			},
		};
	};
	return { facts: enrich(new FactBase(Object.fromEntries(tableIds.map((id) => [id, () => source(id)])), account)), passes };
}

test('what several measures need of a table is read in one pass over its rows', () => {
	const { facts, passes } = counted();
	const ids = ['won_count', 'bookings', 'win_rate', 'sales_cycle', 'avg_check'];
	const measures = ids.map(measureOf);
	prepare(measures, facts, measureOf);
	const question = { scopes: [{ all: true as const, key: 'ALL' }], periods: [month(2026, 7)], target: () => null, definition: measureOf };
	const [won] = measures.map((measure) => evaluate(measure, facts, question)[0]![0]);
	expect(won).toBe(200);
	expect(passes.deals).toBe(1);
});

test('the odds of a stage are worked out once, however many deals stand in it', () => {
	const { facts } = counted();
	const sort = jest.spyOn(Array.prototype, 'sort');
	try {
		facts.source('dealIntervals').columns.get('closes_by');
		facts.source('dealIntervals').columns.get('likely');
		expect(sort.mock.calls.length).toBeLessThan(20);
	} finally {
		sort.mockRestore();
	}
});
