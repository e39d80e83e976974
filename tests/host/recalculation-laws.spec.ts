import fc from 'fast-check';
import type { Host } from '../../local/host/contract/host';
import { desk, resultOf } from './desk';

const SCRIPT = `
function DOUBLE(x) { return typeof x === 'number' ? x * 2 : 'no number'; }
function act(steps) { steps.forEach(function (step) { try { one(step); } catch (error) { if (!/^Exception/.test(String(error))) throw error; } }); }
function one(step) {
	var book = SpreadsheetApp.getActive();
	var sheets = book.getSheets();
	var sheet = sheets[step.sheet % sheets.length];
	var cell = sheet.getRange(step.row + 1, step.column + 1);
	switch (step.what) {
		case 'value': cell.setValue(step.value); break;
		case 'formula': cell.setFormula(step.formula); break;
		case 'array': sheet.getRange(1, 8).setFormula(step.formula); break;
		case 'clear': cell.clearContent(); break;
		case 'look': sheet.getRange(1, step.column + 1, 5).setNumberFormat(step.value > 4 ? 'yyyy-mm-dd' : '0.00').setFontWeight('bold'); break;
		case 'rows in': sheet.insertRowsBefore(step.row + 1, 1 + step.value % 2); break;
		case 'rows out': sheet.deleteRows(step.row + 1, 1 + step.value % 2); break;
		case 'columns in': sheet.insertColumnsAfter(step.column + 1, 1); break;
		case 'columns out': sheet.deleteColumns(step.column + 1, 1); break;
		case 'sheet in': book.insertSheet(step.name); break;
		case 'sheet out': book.deleteSheet(sheet); break;
		case 'rename': sheet.setName(step.name); break;
		case 'name in': book.setNamedRange('part', sheet.getRange(step.row + 1, step.column + 1, 2, 2)); break;
		case 'name out': book.removeNamedRange('part'); break;
		case 'copy': sheet.getRange('A1:C3').copyTo(sheets[step.value % sheets.length].getRange(step.row + 1, 1)); break;
		case 'move': sheet.getRange('A1:B2').moveTo(sheets[step.value % sheets.length].getRange(step.row + 1, 3)); break;
		case 'sort': sheet.getRange('A1:C5').sort({ column: 1, ascending: step.value > 4 }); break;
		case 'cells in': sheet.getRange(step.row + 1, step.column + 1).insertCells(SpreadsheetApp.Dimension.ROWS); break;
		case 'cells out': sheet.getRange(step.row + 1, step.column + 1).deleteCells(SpreadsheetApp.Dimension.ROWS); break;
		case 'read': sheet.getDataRange().getValues(); break;
		case 'flush': SpreadsheetApp.flush(); break;
	}
}`;

const ACTS = [
	...Array<string>(6).fill('value'),
	...Array<string>(8).fill('formula'),
	...['array', 'array', 'clear', 'look', 'rows in', 'rows out', 'columns in', 'columns out', 'sheet in', 'sheet out', 'rename'],
	...['name in', 'name out', 'copy', 'move', 'sort', 'cells in', 'cells out', 'read', 'read', 'flush'],
];
const FORMULAS = [
	'=A1+1',
	'=SUM(A1:C4)',
	"=SUM('Data two'!A1:B3)",
	'=Data!B2*2',
	'=COUNTIFS(Data!A:A,">2")',
	'=SUM(part)',
	'=IFERROR(B2/A2,"none")',
	'=DOUBLE(A3)',
	'=DOUBLE(Data!A1)',
	'=INDIRECT("Data!A2")',
	'=ROWS(A:A)',
	'=MAX(OFFSET(A1,1,0,2,2))',
	'=A2&"x"',
	'=SHEETS()',
	'=TODAY()-DATE(2026,7,1)',
	"=SUM('It''s'!A1:B2)",
	'=Third!A1&"|"&part',
	"=DOUBLE('It''s'!B2)",
];
const ARRAYS = ['=FILTER(A1:A4,A1:A4>1)', '=ARRAYFORMULA(A1:B3*2)', '=SORT(A1:A5)', '=SEQUENCE(A1)'];

const step = fc.record({
	what: fc.constantFrom(...ACTS),
	sheet: fc.nat(3),
	row: fc.nat(5),
	column: fc.nat(4),
	value: fc.nat(9),
	name: fc.constantFrom('Data', 'Data two', "It's", 'Third'),
	formula: fc.constantFrom(...FORMULAS),
	array: fc.constantFrom(...ARRAYS),
});
const acts = fc.array(
	fc.record({
		steps: fc.array(step, { minLength: 1, maxLength: 12 }),
		reopens: fc.boolean(),
		/** The service call at which Google ends the script. */
		kill: fc.option(fc.nat(25)),
		/** Midnight passes where it is 2. */
		days: fc.nat(2),
	}),
	{
		minLength: 1,
		maxLength: 6,
	},
);

const looks = (host: Host): unknown =>
	host
		.view()
		.sheets.map(({ name, cells }) => [
			name,
			cells
				.filter(([, , { value, formula }]) => value !== null || formula !== undefined)
				.map(([row, column, { value, display }]) => `${row},${column}: ${String(value)} ${display}`),
		]);

/** The same workbook with every formula calculated, whatever its file says that it gave. */
const calculatedAnew = (host: Host, now: () => number): Host => {
	const { settled: _, ...saved } = JSON.parse(host.saveText()) as { settled?: string };
	return desk(SCRIPT, { saved, now });
};

test('whatever was done to a workbook, its formulas show what they show when all of them are calculated anew', () => {
	fc.assert(
		fc.property(acts, (rounds) => {
			let day = 0;
			const now = (): number => Date.UTC(2026, 6, 15, 9) + day * 86_400_000;
			let host = desk(SCRIPT, { now });
			host.addSheet('Data');
			host.addSheet('Data two');
			for (const { steps, reopens, kill, days } of rounds) {
				if (kill !== null) host = desk(SCRIPT, { saved: host.saveText(), now, stopAfterCalls: kill + 1 });
				const outcome = host.call('act', [steps.map((one) => (one.what === 'array' ? { ...one, formula: one.array } : one))]);
				if (kill === null) resultOf(outcome);
				if (days > 1) day += 1;
				if (reopens) host = desk(SCRIPT, { saved: host.saveText(), now });
				expect(looks(host)).toEqual(looks(calculatedAnew(host, now)));
				if (kill !== null) host = desk(SCRIPT, { saved: host.saveText(), now });
			}
		}),
		{ numRuns: Number(process.env.RUNS ?? 1) * 60 },
	);
});
