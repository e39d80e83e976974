type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** D1:D3 hold 1, 2, 3; E1 is empty; F1 is #N/A; G1 is a date; line 2 is hidden. Lines of local/host/UNVERIFIED.md that the add-on stands on. */
const FORMULAS: Readonly<Record<string, string>> = {
	'formula as typed': '=SUM(1;2)',
	'range in array context': '=SUMPRODUCT(D1:D3*2)',
	'range times a number, beside it': '=D1:D3*2',
	'criterion that is an empty cell': '=COUNTIF(D1:E3;E1)',
	'text and a date': '="on "&G1',
	'date of a formula without a format': '=G1+1',
	'pattern of TEXT': '=TEXT(G1;"yyyy-MM")',
	'SUBTOTAL over a hidden row': '=SUBTOTAL(109;D1:D3)',
	'range past the grid': '=SUM(D1:D99999)',
	'own function': '=KPI_STATUS("won")',
	'empty result': '=KPI_NUMBER("")',
	'omitted last argument': '=KPI_ARGUMENTS(1;)',
	'omitted middle argument': '=KPI_ARGUMENTS(1;;3)',
	'empty cell': '=KPI_ARGUMENTS(E1)',
	'range of one cell': '=KPI_ARGUMENTS(D1:D1)',
	'error cell': '=KPI_ARGUMENTS(F1)',
	'date cell': '=KPI_ARGUMENTS(G1)',
	'TODAY as an argument': '=KPI_ARGUMENTS(TODAY())',
	'result of two cells': '=KPI_PERIOD("2026-07")',
};

/** The first line of answers: below the numbers, so that a range outside array context has no cell of its own line. */
const FIRST = 5;
const LOOKS = 8;

/** What the cells show. Functions of the add-on are calculated somewhere else: they take seconds. */
export function formulaAnswers(sheet: Sheet): Record<string, string> {
	sheet.getRange('D1:D3').setValues([[1], [2], [3]]);
	sheet.getRange('F1:G1').setValues([['=NA()', new Date(2026, 6, 5)]]);
	sheet.getRange('G1').setNumberFormat('dd.mm.yyyy');
	sheet.hideRows(2);
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
	const told = (question: string, i: number): string => {
		const [one = '', next = ''] = shown[i * 2] ?? [];
		return question === 'result of two cells' ? `${one}|${next}` : one;
	};
	return Object.fromEntries(questions.map((question, i) => [question, told(question, i)]));
}
