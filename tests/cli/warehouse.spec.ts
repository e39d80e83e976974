import { HOW_TO_INSTALL, isInstalled } from '../../local/warehouse/zetasql';
import { kpis } from '../../src/kpis/registry.gen';
import { julyTables } from '../product/july-tables';
import { local, tables } from './local';

jest.setTimeout(180_000);

interface Printed {
	readonly figures: readonly { readonly kpi: string; readonly options: string; readonly sql: string; readonly reads: readonly string[] }[];
	readonly views: readonly { readonly name: string; readonly reads: readonly string[] }[];
}

test('warehouse sql: every KPI with --all, one by its name with its options', () => {
	const { out } = local(['warehouse', 'sql', '--all']) as { out: Printed };
	expect(out.figures.map(({ kpi }) => kpi)).toEqual([...kpis].map(({ id }) => id));
	const [one] = (local(['warehouse', 'sql', 'Средний чек', '--options', 'stat=median']) as { out: Printed }).out.figures;
	expect(one).toMatchObject({ kpi: 'avg_check', options: 'stat=median', reads: ['account', 'deals_enriched'] });
	// A view stands behind those that it reads.
	const order = out.views.map(({ name }) => name);
	for (const { name, reads } of out.views)
		for (const read of reads.filter((other) => order.includes(other))) expect(order.indexOf(read)).toBeLessThan(order.indexOf(name));
});

test.each([
	[['warehouse'], 2, /sql KPI/],
	[['warehouse', 'sql'], 2, /Name the KPIs/],
	[['warehouse', 'sql', 'bookings', '--all'], 2, /or ask for --all/],
	[['warehouse', 'sql', 'nosuch'], 1, /nosuch/],
] as const)('%j', (args, code, sentence) => {
	expect(local(args)).toMatchObject({ code, message: expect.stringMatching(sentence), out: undefined });
});

if (!isInstalled()) process.stderr.write(`Skipped: eval --warehouse. ${HOW_TO_INSTALL}\n`);
const withEvaluator = isInstalled() ? test : test.skip;

withEvaluator('eval --warehouse: the formulas of figures are answered by Google’s evaluator, the others as ever', () => {
	const formulas = [
		'=KPI("bookings";"ALL";"2026-07")',
		'=KPI_TABLE({"won_count"\\"response_time"};{"M1";"M2"};"2026-07")',
		'=KPI("forecast_accuracy";"M1";"2026-07")',
		'=KPI_WORKDAYS("2026-07-01";"2026-07-31")',
	];
	const question = JSON.stringify({ formulas });
	const folder = tables('july', julyTables);
	const warehouse = local(['eval', '--warehouse', '--data', folder], question);
	expect(warehouse.out).toEqual(local(['eval', '--data', folder], question).out);
	expect(warehouse).toMatchObject({ code: 0, out: { results: [{ values: [[700_000]] }, {}, {}, {}] } });
});
