import { requireGranted, statusOfGranted } from '../permissions';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a script is told. */
const QUESTIONS: Readonly<Record<string, (sheet: Sheet) => string>> = {
	'setValue of a formula with ;': (sheet) => written(sheet, '=SUM(1;2)'),
	'setValue of a text with +': (sheet) => written(sheet, '+1 a'),
	'setValue of a quoted formula': (sheet) => written(sheet, "'=1+1"),
	'plain text format and a formula': (sheet) => {
		sheet.getRange('A1').setNumberFormat('@');
		return written(sheet, '=1+1');
	},
	'value of an error cell': (sheet) => {
		sheet.getRange('B1').setValue('=NA()');
		return String(sheet.getRange('B1').getValue());
	},
	'write under a warning-only protection': (sheet) => {
		sheet.getRange('C1').protect().setWarningOnly(true);
		sheet.getRange('C1').setValue('written');
		return sheet.getRange('C1').getDisplayValue();
	},
	'mark of a tab': (sheet) => {
		sheet.addDeveloperMetadata('kpi.check', 'mark');
		return sheet.getDeveloperMetadata()[0]?.getValue() ?? 'none';
	},
	'content of a page': () => HtmlService.createHtmlOutput('<body data-a="b"><script>let a = "<b>";</script></body>').getContent(),
	'locale of the user': () =>
		/^[a-z]{2}([_-][A-Z]{2})?$/.test(Session.getActiveUserLocale()) ? 'like ru or en_US' : Session.getActiveUserLocale(),
	'consent by scope': statusOfGranted,
	'requireScopes with what is granted': () => {
		requireGranted();
		return 'passed';
	},
};

/** What the cell shows, and its formula where there is one. */
function written(sheet: Sheet, text: string): string {
	const cell = sheet.getRange('A1');
	cell.setValue(text);
	SpreadsheetApp.flush();
	return `${cell.getDisplayValue()} ${cell.getFormula()}`.trim();
}

export function sheetAnswers(sheet: Sheet): Record<string, string> {
	const answers: Record<string, string> = {};
	for (const [question, ask] of Object.entries(QUESTIONS)) {
		try {
			answers[question] = ask(sheet);
		} catch (error) {
			answers[question] = `refused: ${String((error as { message?: unknown } | null)?.message ?? error).slice(0, 200)}`;
		}
	}
	return answers;
}
