import { letters, span } from '../../reports/formula';
import type { Report } from '../../reports/report';
import type { Obstacle } from '../../tabs/workbook';
import { type ownedBy, pairOf, shapeOf } from './drawn';
import { isFilled, likeliest, type Shift, shiftsOf } from './shifted-columns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** null: all of the block is the add-on's. */
type Owned = ReturnType<typeof ownedBy>;

/** What of a person's stands in the way of drawing the block again, and what has to be put right before. */
interface InTheWay {
	readonly obstacle: Obstacle | null;
	readonly shift: Shift | null;
}

/**
 * A person's merged cells in or across the block would swallow what is drawn there, and Google refuses to unmerge a part; columns that a person
 * put in and filled would be drawn over: so nothing is touched, and the sentence names them.
 */
export function inTheWay(sheet: Sheet, rows: number, columns: number, merges: readonly string[] | null, report?: Report): InTheWay {
	const range = foreignMerge(sheet.getRange(1, 1, rows, Math.min(columns, sheet.getMaxColumns())), merges);
	if (range === null) return { obstacle: null, shift: null };
	const tab = sheet.getName();
	const shifts = merges === null ? [] : shiftsOf(sheet, rows, columns, merges);
	// Without a report nobody knows which of them it was; if one can be put right, it is tried.
	const shift =
		report === undefined ? (shifts.find((one) => !isFilled(sheet, one)) ?? shifts[0] ?? null) : likeliest(sheet, shifts, report);
	if (shift === null) return { obstacle: { kind: 'merge', tab, range }, shift };
	return {
		obstacle: isFilled(sheet, shift) ? { kind: 'column', tab, range: `${letters(shift.at)}:${letters(shift.at + shift.count - 1)}` } : null,
		shift,
	};
}

/** The first merged cells that are a person's or reach out of the block; null: all of the block is the add-on's. */
function foreignMerge(block: Range, merges: readonly string[] | null): string | null {
	const [rows, columns] = [block.getNumRows(), block.getNumColumns()];
	for (const merge of block.getMergedRanges()) {
		const box = { row: merge.getRow(), column: merge.getColumn(), rows: merge.getNumRows(), columns: merge.getNumColumns() };
		const isInside = box.row + box.rows - 1 <= rows && box.column + box.columns - 1 <= columns;
		if (isInside && (merges?.includes(shapeOf(box)) ?? true)) continue;
		return span(box.row, box.column, box.rows, box.columns);
	}
	return null;
}

export interface OwnNote {
	readonly row: number;
	readonly column: number;
	readonly note: string;
}

/** Notes that a person put on cells of the block where the add-on had none. */
export function notesOfPerson(block: Range, owned: Owned): OwnNote[] {
	if (owned === null) return [];
	const ours = new Set(owned.notes);
	return block
		.getNotes()
		.flatMap((line, r) =>
			line.flatMap((note, c) => (note === '' || ours.has(`${r + 1}:${c + 1}`) ? [] : [{ row: r + 1, column: c + 1, note }])),
		);
}

/** Rules outside the block are a person's, and inside it those that go by other signs and colours than the add-on's. */
export function isPersonsRule(rule: Rule, owned: Owned, rows: number, columns: number): boolean {
	if (rule.getRanges().some((range) => range.getRow() > rows || range.getColumn() > columns)) return true;
	if (owned === null) return false;
	const { rules } = owned;
	const gradient = rule.getGradientCondition();
	if (gradient !== null) return !rules.includes(pairOf(gradient.getMinColor(), gradient.getMaxColor()));
	const condition = rule.getBooleanCondition();
	return (
		condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.TEXT_CONTAINS ||
		!rules.includes(String(condition.getCriteriaValues()[0]))
	);
}
