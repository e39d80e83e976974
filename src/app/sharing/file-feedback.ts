import { FEEDBACK_AT, FEEDBACK_MARK } from '../../reports/page/feedback-place';
import type { Report } from '../../reports/report';
import { asText } from '../../tabs/encode';
import { type Cells, markedRow, type OpenCell, text } from './open-cell';

/**
 * Where a person says what the KPIs of a set are worth. The file may show an older drawing, so its lines are known by what they are called,
 * below the heading of the block.
 */
export function feedbackCells(report: Report, shown: Cells, here: Cells): OpenCell[] {
	const marks = report.cells.filter(({ content }) => typeof content === 'string' && content.startsWith(FEEDBACK_MARK));
	const [first] = marks;
	const head = report.cells.find(({ row, column }) => first !== undefined && row === first.row - 1 && column === FEEDBACK_AT.rating);
	const top = shown.findIndex((line) => head !== undefined && text(line[FEEDBACK_AT.rating - 1]) === head.content);
	if (first === undefined || top < 0) return [];
	const called = (name: unknown): readonly unknown[] | undefined =>
		shown.slice(top + 1, top + 1 + MOST).find((cells) => text(cells[FEEDBACK_AT.name - 1]) === name);
	const rated = (typed: unknown): number | null => (/^[1-5]$/.test(text(typed)) ? Number(text(typed)) : null);
	const words = (typed: unknown) => asText(text(typed));
	const cells = marks.flatMap(({ row: drawnRow, content }): OpenCell[] => {
		const title = report.cells.find((cell) => cell.row === drawnRow && cell.column === FEEDBACK_AT.name)?.content;
		const row = markedRow(here, content);
		// What people call a KPI of their own stands in their tab, and a formula shows it.
		const line = called(typeof title === 'string' ? title : text(here[row - 1]?.[FEEDBACK_AT.name - 1]));
		if (row === 0 || line === undefined) return [];
		const key = String(content);
		const [rating, why] = [line[FEEDBACK_AT.rating - 1], line[FEEDBACK_AT.comment - 1]];
		return [
			{ key: `${key} rating`, row, column: FEEDBACK_AT.rating, there: rating, take: rated },
			{ key: `${key} comment`, row, column: FEEDBACK_AT.comment, there: why, take: words, isWords: true },
		];
	});
	const box = report.cells.find(({ inputName: own }) => own === 'comment');
	const label = report.cells.find(({ row, column }) => row === box?.row && column === FEEDBACK_AT.name)?.content;
	const line = called(label);
	const moved = markedRow(here, first.content) - first.row;
	if (box === undefined || line === undefined || moved === -first.row) return cells;
	const there = line[FEEDBACK_AT.rating - 1];
	return [...cells, { key: FEEDBACK_MARK, row: box.row + moved, column: box.column, there, take: words, isWords: true }];
}

/** A set has fewer KPIs than this. */
const MOST = 40;
