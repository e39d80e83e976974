import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from '../../../src/app/figures/answer';
import { countedFacts } from '../../../src/app/figures/fact-counts';
import { importTables } from '../../../src/app/tables/import-tables';
import { previewTables } from '../../../src/app/tables/preview-tables';
import type { TableMapping } from '../../../src/app/tables/types';
import { silent, type TestDesk } from '../desk';

jest.setTimeout(120_000);

type Files = Record<string, string>;
type Line = Record<string, string>;

const desk = (): TestDesk => {
	const one = silent('en');
	Object.assign(one.book, { locale: 'en_US' });
	return one;
};

/** As the panel loads files: one look, the first offer where there is one, then "Load". Returns how often a person had to press. */
function load(on: TestDesk, files: Files): number {
	let presses = 0;
	let mappings: Record<string, TableMapping> = {};
	let preview = previewTables(on.ports, files, mappings);
	for (const { name, offers } of preview.sources)
		if (offers[0] !== undefined) {
			mappings = { ...mappings, [name]: offers[0].mapping };
			presses++;
		}
	if (presses > 0) preview = previewTables(on.ports, files, mappings);
	expect([preview.fault, preview.statuses]).toEqual([null, []]);
	const approved = preview.sources.map(({ name, table, columns, constants }) => [
		name,
		{ table, columns: Object.fromEntries(columns.map(({ heading, column }) => [heading, column])), constants },
	]);
	importTables(on.ports, files, Object.fromEntries(approved));
	return presses + 1;
}

const ask = (on: TestDesk, kpi: string, who: string, period: string) => answer(on.ports, kpi, who, period, '');
const close = (value: unknown, expected: number | null): void => {
	if (expected === null) expect(value).toBeNull();
	else expect(value).toBeCloseTo(expected, 6);
};

