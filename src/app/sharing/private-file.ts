import { FEEDBACK_MARK } from '../../reports/page/feedback-place';
import { LAYOUT } from '../../reports/page/frame';
import type { Summary } from '../../reports/sheets/summary';
import type { SheetCell } from '../../tabs/workbook';
import type { FileContents } from './cloud-files';
import { colour, fileCells } from './file-cells';
import { fileChart } from './file-charts';
import type { Cells } from './open-cell';
import { memoryOf, openCells } from './open-cells';

interface OwnRange {
	readonly sheetId: 0;
	readonly startRowIndex: number;
	readonly endRowIndex: number;
	readonly startColumnIndex: number;
	readonly endColumnIndex: number;
}

/** The cells that the person fills in: where a set asks for an opinion, where deals are contested, where a forecast is stated. Rows and columns from 0, ends not included. */
export function ownRanges({ cells, marks }: Pick<Summary, 'cells' | 'marks'>): readonly OwnRange[] {
	const hasFeedbackLines = cells.some(({ content }) => typeof content === 'string' && content.startsWith(FEEDBACK_MARK));
	return [hasFeedbackLines ? marks.get('comment') : undefined, marks.get('contests'), marks.get('stated')].flatMap((a1): OwnRange[] => {
		const corners = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(a1 ?? '');
		if (corners === null) return [];
		const column = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
		return [
			{
				sheetId: 0,
				startRowIndex: Number(corners[2]) - 1,
				endRowIndex: Number(corners[4]),
				startColumnIndex: column(corners[1]!) - 1,
				endColumnIndex: column(corners[3]!),
			},
		];
	});
}

/** Where a file keeps what the add-on last saw in its open cells: in its hidden part, so that it changes with them or not at all. From 1. */
const MEMORY = { row: 1, column: LAYOUT.helper } as const;

export const memoryIn = (shown: Cells): unknown => shown[MEMORY.row - 1]?.[MEMORY.column - 1];

/** Keeps in the file what has been seen in its open cells. */
export const remembering = (memory: string): object => ({
	updateCells: {
		range: {
			sheetId: 0,
			startRowIndex: MEMORY.row - 1,
			endRowIndex: MEMORY.row,
			startColumnIndex: MEMORY.column - 1,
			endColumnIndex: MEMORY.column,
		},
		rows: [{ values: [{ userEnteredValue: { stringValue: memory } }] }],
		fields: '*',
	},
});

/** All that makes a private file what the sheet shows now, in one request that lands whole or not at all. */
export function privateFile(
	report: Summary,
	title: string,
	shown: readonly (readonly SheetCell[])[],
	timeZone: string,
	before: FileContents,
): object[] {
	const own = ownRanges(report);
	const isOwn = (row: number, column: number): boolean =>
		own.some(
			(range) => row > range.startRowIndex && row <= range.endRowIndex && column > range.startColumnIndex && column <= range.endColumnIndex,
		);
	const [rows, columns] = [report.rows, report.widths.length];
	const grid = fileCells(report, shown, timeZone, isOwn);
	const values = grid.map((line) => line.values.map(({ userEnteredValue: value }) => Object.values(value ?? {})[0] ?? ''));
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
		...before.protections.map((protectedRangeId) => ({ deleteProtectedRange: { protectedRangeId } })),
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
		{ updateCells: { range: whole, rows: grid, fields: '*' } },
		...(own.length === 0 ? [] : [remembering(memoryOf(openCells(report, values, shown, '')))]),
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
		...(columns < LAYOUT.helper
			? []
			: [
					{
						updateDimensionProperties: {
							range: { sheetId: 0, dimension: 'COLUMNS', startIndex: LAYOUT.helper - 1, endIndex: columns },
							properties: { hiddenByUser: true },
							fields: 'hiddenByUser',
						},
					},
				]),
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
		...(own.length === 0
			? []
			: [{ addProtectedRange: { protectedRange: { range: { sheetId: 0 }, unprotectedRanges: own, warningOnly: false } } }]),
	];
}
