import type { Report } from '../../reports/report';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Traffic lights by their symbol, heat by a two-colour scale. */
export function rulesOf(sheet: Sheet, { lights, heats }: Report): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
	const lit = lights.map(({ range: { row, column, rows, columns }, symbol, background, color }) =>
		SpreadsheetApp.newConditionalFormatRule()
			.whenTextContains(symbol)
			.setBackground(background)
			.setFontColor(color)
			.setRanges([sheet.getRange(row, column, rows, columns)])
			.build(),
	);
	const heated = heats.map(({ range: { row, column, rows, columns }, low, high }) =>
		SpreadsheetApp.newConditionalFormatRule()
			.setGradientMinpoint(low)
			.setGradientMaxpoint(high)
			.setRanges([sheet.getRange(row, column, rows, columns)])
			.build(),
	);
	return [...lit, ...heated];
}
