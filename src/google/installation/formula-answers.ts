type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** D1:D3 hold 1, 2, 3; E1 is empty; F1 is #N/A; G1 is a date. Lines of local/host/UNVERIFIED.md that the add-on stands on. */
const FORMULAS: Readonly<Record<string, string>> = {
	'formula as typed': '=SUM(1;2)',
	'range in array context': '=SUMPRODUCT(D1:D3*2)',
	'number made text': '=D1&""',
	'error caught': '=IFERROR(F1;"caught")',
	'own function': '=KPI_STATUS("won")',
	'empty result': '=KPI_NUMBER("")',
	'omitted last argument': '=KPI_ARGUMENTS(1;)',
	'omitted middle argument': '=KPI_ARGUMENTS(1;;3)',
	'empty cell': '=KPI_ARGUMENTS(E1)',
	'range of one cell': '=KPI_ARGUMENTS(D1:D1)',
	'error cell': '=KPI_ARGUMENTS(F1)',
	'date cell': '=KPI_ARGUMENTS(G1)',
	'result of two cells': '=KPI_PERIOD("2026-07")',
};

/** The first line of answers: below the numbers. */
const FIRST = 5;
const LOOKS = 8;

/** What the cells show. Functions of the add-on are calculated somewhere else: they take seconds. */
export function formulaAnswers(sheet: Sheet): Record<string, string> {
	sheet.getRange('D1:D3').setValues([[1], [2], [3]]);
	sheet.getRange('F1:G1').setValues([['=NA()', new Date(2026, 6, 5)]]);
	sheet.getRange('G1').setNumberFormat('dd.mm.yyyy');
	const questions = Object.keys(FORMULAS);
	// An empty line between: what one of them spills into belongs to no other.
	const cells = questions.flatMap((question) => [[FORMULAS[question]!], ['']]);
	sheet.getRange(FIRST, 1, cells.length, 1).setValues(cells);
	const answers = sheet.getRange(FIRST, 1, cells.length, 2);
	let shown: string[][] = [];
	for (let look = 0; look < LOOKS; look++) {
		SpreadsheetApp.flush();
		shown = answers.getDisplayValues();
		if (!shown.some(([one = '']) => /loading|загруз/i.test(one))) break;
		Utilities.sleep(1500);
	}
	const answerAt = (question: string, i: number): string => {
		const [one = '', next = ''] = shown[i * 2] ?? [];
		return question === 'result of two cells' ? `${one}|${next}` : one;
	};
	return Object.fromEntries(questions.map((question, i) => [question, answerAt(question, i)]));
}
