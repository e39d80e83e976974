import { type DayNumber, parseDay } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { linkOf } from '../../facts/cards/addresses';
import { isDate } from '../../facts/parse/instant';
import type { Language } from '../../language/text';
import { AGE_MARK, oldDataAlone, SHEET_EPOCH } from '../../reports/data-age';
import { cell as a1 } from '../../reports/formula';
import { helperRow, LAYOUT } from '../../reports/page/frame';
import type { Box, Report, ReportCell } from '../../reports/report';
import type { Summary } from '../../reports/sheets/summary';
import { lights, palette, type Style, styles } from '../../reports/style';
import type { Cells } from '../../tabs/line-table';
import type { SheetCell } from '../../tabs/workbook';

export const colour = (hex: string): { red: number; green: number; blue: number } => {
	const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
	return { red: part(1), green: part(3), blue: part(5) };
};

export interface FileRow {
	readonly values: readonly { readonly userEnteredValue?: Readonly<Record<string, unknown>> }[];
}

/**
 * The cells of a private file: what the sheet shows, as values, with their looks. No formula goes over but the one that counts the days
 * since the data were fresh, and of the hidden helper cells only the points that a chart of this very sheet draws.
 */
export function fileCells(
	report: Report & Pick<Summary, 'marks' | 'language'>,
	shown: Cells,
	timeZone: string,
	isOwn: (row: number, column: number) => boolean = () => false,
	asOf: DayNumber | null = asOfIn(shown),
): FileRow[] {
	const here = zone(timeZone);
	const width = report.widths.length;
	const chartHelpers = report.charts.flatMap(({ ranges }) => ranges).filter(({ column }) => column >= LAYOUT.helper);
	const isHeld = (row: number, column: number): boolean => column < LAYOUT.helper || chartHelpers.some((box) => within(box, row, column));
	const lit = (row: number, column: number): boolean => report.lights.some(({ range }) => within(range, row, column));
	const grid: (ReportCell | undefined)[][] = Array.from({ length: report.rows }, () => new Array<ReportCell | undefined>(width));
	for (const cell of report.cells)
		for (let r = 0; r < (cell.rows ?? 1); r++)
			for (let c = 0; c < (cell.columns ?? 1); c++) grid[cell.row - 1 + r]![cell.column - 1 + c] = cell;
	return grid.map((line, r) => ({
		values: Array.from(line, (cell, c) => {
			const [row, column] = [r + 1, c + 1];
			// What the person cannot fill in or choose does not look as if it could.
			const invites = cell !== undefined && (cell.choose !== undefined || cell.inputName !== undefined) && !isOwn(row, column);
			const style: Style = styles[invites ? 'label' : (cell?.style ?? 'blank')];
			const isFirst = cell?.row === row && cell.column === column;
			const value = isHeld(row, column) ? (shown[r]?.[c] ?? '') : '';
			const light = lit(row, column) ? lights.find(({ symbol }) => String(value).startsWith(symbol)) : undefined;
			const { leadsTo } = cell ?? {};
			// What already warns there says more.
			if (isFirst && asOf !== null && value === '' && report.marks?.get(AGE_MARK) === a1(row, column))
				return ageCell(asOf, report.language!, style);
			const link = isFirst && leadsTo !== undefined ? linkOf(String(shown[leadsTo.row - 1]?.[leadsTo.column - 1] ?? '')) : '';
			return {
				...contentOf(value, (at) => here.dayAt(at) + SHEET_EPOCH),
				userEnteredFormat: formatOf(
					light === undefined ? style : { ...style, background: light.background, color: light.color },
					cell?.format,
					isDate(value),
					link,
				),
				...(isFirst && cell.choose !== undefined && isOwn(row, column) ? { dataValidation: oneOf(cell.choose) } : {}),
				...(isFirst && cell.note !== undefined && !invites && isHeld(row, column) ? { note: cell.note } : {}),
			};
		}),
	}));
}

/** The day of a summary sheet's data; null where the sheet is none. */
export const asOfIn = (shown: Cells): DayNumber | null => parseDay(String(shown[helperRow('asOf') - 1]?.[LAYOUT.helper] ?? ''));

function ageCell(asOf: number, language: Language, style: Style): FileRow['values'][number] & { readonly userEnteredFormat: object } {
	const { formula, format } = oldDataAlone(asOf, language);
	// Numbers stand to the right unless told.
	return { userEnteredValue: { formulaValue: formula }, userEnteredFormat: formatOf(style, format, false, '') };
}

/** Another value may be typed all the same: what it means is looked at when it is read. */
const oneOf = (choices: readonly string[]): object => ({
	condition: { type: 'ONE_OF_LIST', values: choices.map((userEnteredValue) => ({ userEnteredValue })) },
	strict: false,
	showCustomUi: true,
});

const within = ({ row, column, rows, columns }: Box, r: number, c: number): boolean =>
	r >= row && r < row + rows && c >= column && c < column + columns;

function contentOf(value: SheetCell, serial: (at: number) => number): FileRow['values'][number] {
	if (value === '' || value === null) return {};
	if (isDate(value)) return { userEnteredValue: { numberValue: serial(value.getTime()) } };
	if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
	if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
	// A string value stays one whatever it begins with.
	return { userEnteredValue: { stringValue: value } };
}

function formatOf(
	{ background, color, size, bold, align, wrap, line }: Style,
	pattern: string | undefined,
	isDay: boolean,
	uri: string,
): object {
	return {
		...(pattern === undefined || pattern === '@' ? {} : { numberFormat: { type: isDay ? 'DATE' : 'NUMBER', pattern } }),
		...(background === palette.paper ? {} : { backgroundColor: colour(background) }),
		textFormat: { foregroundColor: colour(color), fontSize: size, bold, ...(uri === '' ? {} : { link: { uri } }) },
		horizontalAlignment: align.toUpperCase(),
		verticalAlignment: 'MIDDLE',
		wrapStrategy: wrap ? 'WRAP' : 'OVERFLOW_CELL',
		...(line ? { borders: { bottom: { style: 'SOLID', color: colour(palette.line) } } } : {}),
	};
}
