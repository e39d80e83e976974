import { createCalculator } from '../../local/calc/calculator';
import { bookOf, byCell, calculate, none } from './sheets';

const DAY = (day: number): { date: number } => ({ date: 46203 + day });
const DEALS = [
	['Manager', 'Amount', 'Won', 'Day', 'Region'],
	['Ann', 100, true, DAY(1), 'North'],
	['Bob', 250, false, DAY(2), 'South'],
	['Ann', 300, true, DAY(33), 'South'],
	['Cid', 50, true, DAY(34), null],
	['Bob', null, true, DAY(35), 'North'],
];

/** The table that a query gives over a few deals. */
const query = (text: string, headers = ',1', range = 'Deals!A1:E6'): unknown => {
	const calculator = createCalculator();
	const results = calculator
		.load(bookOf({ Deals: DEALS, F: [[`=QUERY(${range},"${text}"${headers})`]] }), none)
		.filter(({ sheet }) => sheet === 'F');
	const table: unknown[][] = [];
	for (const { row, column, value } of results) {
		table[row] ??= [];
		table[row][column] = value;
	}
	return results.length === 1 ? results[0]!.value : table;
};
const parseFault = (message: string) => ({
	error: '#VALUE!',
	message: `Unable to parse query string for Function QUERY parameter 2: ${message}`,
});

describe('QUERY', () => {
	test.each([
		[
			'select A, B where C = true and B > 60',
			[
				['Manager', 'Amount'],
				['Ann', 100],
				['Ann', 300],
			],
		],
		[
			'select A, sum(B), count(B) group by A order by sum(B) desc',
			[
				['Manager', 'sum Amount', 'count Amount'],
				['Ann', 400, 2],
				['Bob', 250, 1],
				['Cid', 50, 1],
			],
		],
		[
			'select A, sum(B) group by A pivot E',
			[
				['Manager', null, 'North', 'South'],
				['Ann', null, 100, 300],
				['Bob', null, null, 250],
				['Cid', 50, null, null],
			],
		],
		[
			'select sum(B), max(B) where E is not null pivot E',
			[
				['North sum Amount', 'South sum Amount', 'North max Amount', 'South max Amount'],
				[100, 550, 100, 300],
			],
		],
		["select A where E <> 'North' order by A", [['Manager'], ['Ann'], ['Bob']]],
		["select A where not E = 'North' order by A", [['Manager'], ['Ann'], ['Bob'], ['Cid']]],
		[
			"select A, B where D >= date '2026-08-01' and D < date '2026-08-03' label B 'Sum of the deal'",
			[
				['Manager', 'Sum of the deal'],
				['Ann', 300],
			],
		],
		[
			"select month(D) + 1, count(A) group by month(D) + 1 label month(D) + 1 'Month', count(A) 'Deals'",
			[
				['Month', 'Deals'],
				[7, 2],
				[8, 3],
			],
		],
		["select A where A starts with 'B' or lower(A) contains 'i' order by A", [['Manager'], ['Bob'], ['Bob'], ['Cid']]],
		["select A where A matches '.*n' and A like 'A%' limit 1", [['Manager'], ['Ann']]],
		[
			"select A, B * 2 where B is not null order by B desc limit 2 offset 1 label A '', B * 2 ''",
			[
				['Bob', 500],
				['Ann', 200],
			],
		],
		["select avg(B), min(D) label avg(B) '', min(D) ''", [[175, DAY(1)]]],
		["select (B - 50) / 50 where (B > 60 and C = true) or A = 'Cid' label (B - 50) / 50 ''", [[1], [5], [0]]],
		['select A where B', parseFault('PARSE_ERROR: Encountered " <EOF> ".')],
		['select Z', parseFault('NO_COLUMN: Z')],
		['select A, B group by A', parseFault('ADD_COL_TO_GROUP_BY_OR_AGG: B')],
		['select A where', parseFault('PARSE_ERROR: Encountered " <EOF> ".')],
		["select A format A '0'", { error: '#ERROR!', message: 'not emulated: QUERY with format' }],
		['select B * 2', { error: '#ERROR!', message: 'not emulated: the heading of a calculated column in QUERY; name it with label' }],
	])('%s', (text, table) => {
		expect(query(text)).toEqual(table);
	});

	test('headings are guessed where numbers stand below texts, and said to be unknown where all is text', () => {
		expect(query('select A limit 1', '')).toEqual([['Manager'], ['Ann']]);
		expect(query('select A', '', 'Deals!A1:A6')).toEqual({
			error: '#ERROR!',
			message: 'not emulated: QUERY that guesses its headings over text; give the third argument',
		});
	});

	test('columns of an array are Col1, Col2; cells of another kind than most count as empty', () => {
		expect(query("select Col2 where Col1 > 1 label Col2 ''", ',0', '{1,"a";2,"b";"x","c";3,4}')).toEqual([['b'], [null]]);
		expect(query('select A', ',0', '{1,2}')).toEqual(parseFault('NO_COLUMN: A'));
	});

	test('nothing found: the headings alone, or the error that Google shows', () => {
		expect(query("select A where A = 'Zed'")).toBe('Manager');
		expect(query("select A where A = 'Zed'", ',0')).toEqual({ error: '#N/A', message: 'Query completed with an empty output.' });
	});

	test('a query follows the cells that it reads', () => {
		const calculator = createCalculator();
		calculator.load(bookOf({ Deals: DEALS, F: [['=QUERY(Deals!A1:E6,"select sum(B) label sum(B) \'\'",1)']] }), none);
		const changed = calculator.apply([{ sheet: 'Deals', row: 5, column: 1, input: { value: 1000 } }], none);
		expect(byCell(changed)['F!0,0']).toBe(1700);
	});
});

test.each([
	["=ISFORMULA('Мой лист'!A3)", true],
	['=ISFORMULA(Data!A2)', false],
	["=FORMULATEXT('Мой лист'!A3)", '=A1+A2'],
	['=SHEET()', 3],
	['=SHEET("Мой лист")', 2],
	['=SHEET(Data!A1)', 1],
	['=SHEETS()', 3],
	['=CELL("address",Data!B2)', 'Data!$B$2'],
	['=CELL("row",Data!B2:C9)', 2],
	['=CELL("contents",Data!B4)', 3.5],
	['=CELL("type",Data!A2)', 'l'],
	['=CELL("type",Data!B5)', 'b'],
	['=CELL("color",Data!B5)', { error: '#ERROR!', message: 'not emulated: CELL("color")' }],
	['=COUNTUNIQUEIFS(Data!A2:A4,Data!B2:B4,">1")', 2],
	['=TO_PERCENT(0.25)', 0.25],
	['=TO_PERCENT("a")', 'a'],
	['=TO_PURE_NUMBER(DATE(2026,7,1))', 46204],
])('%s', (formula, value) => {
	expect(calculate(formula)).toEqual(value);
});

test('TO_PERCENT and TO_DOLLARS bring their look along', () => {
	const calculator = createCalculator();
	const results = calculator.load(bookOf({ F: [['=TO_PERCENT(0.25)', '=TO_DOLLARS(5)', '=1+TO_PERCENT(0.25)']] }), none);
	expect(results.map(({ format }) => format)).toEqual(['0.00%', '[$$]#,##0.00', undefined]);
});
