import { countsOf } from '../workbook/template-copy';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a tab made from a template has of a rule, a list of choices and a chart. */
export function templateAnswers(sheet: Sheet, copy: () => Sheet): Record<string, string> {
	const cells = sheet.getRange('A1:A3');
	cells.setValues([[1], [2], [3]]);
	sheet.getRange('B1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true).build());
	sheet.setConditionalFormatRules([
		SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(1).setBackground('#d1fae5').setRanges([cells]).build(),
	]);
	sheet.insertChart(sheet.newChart().asColumnChart().addRange(cells).setPosition(5, 1, 0, 0).build());
	const copied = copy();
	const { rules, charts } = countsOf(copied);
	const choices = copied.getRange('B1').getDataValidation() === null ? 0 : 1;
	return { 'template: rules': String(rules), 'template: charts': String(charts), 'template: choices': String(choices) };
}