describe('order lists as public data sets have them', () => {
	// The first lines of the usual sample store: several lines an order, two dates, US dates, a customer on each line.
	const STORE = `Row ID,Order ID,Order Date,Ship Date,Ship Mode,Customer ID,Customer Name,Segment,Country,City,State,Postal Code,Region,Product ID,Category,Sub-Category,Product Name,Sales,Quantity,Discount,Profit
1,CA-2025-152156,11/8/2025,11/11/2025,Second Class,CG-12520,Claire Gute,Consumer,United States,Henderson,Kentucky,42420,South,FUR-BO-10001798,Furniture,Bookcases,Bush Somerset Collection Bookcase,261.96,2,0,41.9136
2,CA-2025-152156,11/8/2025,11/11/2025,Second Class,CG-12520,Claire Gute,Consumer,United States,Henderson,Kentucky,42420,South,FUR-CH-10000454,Furniture,Chairs,"Hon Deluxe Stacking Chairs, Rounded Back",731.94,3,0,219.582
3,CA-2025-138688,11/16/2025,11/18/2025,Second Class,DV-13045,Darrin Van Huff,Corporate,United States,Los Angeles,California,90036,West,OFF-LA-10000240,Office Supplies,Labels,Self-Adhesive Address Labels,14.62,2,0,6.8714
4,US-2025-108966,12/11/2025,12/18/2025,Standard Class,SO-20335,Sean O'Donnell,Consumer,United States,Fort Lauderdale,Florida,33311,South,FUR-TA-10000577,Furniture,Tables,Bretford CR4500 Series Table,957.5775,5,0.45,-383.031
`;
	const SHORT = `Order ID,Order Date,Ship Mode,Customer Name,Segment,Sales,Profit
CA-1,2026-03-05,First Class,Acme,Corporate,"1,200.50",300.10
CA-1,2026-03-05,First Class,Acme,Corporate,99.50,-20.00
CA-2,2026-03-17,Standard Class,Globex,Consumer,50,10
CA-3,2026-04-17,Standard Class,Globex,Consumer,70,10
`;

	test.each([
		['store.csv', STORE, '2025-11', 261.96 + 731.94 + 14.62, 3, '2025-12', 957.5775],
		['orders.csv', SHORT, '2026-03', 1200.5 + 99.5 + 50, 3, '2026-04', 70],
	])('%s is a list of sales by the day of the order: no line replaces another', (name, text, month, money, lines, next, later) => {
		const on = desk();
		expect(load(on, { [name]: text })).toBe(2);
		close(ask(on, 'bookings', 'ALL', month), money);
		close(ask(on, 'won_count', 'ALL', month), lines);
		close(ask(on, 'bookings', 'ALL', next), later);
		const [deals, added] = [countedFacts(on.ports)!.deals, previewTables(on.ports, { [name]: text }, {}).changes];
		expect(deals).toBe(4);
		expect(added.every((change) => change.table !== 'deals' || change.added === 0)).toBe(true);
	});

	test('lines of orders under one number are kept apart by one press, and their words are asked about', () => {
		const text = `ORDERNUMBER,QUANTITYORDERED,ORDERLINENUMBER,SALES,ORDERDATE,STATUS,CUSTOMERNAME,DEALSIZE
10107,30,2,2871,2/24/03 0:00,Shipped,Land of Toys Inc.,Small
10107,39,5,3896.49,2/24/03 0:00,Shipped,Land of Toys Inc.,Medium
10417,66,2,7516.08,5/13/05 0:00,Disputed,Euro Shopping Channel,Large
`;
		const on = desk();
		const [source] = previewTables(on.ports, { 'sample.csv': text }, {}).sources;
		expect(source!.offers.map(({ label }) => label)).toEqual([expect.stringMatching(/^Lines of orders/)]);
		const mappings = { 'sample.csv': source!.offers[0]!.mapping };
		expect(previewTables(on.ports, { 'sample.csv': text }, mappings).statuses.map(({ word }) => word)).toEqual(['shipped', 'disputed']);
		importTables(on.ports, { 'sample.csv': text }, mappings, { statuses: { shipped: 'WON', disputed: 'OPEN' } });
		close(ask(on, 'bookings', 'ALL', '2003-02'), 2871 + 3896.49);
		close(ask(on, 'won_count', 'ALL', '2003'), 2);
	});

	test('stages before the end are open though the day of their expected close has passed', () => {
		const on = desk();
		const text =
			'opportunity_id,lead_id,created_date,close_date,stage,amount,assigned_rep\nA,L1,2026-01-10,2026-03-15,Closed Won,45000,Ann\nB,L2,2026-01-14,2026-04-15,Negotiation,55000,Ann\nC,L3,2026-01-16,2026-03-01,Closed Lost,42000,Bob\n';
		const [source] = previewTables(on.ports, { 'opps.csv': text }, {}).sources;
		expect(source!.columns.filter(({ asks }) => asks).map(({ heading }) => heading)).toEqual([]);
		expect(load(on, { 'opps.csv': text })).toBe(1);
		expect(['won_count', 'lost_count', 'bookings'].map((kpi) => ask(on, kpi, 'ALL', '2026-03'))).toEqual([1, 1, 45_000]);
		expect(ask(on, 'open_deals', 'ALL', '2026-08')).toBe(1);
	});

	test('opportunities with the headings of the common CRM set', () => {
		const on = desk();
		const text =
			'opportunity_id,account,sales_agent,product,deal_stage,engage_date,close_date,close_value\nA1,Acme,Ann Lee,GTX,Won,2026-01-05,2026-03-01,1054\nA2,Globex,Bob Ray,GTX,Lost,2026-01-09,2026-03-11,0\nA3,,Ann Lee,MG,Engaging,2026-02-01,,\nA4,Initech,Ann Lee,MG,Prospecting,,,\n';
		expect(load(on, { 'opps.csv': text })).toBe(1);
		expect(['won_count', 'lost_count', 'bookings', 'win_rate'].map((kpi) => ask(on, kpi, 'ALL', '2026-03'))).toEqual([1, 1, 1054, 0.5]);
		expect(ask(on, 'open_deals', 'Ann Lee', '2026-08')).toBe(2);
	});

	test('a glossary of fields is no table of clients', () => {
		const preview = previewTables(
			desk().ports,
			{
				'data_dictionary.csv':
					'Table,Field,Description\naccounts,account,Company name\naccounts,sector,Industry\nproducts,product,Product name\n',
			},
			{},
		);
		expect([preview.sources[0]!.table, preview.changes]).toEqual(['', []]);
	});
});

