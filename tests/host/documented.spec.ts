import { run } from './desk';

const S = 'const s = SpreadsheetApp.getActiveSheet();';

/** Members that the add-on does not call, and scripts beside it do: each as Google's reference describes it. */
describe('documented behaviour of single members', () => {
	test('Sheet.clear takes contents and looks, and leaves notes and validations', () => {
		expect(
			run(`${S}
				const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build();
				s.getRange('A1').setValue(1).setNote('note').setFontWeight('bold').setDataValidation(rule);
				s.clear();
				const cell = s.getRange('A1');
				return [cell.getValue(), cell.getFontWeight(), cell.getNote(), cell.getDataValidation() !== null];
			`),
		).toEqual(['', 'normal', 'note', true]);
	});

	test.each(['setFormula', 'setValue'])('%s with one formula for a block moves its relative references', (method) => {
		expect(
			run(`${S}
				s.getRange('B1:C2').${method}('=A1+$A$1');
				return s.getRange('B1:C2').getFormulas();
			`),
		).toEqual([
			['=A1+$A$1', '=B1+$A$1'],
			['=A2+$A$1', '=B2+$A$1'],
		]);
	});

	test('moveTo is a cut: cells may overlap their target, and what points at them follows', () => {
		expect(
			run(`${S}
				s.getRange('A1:A3').setValues([[1], [2], [3]]);
				s.getRange('C1:C2').setFormulas([['=A1*2'], ['=SUM($A$1:$A$3)']]);
				SpreadsheetApp.getActiveSpreadsheet().setNamedRange('moved', s.getRange('A1:A3'));
				s.getRange('A1:A3').moveTo(s.getRange('A2'));
				return [s.getRange('A1:A4').getValues().flat(), s.getRange('C1:C2').getFormulas().flat(), s.getRange('C1').getValue(),
					SpreadsheetApp.getActiveSpreadsheet().getRangeByName('moved').getA1Notation()];
			`),
		).toEqual([['', 1, 2, 3], ['=A2*2', '=SUM($A$2:$A$4)'], 2, 'A2:A4']);
	});

	test('moveTo to another sheet keeps what its formulas read', () => {
		expect(
			run(`${S}
				const other = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Other');
				s.getRange('A1:B1').setValues([[5, '=A1+D1']]);
				s.getRange('D1').setValue(1);
				s.getRange('A1:B1').moveTo(other.getRange('C3'));
				return [other.getRange('D3').getFormula(), other.getRange('D3').getValue(), s.getRange('A1:B1').getValues()[0]];
			`),
		).toEqual(['=C3+Sheet1!D1', 6, ['', '']]);
	});

	test('getDataRegion grows over adjacent cells, not over diagonals', () => {
		expect(
			run(`${S}
				s.getRange('B2:C3').setValues([[1, 2], [3, 4]]);
				s.getRange('D4').setValue(5);
				s.getRange('F2').setValue(6);
				return ['B2', 'C3', 'F2', 'H9'].map((at) => s.getRange(at).getDataRegion().getA1Notation());
			`),
		).toEqual(['B2:C3', 'B2:C3', 'F2', 'H9']);
	});

	test('ranges written backwards are put in order', () => {
		expect(run(`${S} return ['D:B', '5:2', 'C5:A2'].map((at) => s.getRange(at).getA1Notation());`)).toEqual(['B:D', '2:5', 'A2:C5']);
	});

	test('check and uncheck touch checkboxes alone; removing a checkbox empties its cell', () => {
		expect(
			run(`${S}
				s.getRange('A1').insertCheckboxes();
				s.getRange('A2').insertCheckboxes('yes', 'no');
				s.getRange('A1:A3').check();
				const checked = s.getRange('A1:A3').getValues().flat();
				const mixed = s.getRange('A1:A3').isChecked();
				s.getRange('A1:A2').uncheck();
				const unchecked = s.getRange('A1:A2').getValues().flat();
				s.getRange('B1').setValue('stays');
				s.getRange('A1:B1').removeCheckboxes();
				return [checked, mixed, unchecked, s.getRange('A1:B1').getValues()[0]];
			`),
		).toEqual([[true, 'yes', ''], null, [false, 'no'], ['', 'stays']]);
	});

	test('cells wrap unless told otherwise; a text that is trimmed makes no formula', () => {
		expect(
			run(`${S}
				const wraps = [s.getRange('A1').getWrap(), s.getRange('A1').setWrap(false).getWrap()];
				s.getRange('B1').setNumberFormat('@').setValue('  =1+1  ');
				s.getRange('B1').setNumberFormat('0').trimWhitespace();
				return [wraps, s.getRange('B1').getFormula(), s.getRange('B1').getValue()];
			`),
		).toEqual([[true, false], '', '=1+1']);
	});

	test('digests of text take ASCII unless a charset is given', () => {
		expect(
			run(`
				const hex = (bytes) => bytes.map((one) => ((one + 256) % 256).toString(16).padStart(2, '0')).join('');
				const { MD5 } = Utilities.DigestAlgorithm;
				const plain = hex(Utilities.computeDigest(MD5, 'да'));
				const ofMac = (text, ...charset) => hex(Utilities.computeHmacSha256Signature(text, 'key', ...charset));
				return [
					plain === hex(Utilities.computeDigest(MD5, '??')),
					plain === hex(Utilities.computeDigest(MD5, 'да', Utilities.Charset.UTF_8)),
					ofMac('да') === ofMac('??'),
					ofMac('да', Utilities.Charset.UTF_8) === ofMac('??'),
					hex(Utilities.computeDigest(MD5, 'a')),
				];
			`),
		).toEqual([true, false, true, false, '0cc175b9c0f1b6a831c399e269772661']);
	});

	test('a cell has its own metadata alone, a row its own', () => {
		expect(
			run(`${S}
				s.getRange('2:2').addDeveloperMetadata('key', 'value');
				return [s.getRange('A2').getDeveloperMetadata().length, s.getRange('2:2').getDeveloperMetadata().length];
			`),
		).toEqual([0, 1]);
	});

	test('a relative date has a criterion of its own', () => {
		expect(
			run(`${S}
				const rule = SpreadsheetApp.newConditionalFormatRule().whenDateAfter(SpreadsheetApp.RelativeDate.TODAY).setBold(true).setRanges([s.getRange('A1')]).build();
				return [String(rule.getBooleanCondition().getCriteriaType()), String(rule.getBooleanCondition().getCriteriaValues()[0])];
			`),
		).toEqual(['DATE_AFTER_RELATIVE', 'TODAY']);
	});

	test('small answers: an untitled page, a user as text, a log, void calls of the cache', () => {
		expect(
			run(`
				Logger.log('%s has %s', 'Ann', 2);
				return [
					HtmlService.createHtmlOutput('x').getTitle(),
					String(Session.getActiveUser()),
					/INFO: Ann has 2/.test(Logger.getLog()),
					CacheService.getScriptCache().put('a', 'b'),
					CacheService.getScriptCache().remove('a'),
				];
			`),
		).toEqual(['', 'owner@example.com', true, null, null]);
	});

	test('enumerations that scripts name exist', () => {
		expect(
			run(`return [
				SpreadsheetApp.SortOrder.ASCENDING, SpreadsheetApp.FrequencyType.DAILY, SpreadsheetApp.DateTimeGroupingRuleType.YEAR,
				SpreadsheetApp.DataSourceRefreshScope.ALL_DATA_SOURCES, SpreadsheetApp.DataValidationCriteria.DATE_AFTER_RELATIVE,
			].map(String);`),
		).toEqual(['ASCENDING', 'DAILY', 'YEAR', 'ALL_DATA_SOURCES', 'DATE_AFTER_RELATIVE']);
	});
});
