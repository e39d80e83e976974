import { desk, resultOf, run } from './desk';

const S = 'const book = SpreadsheetApp.getActive(); const s = book.getActiveSheet();';

test('a new sheet has its first cell selected', () => {
	expect(run(`${S} return [s.getActiveRange().getA1Notation(), book.getCurrentCell().getA1Notation()];`)).toEqual(['A1', 'A1']);
});

test('an activated range is the active one, its first cell the current one', () => {
	expect(
		run(
			`${S} s.getRange('B3:C5').activate(); return [s.getActiveRange().getA1Notation(), s.getCurrentCell().getA1Notation(), s.getActiveRangeList().getRanges().length];`,
		),
	).toEqual(['B3:C5', 'B3', 1]);
});

test('a list is selected whole; its last range is the active one', () => {
	expect(
		run(
			`${S} s.getRangeList(['7:9', '3:3']).activate(); return [s.getActiveRangeList().getRanges().map((one) => one.getA1Notation()), s.getActiveRange().getRow(), book.getCurrentCell().getRow()];`,
		),
	).toEqual([['7:9', '3:3'], 3, 3]);
});

test('a cell within the selection becomes current without changing it; another is selected by itself', () => {
	expect(
		run(
			`${S} s.getRange('B2:D4').activate(); s.getRange('C3').activateAsCurrentCell(); const inside = [s.getActiveRange().getA1Notation(), s.getCurrentCell().getA1Notation()];
			s.setCurrentCell(s.getRange('F9')); return [...inside, s.getActiveRange().getA1Notation(), s.getCurrentCell().getA1Notation()];`,
		),
	).toEqual(['B2:D4', 'C3', 'F9', 'F9']);
	expect(() => run(`${S} s.getRange('B2:D4').activateAsCurrentCell();`)).toThrow(/one cell/);
});

test('a range of another sheet opens it', () => {
	expect(run(`${S} const other = book.insertSheet('Other'); s.getRange('B2').activate(); return book.getActiveSheet().getName();`)).toBe(
		'Sheet1',
	);
});

test('a script sees what the person selected, and the person what the script did', () => {
	const host = desk(`function where() { return SpreadsheetApp.getActiveSpreadsheet().getCurrentCell().getA1Notation(); }
		function pick() { SpreadsheetApp.getActiveSheet().getRangeList(['5:6', '2:2']).activate(); }`);
	host.select('Sheet1', [{ row: 3, column: 1, rows: 2, columns: 2 }], { row: 4, column: 2 });
	expect(resultOf(host.call('where'))).toBe('C5');
	host.call('pick');
	expect(host.selection()).toEqual({
		sheet: '0',
		areas: [
			{ row: 4, column: 0, rows: 2, columns: 26 },
			{ row: 1, column: 0, rows: 1, columns: 26 },
		],
		current: { row: 1, column: 0 },
	});
	expect(() => host.select('Sheet1', [{ row: 1000, column: 0, rows: 1, columns: 1 }])).toThrow(/outside the dimensions/);
});
