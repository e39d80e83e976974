import { AT } from '../../reports/summary/frame';
import type { Summary } from '../../reports/summary/summary';
import type { SheetCell } from '../ports';
import type { Look } from './cloud-files';
import { colour, fileCells } from './file-cells';
import { fileChart } from './file-charts';

/** All that makes a private file what the sheet shows now, in one request that lands whole or not at all. */
export function privateFile(
	report: Summary,
	title: string,
	shown: readonly (readonly SheetCell[])[],
	timeZone: string,
	before: Look,
): object[] {
	const [rows, columns] = [report.rows, report.widths.length];
	const whole = { sheetId: 0, startRowIndex: 0, endRowIndex: rows, startColumnIndex: 0, endColumnIndex: columns };
	const size = (dimension: 'ROWS' | 'COLUMNS', start: number, count: number, pixelSize: number): object => ({
		updateDimensionProperties: {
			range: { sheetId: 0, dimension, startIndex: start, endIndex: start + count },
			properties: { pixelSize },
			fields: 'pixelSize',
		},
	});
	return [
		...before.charts.map((objectId) => ({ deleteEmbeddedObject: { objectId } })),
		...Array.from({ length: before.rules }, () => ({ deleteConditionalFormatRule: { sheetId: 0, index: 0 } })),
		{ unmergeCells: { range: { sheetId: 0 } } },
		// Whatever an earlier, longer file held below or beside goes with the rows and columns.
		{
			updateSheetProperties: {
				properties: {
					sheetId: 0,
					title,
					tabColor: colour(report.tabColor ?? '#2563eb'),
					gridProperties: { rowCount: rows, columnCount: columns, frozenRowCount: report.frozenRows, hideGridlines: true },
				},
				fields: 'title,tabColor,gridProperties',
			},
		},
		{ updateCells: { range: whole, rows: fileCells(report, shown, timeZone), fields: '*' } },
		...report.cells
			.filter(({ columns: wide = 1, rows: high = 1 }) => wide > 1 || high > 1)
			.map(({ row, column, columns: wide = 1, rows: high = 1 }) => ({
				mergeCells: {
					range: {
						sheetId: 0,
						startRowIndex: row - 1,
						endRowIndex: row - 1 + high,
						startColumnIndex: column - 1,
						endColumnIndex: column - 1 + wide,
					},
					mergeType: 'MERGE_ALL',
				},
			})),
		...report.widths.map((width, i) => size('COLUMNS', i, 1, width)),
		...Object.entries(report.heights).map(([row, height]) => size('ROWS', Number(row) - 1, 1, height)),
		{
			updateDimensionProperties: {
				range: { sheetId: 0, dimension: 'COLUMNS', startIndex: AT.helper - 1, endIndex: columns },
				properties: { hiddenByUser: true },
				fields: 'hiddenByUser',
			},
		},
		...report.heats.map(({ range: { row, column, rows: high, columns: wide }, low, high: top }, index) => ({
			addConditionalFormatRule: {
				index,
				rule: {
					ranges: [
						{
							sheetId: 0,
							startRowIndex: row - 1,
							endRowIndex: row - 1 + high,
							startColumnIndex: column - 1,
							endColumnIndex: column - 1 + wide,
						},
					],
					gradientRule: { minpoint: { type: 'MIN', color: colour(low) }, maxpoint: { type: 'MAX', color: colour(top) } },
				},
			},
		})),
		...report.charts.map(fileChart),
	];
}
