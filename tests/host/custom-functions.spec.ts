import { createCalculator } from '../../local/calc/calculator';
import { cellOf, desk, resultOf } from './desk';

const SCRIPT = `
	function KIND(...args) { return JSON.stringify(args.map((a) => a instanceof Date ? 'Date ' + a.getTime() : a === undefined ? 'undefined' : a)); }
	function GRID(n) { const rows = []; for (let i = 1; i <= n; i++) rows.push([i, i * i]); return rows; }
	function FAILS(text) { throw new Error(text); }
	function WRITES() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }
	function ASKS() { return SpreadsheetApp.getUi(); }
	function MAILS() { MailApp.sendEmail('a@b.co', 's', 'b'); }
	function READS() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue() + SpreadsheetApp.getActive().getSpreadsheetLocale(); }
	function WHEN() { return new Date(2026, 6, 1); }
	function NOTHING() { return null; }
	function hidden_() { return 1; }
	function LOOPS() { for (;;) { if (!SpreadsheetApp.getActiveSheet()) break; Utilities.sleep(1); return 'done'; } }
	const arrow = (a) => a * 2;`;

const shown = (formula: string, locale = 'en_US', rows: unknown[][] = []) => {
	const host = desk(SCRIPT, { locale });
	const sheet = host.view().sheets[0]!.name;
	if (rows.length > 0) host.typeBlock(sheet, 0, 5, rows);
	host.type(sheet, 0, 0, formula);
	const cell = cellOf(host, sheet, 0, 0);
	return cell?.error ?? cell?.value ?? null;
};

test('arguments arrive as Google gives them', () => {
	const rows = [
		['a', '1.5', 'TRUE'],
		['', '7/1/2026', '10%'],
	];
	expect(JSON.parse(String(shown('=KIND(F1:H2,F1,F2,G2,H2,,3)', 'en_US', rows)))).toEqual([
		[
			['a', 1.5, true],
			['', new Date(2026, 6, 1).toISOString(), 0.1],
		],
		'a',
		'',
		`Date ${new Date(2026, 6, 1).getTime()}`,
		0.1,
		'undefined',
		3,
	]);
});

test.each([
	['=KIND(1;"a")', 'ru_RU', '[1,"a"]'],
	['=KIND(1,5;2)', 'ru_RU', '[1.5,2]'],
	['=kind(1,2)', 'en_US', '[1,2]'],
	['=KIND(1;2)', 'en_US', '[1,2]'],
	['=READS()', 'en_US', 'en_US'],
	['=NOTHING()', 'en_US', null],
	['=WHEN()', 'en_US', 46204],
])('%s in %s', (formula, locale, value) => {
	expect(shown(formula, locale)).toEqual(value);
});

test.each([
	['=FAILS("Диапазоны разной длины")', 'Диапазоны разной длины'],
	['=WRITES()', 'You do not have permission to call setValue'],
	['=MAILS()', 'You do not have permission to call MailApp service'],
	['=ASKS()', 'Cannot call SpreadsheetApp.getUi() from this context.'],
	['=KIND(NOW())', 'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()'],
])('%s shows #ERROR! and why', (formula, message) => {
	expect(shown(formula)).toEqual({ type: '#ERROR!', message });
});

test('an unknown or a private function is no function', () => {
	expect(shown('=HIDDEN_()')).toEqual({ type: '#NAME?', message: "Unknown function: 'HIDDEN_'." });
	expect(shown('=KINDS(1)')).toEqual({ type: '#NAME?', message: "Unknown function: 'KINDS'." });
	expect(shown('=IFERROR(FAILS("x"),"caught")')).toBe('caught');
});

test('an array spills, follows its argument and never overwrites', () => {
	const host = desk(SCRIPT);
	host.type('Sheet1', 0, 5, '2');
	host.type('Sheet1', 0, 0, '=GRID(F1)');
	const table = () => host.tabs<{ values: unknown[][] }>()[0]!.values.map((row) => row.slice(0, 2));
	expect(table()).toEqual([
		[1, 1],
		[2, 4],
	]);
	host.type('Sheet1', 0, 5, '3');
	expect(table()).toEqual([
		[1, 1],
		[2, 4],
		[3, 9],
	]);
	host.type('Sheet1', 1, 1, 'mine');
	expect(table()).toEqual([
		['#REF!', ''],
		['', 'mine'],
	]);
	expect(cellOf(host, 'Sheet1', 0, 0)?.error?.message).toBe('Array result was not expanded because it would overwrite data in B2.');
	host.type('Sheet1', 1, 1, '');
	expect(table()).toHaveLength(3);
});

test('a workbook with no formula never asks the calculator', () => {
	const calculator = createCalculator();
	const load = jest.spyOn(calculator, 'load');
	const host = desk(SCRIPT, { calculator });
	host.typeBlock('Sheet1', 0, 0, [[1, 2, 3]]);
	host.view();
	expect(load).not.toHaveBeenCalled();
	host.addSheet('Data');
	host.addSheet('Other');
	host.type('Data', 0, 0, '=Sheet1!A1+1');
	expect(cellOf(host, 'Data', 0, 0)?.value).toBe(2);
	// Tabs that no formula mentions are not sent.
	expect(load.mock.calls.at(-1)![0].sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Data']);
});

test('a custom function that is typed after a script reads what the script’s formulas give', () => {
	const host = desk(`
		function write() { const s = SpreadsheetApp.getActive().insertSheet('Plan'); s.getRange('A1:A2').setValues([[40], [2]]); s.getRange('B1').setFormula('=A1+A2'); }
		/** @customfunction */ function PLANNED() { return SpreadsheetApp.getActive().getSheetByName('Plan').getRange('B1').getValue(); }`);
	const { activeSheet } = host.view();
	resultOf(host.call('write'));
	host.type(activeSheet, 0, 0, '=PLANNED()');
	expect(cellOf(host, activeSheet, 0, 0)?.value).toBe(42);
});
