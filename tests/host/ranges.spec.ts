import { run } from './desk';

const S = 'const s = SpreadsheetApp.getActiveSheet();';

test.each([
	['s.getRange(0, 1)', 'The starting row of the range is too small.'],
	['s.getRange(1, 0)', 'The starting column of the range is too small.'],
	['s.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
	['s.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
	['s.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
	['s.getRange("no range")', 'Range not found'],
	['s.getRange("a", 1)', "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange."],
	[
		's.getRange(1, 1, 3, 2).setValues([[1, 2]])',
		'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 3.',
	],
	[
		's.getRange(1, 1, 2, 2).setValues([[1, 2], [1, 2, 3]])',
		'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
	],
	['SpreadsheetApp.getActive().insertSheet("Sheet1")', 'A sheet with the name "Sheet1" already exists. Please enter another name.'],
	['SpreadsheetApp.getActive().insertSheet("x".repeat(101))', 'The sheet name cannot be greater than 100 characters.'],
	['SpreadsheetApp.getActive().deleteSheet(s)', "You can't remove all the visible sheets in a document."],
	['s.getRange(1, 1).setValue("x".repeat(50001))', 'Your input contains more than the maximum of 50000 characters in a single cell.'],
	[
		's.getRange(1, 1, 3, 3).createFilter(); s.getRange(1, 1).createFilter()',
		"You can't create a filter in a sheet that already has a filter.",
	],
	['Utilities.sleep(300001)', 'sleep value must be at most 300000 milliseconds.'],
])('%s is refused in Google’s words', (code, message) => {
	expect(() => run(`${S} ${code};`)).toThrow(message);
	expect(run(`${S} try { ${code}; } catch (e) { return [e.name, e instanceof Error, e.message]; }`)).toEqual(['Exception', true, message]);
});

test('a member that Google has and the host lacks says so', () => {
	expect(() => run(`${S} s.getRange(1, 1).activate().createPivotTable(s.getRange(1, 1));`)).toThrow(
		'not emulated: SpreadsheetApp.Range.createPivotTable',
	);
	expect(() => run('DriveApp.getFiles();')).toThrow('not emulated: DriveApp');
});

test('nothing of Node is in the realm', () => {
	const names = ['process', 'require', 'Buffer', 'setTimeout', 'fetch', 'URL', 'TextEncoder', 'structuredClone', 'performance', 'global'];
	expect(run(`return ${JSON.stringify(names)}.filter((name) => typeof globalThis[name] !== 'undefined');`)).toEqual([]);
	expect(run(`try { return typeof SpreadsheetApp.getActive.constructor('return process')(); } catch (e) { return e.name; }`)).toBe(
		'ReferenceError',
	);
});

test('A1 notation: reversed corners, open ranges, sheet names with spaces', () => {
	expect(run(`${S} return ['C5:B2', 'D:F', '5:7', '$C$3'].map((a1) => s.getRange(a1).getA1Notation());`)).toEqual([
		'B2:C5',
		'D:F',
		'5:7',
		'C3',
	]);
	expect(
		run(`const b = SpreadsheetApp.getActive(); b.insertSheet("Мой лист"); return b.getRange("'Мой лист'!B2:C3").getSheet().getName();`),
	).toBe('Мой лист');
});

test('a whole block comes back as it was put', () => {
	expect(
		run(`${S} const r = s.getRange(1, 1, 2, 3); r.setValues([['a', 1.5, true], ['', null, new Date(2026, 6, 1)]]);
		return [r.getValues().map((row) => row.map((v) => v instanceof Date ? v.getTime() : v)), s.getLastRow(), s.getLastColumn()];`),
	).toEqual([
		[
			['a', 1.5, true],
			['', '', new Date(2026, 6, 1).getTime()],
		],
		2,
		3,
	]);
});

test('notes of numbers differ between one and many', () => {
	expect(
		run(`${S} const r = s.getRange(1, 1); r.setNotes([[25]]); const many = r.getNote(); r.setNote(25); return [many, r.getNote()];`),
	).toEqual(['25.0', '25']);
});

test('rows put in move formulas, names and protections along', () => {
	expect(
		run(`${S} const b = SpreadsheetApp.getActive(); s.getRange('A5').setValue(7); s.getRange('C1').setFormula('=A5*2'); b.setNamedRange('seven', s.getRange('A5'));
		s.getRange('A5').protect(); s.insertRowsBefore(2, 3);
		return [s.getRange('C1').getFormula(), s.getRange('C1').getValue(), b.getRangeByName('seven').getA1Notation(), s.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation()];`),
	).toEqual(['=A8*2', 14, 'A8', 'A8']);
});

test('looks, merges, validations, charts and metadata are kept', () => {
	expect(
		run(`${S} const b = SpreadsheetApp.getActive(); const r = s.getRange('B2:C3');
		r.setBackground('#ff0000').setFontWeight('bold').setNumberFormat('0.00').setHorizontalAlignment('center');
		s.getRange('A1:B1').merge();
		r.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).build());
		s.insertChart(s.newChart().asColumnChart().addRange(s.getRange('A1:B3')).setTitle('T').setPosition(5, 5, 0, 0).build());
		s.addDeveloperMetadata('role', 'summary'); b.addDeveloperMetadata('book', '1');
		const found = b.createDeveloperMetadataFinder().withKey('role').find()[0];
		return [r.getBackgrounds()[1], r.getFontWeight(), r.getNumberFormat(), s.getRange('A1').isPartOfMerge(), r.getDataValidation().getCriteriaType().toString(),
			s.getCharts().map((c) => c.getOptions().get('title')), found.getValue(), found.getLocation().getSheet().getName()];`),
	).toEqual([['#ff0000', '#ff0000'], 'bold', '0.00', true, 'VALUE_IN_LIST', ['T'], 'summary', 'Sheet1']);
	expect(() => run(`${S} s.getRange('B2').addDeveloperMetadata('x');`)).toThrow(
		'Adding developer metadata to arbitrary ranges is not currently supported.',
	);
});
