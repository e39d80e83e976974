import { span } from '../../reports/formula';
import { obstacleError } from '../../tabs/obstacles';
import { type ownedBy, pairOf, shapeOf } from './drawn';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** null: all of the block is the add-on's. */
type Owned = ReturnType<typeof ownedBy>;

/**
 * A person's merged cells in or across the block would swallow what is drawn there, and Google refuses to unmerge a part: so nothing is
 * touched, and the sentence names them.
 */
export function assertNoForeignMerges(sheet: Sheet, block: Range, owned: Owned): void {
	const range = foreignMerge(block, owned?.merges ?? null);
	if (range !== null) throw obstacleError({ kind: 'merge', tab: sheet.getName(), range });
}

/** The first merged cells that are a person's or reach out of the block; null: all of the block is the add-on's. */
export function foreignMerge(block: Range, merges: readonly string[] | null): string | null {
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
