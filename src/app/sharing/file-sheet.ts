import type { Report } from '../../reports/report';
import type { FileSheet } from './cloud-files';
import { colour, type FileRow } from './file-cells';
import { fileChart } from './file-charts';

/** How many letters Google lets a tab's name have here. */
const MOST = 90;

/** Google refuses a tab that is called like another one of the file, in whatever case. */
export function freeTitle(wanted: string, others: readonly string[]): string {
	const taken = new Set(others.map((title) => title.toLowerCase()));
	const base = wanted.slice(0, MOST);
	for (let n = 1; ; n++) {
		const title = n === 1 ? base : `${base} ${n}`;
		if (!taken.has(title.toLowerCase())) return title;
	}
}

/** Whether a tab is called as `freeTitle` would call it. */
export const isTitleOf = (title: string, wanted: string): boolean => {
	const base = wanted.slice(0, MOST);
	return title === base || (title.startsWith(`${base} `) && /^\d+$/.test(title.slice(base.length + 1)));
};

/** What a sheet of a private file holds goes, and this report comes, wherever the person has moved the sheet; `sheet`: as it is before, null where the file has none yet. */
export function fileSheet(
	sheetId: number,
	report: Report,
	title: string,
	grid: readonly FileRow[],
	sheet: FileSheet | null,
	index: number,
): object[] {
	const [rows, columns] = [report.rows, report.widths.length];
	const box = ({
		row,
		column,
		rows: high = 1,
		columns: wide = 1,
	}: {
		row: number;
		column: number;
		rows?: number;
		columns?: number;
	}): object => ({
		sheetId,
		startRowIndex: row - 1,
		endRowIndex: row - 1 + high,
		startColumnIndex: column - 1,
		endColumnIndex: column - 1 + wide,
	});
	const dimensions = (dimension: 'ROWS' | 'COLUMNS', start: number, end: number, properties: object): object => ({
		updateDimensionProperties: {
			range: { sheetId, dimension, startIndex: start, endIndex: end },
			properties,
			fields: Object.keys(properties).join(','),
		},
	});
	const { charts = [], rules = 0, protections = [] } = sheet ?? {};
	return [
		...(sheet === null ? [{ addSheet: { properties: { sheetId, title, index } } }] : []),
		...charts.map((objectId) => ({ deleteEmbeddedObject: { objectId } })),
		...Array.from({ length: rules }, () => ({ deleteConditionalFormatRule: { sheetId, index: 0 } })),
		...protections.map((protectedRangeId) => ({ deleteProtectedRange: { protectedRangeId } })),
		{ unmergeCells: { range: { sheetId } } },
		// Whatever an earlier, longer file held below or beside goes with the rows and columns.
		{
			updateSheetProperties: {
				properties: {
					sheetId,
					title,
					tabColor: colour(report.tabColor ?? '#2563eb'),
					gridProperties: { rowCount: rows, columnCount: columns, frozenRowCount: report.frozenRows, hideGridlines: true },
				},
				fields: 'title,tabColor,gridProperties',
			},
		},
		{ updateCells: { range: box({ row: 1, column: 1, rows, columns }), rows: grid, fields: '*' } },
		...report.cells
			.filter(({ columns: wide = 1, rows: high = 1 }) => wide > 1 || high > 1)
			.map((cell) => ({ mergeCells: { range: box(cell), mergeType: 'MERGE_ALL' } })),
		...report.widths.map((pixelSize, i) => dimensions('COLUMNS', i, i + 1, { pixelSize })),
		...Object.entries(report.heights).map(([row, pixelSize]) => dimensions('ROWS', Number(row) - 1, Number(row), { pixelSize })),
		...(report.hiddenColumns === undefined || columns < report.hiddenColumns.from
			? []
			: [dimensions('COLUMNS', report.hiddenColumns.from - 1, columns, { hiddenByUser: true })]),
		...report.heats.map(({ range, low, high }, at) => ({
			addConditionalFormatRule: {
				index: at,
				rule: {
					ranges: [box(range)],
					gradientRule: { minpoint: { type: 'MIN', color: colour(low) }, maxpoint: { type: 'MAX', color: colour(high) } },
				},
			},
		})),
		...report.charts.map(fileChart),
	];
}