const SET = join(process.cwd(), '../shared/data/maven-crm-sales');
const isThere = existsSync(SET);
if (!isThere) console.warn(`SKIPPED: ${SET} is not on this machine; the figures of the public CRM set are not checked.`);

(isThere ? describe : describe.skip)('the public set "CRM Sales Opportunities" (../shared/data/maven-crm-sales)', () => {
	const NAMES = ['accounts', 'products', 'sales_pipeline', 'sales_teams', 'data_dictionary'];
	const files = (): Files => Object.fromEntries(NAMES.map((name) => [`${name}.csv`, readFileSync(join(SET, `${name}.csv`), 'utf8')]));
	const linesOf = (text: string): Line[] => {
		const [head = '', ...lines] = text.trim().split('\n');
		const keys = head.split(',');
		return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [keys[i]!, cell])));
	};

	test('all its files at once: one press, every figure as counted plainly', () => {
		const on = desk();
		expect(load(on, files())).toBe(1);
		const deals = linesOf(files()['sales_pipeline.csv']!);
		const agents = ['ALL', ...new Set(deals.map(({ sales_agent }) => sales_agent!))];
		const periods = ['2017-03', '2017-06', '2017-12', '2017-Q2', '2017'];
		const isIn = (day: string, period: string): boolean =>
			period.includes('Q') ? ['04', '05', '06'].includes(day.slice(5, 7)) && day.startsWith('2017') : day.startsWith(period);
		for (const period of periods) {
			const table = (kpi: string) =>
				answer(
					on.ports,
					kpi,
					agents.map((one) => [one]),
					period,
					'',
				) as (number | null)[][];
			const got = Object.fromEntries(
				['bookings', 'won_count', 'lost_count', 'win_rate', 'avg_check', 'new_leads', 'sales_cycle'].map((kpi) => [kpi, table(kpi)]),
			);
			agents.forEach((agent, i) => {
				const own = deals.filter(({ sales_agent }) => agent === 'ALL' || sales_agent === agent);
				const closed = own.filter(({ close_date }) => isIn(close_date!, period));
				const won = closed.filter(({ deal_stage }) => deal_stage === 'Won');
				const lost = closed.length - won.length;
				const money = won.reduce((sum, { close_value }) => sum + Number(close_value), 0);
				const days = won.map(({ engage_date, close_date }) => (Date.parse(close_date!) - Date.parse(engage_date!)) / 86_400_000);
				const expected: Record<string, number | null> = {
					bookings: money,
					won_count: won.length,
					lost_count: lost,
					win_rate: closed.length === 0 ? null : won.length / closed.length,
					avg_check: won.length === 0 ? null : money / won.length,
					new_leads: own.filter(({ engage_date }) => isIn(engage_date!, period)).length,
					sales_cycle: days.length === 0 ? null : days.reduce((a, b) => a + b, 0) / days.length,
				};
				for (const [kpi, value] of Object.entries(expected)) {
					const figure = got[kpi]![i]![0]!;
					const isRight =
						value === null ? figure === null : figure !== null && Math.abs(figure - value) <= 1e-6 * Math.max(1, Math.abs(value));
					expect([period, agent, kpi, isRight ? value : figure]).toEqual([period, agent, kpi, value]);
				}
			});
		}
		expect(countedFacts(on.ports)!.deals).toBe(8800);
		const open = deals.filter(({ deal_stage }) => ['Engaging', 'Prospecting'].includes(deal_stage!)).length;
		expect(ask(on, 'open_deals', 'ALL', '2026-08')).toBe(open);
		// Loaded a second time nothing changes.
		const again = previewTables(on.ports, files(), {});
		expect(again.changes.map(({ added, changed }) => [added, changed])).toEqual(again.changes.map(() => [0, 0]));
	});
});
