import { run } from './desk';

const S = 'const s = SpreadsheetApp.getActiveSheet();';

test('a target that is bigger is filled with as many whole copies as it holds', () => {
	expect(
		run(`${S}
			s.getRange('A1:B2').setValues([[1, 2], [3, 4]]).setFontSizes([[8, 9], [11, 12]]);
			s.getRange('A1:B2').copyValuesToRange(s, 4, 8, 1, 5);
			s.getRange('A1:B2').copyTo(s.getRange('D10:F13'));
			s.getRange('A1:B2').copyFormatToRange(s, 4, 8, 20, 24);
			return [s.getRange('D1:H5').getValues(), s.getRange('D10:F13').getValues(), s.getRange('D20:H24').getFontSizes().map((line) => line.join())];
		`),
	).toEqual([
		[
			[1, 2, 1, 2, ''],
			[3, 4, 3, 4, ''],
			[1, 2, 1, 2, ''],
			[3, 4, 3, 4, ''],
			['', '', '', '', ''],
		],
		[
			[1, 2, ''],
			[3, 4, ''],
			[1, 2, ''],
			[3, 4, ''],
		],
		['8,9,8,9,10', '11,12,11,12,10', '8,9,8,9,10', '11,12,11,12,10', '10,10,10,10,10'],
	]);
});

describe('ZIP', () => {
	test('files come out as they went in, with names in any alphabet', () => {
		expect(
			run(`
				const files = [Utilities.newBlob('привет', 'text/plain', 'Отчёт.txt'), Utilities.newBlob([0, -1, 127], null, 'b.bin'), Utilities.newBlob('', 'text/csv', 'empty.csv')];
				const zip = Utilities.zip(files);
				const out = Utilities.unzip(zip);
				return [zip.getName(), zip.getContentType(), Utilities.zip(files, 'my.zip').getName(), out.map((one) => [one.getName(), one.getContentType()]), out[0].getDataAsString(), out[1].getBytes(), out[2].getBytes()];
			`),
		).toEqual([
			'archive.zip',
			'application/zip',
			'my.zip',
			[
				['Отчёт.txt', 'text/plain'],
				['b.bin', 'application/octet-stream'],
				['empty.csv', 'text/csv'],
			],
			'привет',
			[0, -1, 127],
			[],
		]);
	});

	test('what other programs packed is read, stored files and folders among it', () => {
		// A folder, a file that is stored and one that is packed, made by Python's zipfile.
		const packed =
			'UEsDBBQAAAAAAMYbfl0AAAAAAAAAAAAAAAAHAAAAZm9sZGVyL1BLAwQUAAAAAADGG35dzEJLtQMAAAADAAAADAAAAGZvbGRlci9hLmNzdngseVBLAwQUAAAACADGG35dbmaWDAsAAADoAwAABQAAAGIudHh0q6oaBaNgFAx3AABQSwECFAMUAAAAAADGG35dAAAAAAAAAAAAAAAABwAAAAAAAAAAABAA/UEAAAAAZm9sZGVyL1BLAQIUAxQAAAAAAMYbfl3MQku1AwAAAAMAAAAMAAAAAAAAAAAAAACAASUAAABmb2xkZXIvYS5jc3ZQSwECFAMUAAAACADGG35dbmaWDAsAAADoAwAABQAAAAAAAAAAAAAAgAFSAAAAYi50eHRQSwUGAAAAAAMAAwCiAAAAgAAAAAAA';
		expect(
			run(
				`return Utilities.unzip(Utilities.newBlob(Utilities.base64Decode('${packed}'))).map((one) => [one.getName(), one.getDataAsString().length]);`,
			),
		).toEqual([
			['folder/a.csv', 3],
			['b.txt', 1000],
		]);
	});

	test.each([
		[`Utilities.zip([Utilities.newBlob('a')])`, /must have non-null name/],
		[`Utilities.zip([1, 2].map(() => Utilities.newBlob('a', null, 'same')))`, /Duplicate/],
		[`Utilities.unzip(Utilities.newBlob('no zip'))`, /Invalid argument/],
	])('%s is refused', (code, message) => {
		expect(() => run(code)).toThrow(message);
	});
});

test('what is not there is null: a rule’s condition before one is chosen, an address where all is granted', () => {
	expect(
		run(
			`return [SpreadsheetApp.newDataValidation().getCriteriaType(), ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationUrl()];`,
		),
	).toEqual([null, null]);
});
