import { remembered } from '../../app/ports/remembered';
import type { Report, ReportCell } from '../../reports/report';
import type { SheetCell } from '../../tabs/workbook';
import { type Drawn, drawing } from './drawn';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Stands on a tab from before the first change of a drawing until after the last: whatever stops it in between leaves the mark behind. */
export const UNFINISHED = 'kpi.unfinished';
/** Google takes 30,000 signs of metadata for a tab, the note on the drawing among them. */
const LONGEST = 20_000;

/** The language of the file is not known down here: whoever opens the tab reads one of the two. */
export const SENTENCE =
	'⚠ Лист обновлён не до конца: цифрам на нём верить нельзя. Постройте его ещё раз из панели. / ⚠ This sheet was not updated to its end: do not rely on its figures. Build it again from the panel.';

/** What is needed to draw a tab again over one that was left half drawn. */
export interface Begun {
	/** What people had written in the cells that are theirs, by the cells' names; dates as `{ at }`. */
	readonly own: Readonly<Record<string, string | number | boolean | { readonly at: number }>>;
	/** Where those cells stand in the drawing that was begun. */
	readonly places: Required<Drawn>['own'];
	/** The block grows from so many rows to so many, and the tab had so many in all; what a person wrote below moves down when `hasBelow`. */
	readonly from: number;
	readonly to: number;
	readonly max: number;
	readonly hasBelow: boolean;
}

const markOn = (sheet: Sheet) => sheet.getDeveloperMetadata().find((one) => one.getKey() === UNFINISHED);

export function readBegun(sheet: Sheet): Begun | null {
	return remembered(markOn(sheet)?.getValue() ?? null, { from: 0, to: 0, max: 0, own: {} });
}

/** Marks the tab, and lets it say so itself. */
export function begin(sheet: Sheet, report: Report, unfinishedDrawing: Begun): void {
	const whole = JSON.stringify(unfinishedDrawing);
	// Only a stop within the one write that moves them could lose comments as long as that.
	const text = whole.length <= LONGEST ? whole : JSON.stringify({ ...unfinishedDrawing, own: {} });
	const mark = markOn(sheet);
	if (mark === undefined) sheet.addDeveloperMetadata(UNFINISHED, text);
	else mark.setValue(text);
	const title = titleOf(report);
	if (title !== null) sheet.getRange(title.row, title.column).setValue(SENTENCE);
}

/** The last of all changes. */
export function finish(sheet: Sheet, report: Report, title: unknown): void {
	const cell = titleOf(report);
	if (cell !== null) sheet.getRange(cell.row, cell.column).setValue(title);
	markOn(sheet)?.remove();
}

/** The cell that says that the tab is unfinished, while it is. */
export const titleOf = ({ cells }: Report): ReportCell | null => cells.find(({ style }) => style === 'title') ?? null;

/** What people wrote in their cells, by the cells' names. */
export function ownCells(drawn: Drawn, cells: readonly (readonly SheetCell[])[]): Begun['own'] {
	const own: Record<string, Begun['own'][string]> = {};
	for (const [name, [row, column]] of Object.entries(drawn.own ?? {})) {
		const value = cells[row - 1]?.[column - 1] ?? '';
		if (value !== '') own[name] = typeof value === 'object' ? { at: value.getTime() } : value;
	}
	return own;
}

/**
 * What a person has in a cell, wherever the drawings before had it. Of a tab that was left half drawn the cell itself tells, where no
 * drawing has moved it, else what was noted before.
 */
export function ownValue(
	name: string,
	drawn: Drawn,
	begun: Begun | null,
	next: Drawn,
	cells: readonly (readonly SheetCell[])[],
): SheetCell {
	const before = drawn.own?.[name];
	const at = (place: readonly [number, number] | undefined): SheetCell =>
		place === undefined ? '' : (cells[place[0] - 1]?.[place[1] - 1] ?? '');
	if (begun === null) return at(before);
	const isAt = (place: readonly [number, number] | undefined): boolean => String(place) === String(before);
	if (before !== undefined && isAt(begun.places[name]) && isAt(next.own?.[name])) return at(before);
	const value = begun.own[name] ?? '';
	return typeof value === 'object' ? new Date(value.at) : value;
}

/** What a person had chosen; empty where the list no longer offers it, and Google would refuse it. */
export const stillOffered = (choose: readonly string[] | undefined, value: SheetCell): SheetCell =>
	choose === undefined || choose.includes(String(value)) ? value : '';

/** What may be the add-on's on a tab whose drawing was begun: what it had, and what it is going to have. */
export function drawnWith(drawn: Drawn, report: Report): Drawn {
	const next = drawing(report);
	const both = (a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined =>
		a === undefined ? undefined : [...new Set([...a, ...(b ?? [])])];
	const [merges, notes, rules] = [both(drawn.merges, next.merges), both(drawn.notes, next.notes), both(drawn.rules, next.rules)];
	return {
		...drawn,
		charts: [...new Set([...drawn.charts, ...next.charts])],
		...(merges !== undefined && { merges }),
		...(notes !== undefined && { notes }),
		...(rules !== undefined && { rules }),
	};
}
