import { run } from './desk';

const S = 'const s = SpreadsheetApp.getActiveSheet();';

describe('members that analysts’ scripts use', () => {
	test('insertCells and deleteCells move one lane, and references into it', () => {
		expect(
			run(`${S}
				s.getRange('A1:B3').setValues([[1, 'a'], [2, 'b'], [3, 'c']]);
				s.getRange('D1:D2').setFormulas([['=A2'], ['=SUM(A1:A3)']]);
				s.getRange('A2').insertCells(SpreadsheetApp.Dimension.ROWS);
				const inserted = [s.getRange('A1:B4').getValues(), s.getRange('D1:D2').getFormulas().flat(), s.getRange('D2').getValue()];
				s.getRange('A2').deleteCells(SpreadsheetApp.Dimension.ROWS);
				s.getRange('A2').deleteCells(SpreadsheetApp.Dimension.ROWS);
				return [...inserted, s.getRange('A1:B3').getValues(), s.getRange('D1:D2').getFormulas().flat()];
			`),
		).toEqual([
			[
				[1, 'a'],
				['', 'b'],
				[2, 'c'],
				[3, ''],
			],
			['=A3', '=SUM(A1:A4)'],
			6,
			[
				[1, 'a'],
				[3, 'b'],
				['', 'c'],
			],
			['=#REF!', '=SUM(A1:A2)'],
		]);
	});

	test('a filter hides rows by values and conditions, and gives its criteria back', () => {
		expect(
			run(`${S}
				s.getRange('A1:B4').setValues([['name', 'amount'], ['a', 1], ['b', 5], ['c', 9]]);
				const filter = s.getRange('A1:B4').createFilter();
				const hidden = () => [2, 3, 4].filter((row) => s.isRowHiddenByFilter(row));
				filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(2).build());
				const one = hidden();
				filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['c']).build());
				const two = hidden();
				const criteria = filter.getColumnFilterCriteria(2);
				const given = [String(criteria.getCriteriaType()), criteria.getCriteriaValues(), filter.getColumnFilterCriteria(1).getHiddenValues()];
				filter.removeColumnFilterCriteria(2).sort(2, false);
				const sorted = s.getRange('A1:A4').getValues().flat();
				filter.remove();
				return [one, two, given, sorted, hidden(), s.getFilter()];
			`),
		).toEqual([[2], [2, 4], ['NUMBER_GREATER_THAN', [2], ['c']], ['name', 'c', 'b', 'a'], [], null]);
	});

	test('banding is kept with its colours, follows inserted rows and can be taken off', () => {
		expect(
			run(`${S}
				const banding = s.getRange('A2:B5').applyRowBanding(SpreadsheetApp.BandingTheme.BLUE);
				banding.setFirstRowColor('#eeeeee');
				s.insertRowBefore(1);
				const [first] = s.getBandings();
				const seen = [first.getRange().getA1Notation(), first.getHeaderRowColor(), first.getFirstRowColor(), first.getFooterRowColor(), s.getRange('A4').getBandings().length, s.getRange('D4').getBandings().length];
				first.remove();
				return [seen, s.getBandings().length];
			`),
		).toEqual([['A3:B6', '#5b95f9', '#eeeeee', null, 1, 0], 0]);
	});

	test('autoFill goes on by one step, repeats texts and reads formulas on', () => {
		expect(
			run(`${S}
				s.getRange('A1:D1').setValues([[1, 'x', new Date(2026, 6, 1), '=A1*2']]);
				s.getRange('A2').setValue(3);
				s.getRange('B2').setValue('y');
				const fill = (from, to) => s.getRange(from).autoFill(s.getRange(to), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
				fill('A1:B2', 'A1:B5');
				fill('C1', 'C1:C3');
				fill('D1', 'D1:D3');
				return [s.getRange('A1:A5').getValues().flat(), s.getRange('B1:B5').getValues().flat(), s.getRange('C3').getDisplayValue(), s.getRange('D1:D3').getValues().flat()];
			`),
		).toEqual([[1, 3, 5, 7, 9], ['x', 'y', 'x', 'y', 'x'], '7/3/2026', [2, 6, 10]]);
	});

	test.each([
		[
			"s.getRange('A1:A2').setValues([[1], ['x']]); s.getRange('A1:A2').autoFill(s.getRange('A1:A4'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES)",
			'autoFill of numbers beside other values',
		],
		[
			"s.getRange('A1000').setValue(1); s.getRange('A1').insertCells(SpreadsheetApp.Dimension.ROWS)",
			'insertCells that pushes cells off the sheet',
		],
	])('%s is refused aloud', (code, message) => {
		expect(() => run(`${S} ${code};`)).toThrow(`not emulated: SpreadsheetApp.Range.${message}`);
	});
});
