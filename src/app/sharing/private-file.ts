import { FEEDBACK_MARK } from '../../reports/page/feedback-place';
import { LAYOUT } from '../../reports/page/frame';
import type { PhoneScreen } from '../../reports/phone/phone-screen';
import { phoneWords } from '../../reports/phone/words';
import type { Report } from '../../reports/report';
import type { Summary } from '../../reports/sheets/summary';
import type { SheetCell } from '../../tabs/workbook';
import type { FileContents, FileSheet } from './cloud-files';
import { asOfIn, fileCells } from './file-cells';
import { fileSheet, freeTitle, isTitleOf } from './file-sheet';
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

/** The sheets of a private file, by ids that stay whatever a person calls them and wherever they are moved. */
export const WHOLE_SHEET = 0;
export const PHONE_SHEET = 1;

const guarded = (sheetId: number, unprotectedRanges: readonly OwnRange[]): object => ({
	addProtectedRange: { protectedRange: { range: { sheetId }, unprotectedRanges, warningOnly: false } },
});

interface FileOptions {
	readonly title: string;
	/** How the sheet was called by us before: under any other name it is as a person has named it. Left out: its name is ours. */
	readonly called?: string | null;
	readonly timeZone: string;
	readonly before: FileContents;
	/** What a phone shows first; null: the file has no such sheet. */
	readonly phone: PhoneScreen | null;
}

/** All that makes a private file what the sheet shows now, in one request that lands whole or not at all. What a person has made beside our sheets stays. */
export function privateFile(
	report: Report & Pick<Summary, 'marks' | 'language'>,
	shown: readonly (readonly SheetCell[])[],
	{ title, called = null, timeZone, before, phone }: FileOptions,
): object[] {
	const own = ownRanges(report);
	const isOwn = (row: number, column: number): boolean =>
		own.some(
			(range) => row > range.startRowIndex && row <= range.endRowIndex && column > range.startColumnIndex && column <= range.endColumnIndex,
		);
	const grid = fileCells(report, shown, timeZone, isOwn);
	const values = grid.map((line) => line.values.map(({ userEnteredValue: value }) => Object.values(value ?? {})[0] ?? ''));
	const sheetBefore = (sheetId: number): FileSheet | null => before.find(({ id }) => id === sheetId) ?? null;
	const others = (sheetId: number): string[] => before.filter(({ id }) => id !== sheetId).map((one) => one.title);
	const wholeTitle =
		called === null ? freeTitle(title, others(WHOLE_SHEET)) : titleOf(WHOLE_SHEET, title, [called, title], others(WHOLE_SHEET));
	return [
		...fileSheet(WHOLE_SHEET, report, wholeTitle, grid, sheetBefore(WHOLE_SHEET), 0),
		...(own.length === 0 ? [] : [remembering(memoryOf(openCells(report, values, shown, ''))), guarded(WHOLE_SHEET, own)]),
		...(phone === null ? [] : phoneSheet(phone, wholeTitle)),
	];

	/** A name that a person has given stays. */
	function titleOf(sheetId: number, wanted: string, ours: readonly string[], taken: readonly string[]): string {
		const now = sheetBefore(sheetId)?.title;
		return now === undefined || ours.some((one) => isTitleOf(now, one)) ? freeTitle(wanted, taken) : now;
	}

	function phoneSheet(screen: PhoneScreen, beside: string): object[] {
		const name = titleOf(PHONE_SHEET, screen.report.name, [phoneWords.ru.tab, phoneWords.en.tab], [beside, ...others(PHONE_SHEET)]);
		const cells = fileCells(screen.report, screen.shown, timeZone, undefined, asOfIn(shown));
		return [
			...fileSheet(PHONE_SHEET, screen.report, name, cells, sheetBefore(PHONE_SHEET), 0),
			// Who may write in the file writes in the cells of the sheet itself.
			...(own.length === 0 ? [] : [guarded(PHONE_SHEET, [])]),
		];
	}
}
