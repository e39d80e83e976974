import { SUMMARY } from '../../reports/goal/options';
import { FEEDBACK_AT, FEEDBACK_MARK } from '../../reports/page/feedback-place';
import type { Report } from '../../reports/report';
import { asText } from '../../tabs/encode';
import type { SharingPorts } from './ports';

/**
 * What a person wrote beside the KPIs in the private file goes to the same lines of the sheet. The file may show an older drawing, so its
 * lines are known by what they are called, below the heading of the block.
 */
export function copyFeedback(
	{ book }: Pick<SharingPorts, 'book'>,
	managerId: string,
	report: Report,
	shown: readonly (readonly unknown[])[],
): void {
	const tab = SUMMARY + managerId;
	const marks = report.cells.filter(({ content }) => typeof content === 'string' && content.startsWith(FEEDBACK_MARK));
	const head = report.cells.find(({ row, column }) => marks[0] !== undefined && row === marks[0].row - 1 && column === FEEDBACK_AT.rating);
	const top = shown.findIndex((line) => head !== undefined && text(line[FEEDBACK_AT.rating - 1]) === head.content);
	if (top < 0) return;
	const here = book.read(tab) ?? [];
	for (const { row } of marks) {
		const drawn = report.cells.find((cell) => cell.row === row && cell.column === FEEDBACK_AT.name)?.content;
		// What people call a KPI of their own stands in their tab, and a formula shows it.
		const name = typeof drawn === 'string' ? drawn : text(here[row - 1]?.[FEEDBACK_AT.name - 1]);
		const line = shown.slice(top + 1, top + 1 + MOST).find((cells) => text(cells[FEEDBACK_AT.name - 1]) === name);
		if (line === undefined) continue;
		const rating = text(line[FEEDBACK_AT.rating - 1]);
		const why = text(line[FEEDBACK_AT.comment - 1]);
		const at = (column: number): string => text(here[row - 1]?.[column - 1]);
		if (/^[1-5]$/.test(rating) && rating !== at(FEEDBACK_AT.rating)) book.write(tab, row, FEEDBACK_AT.rating, [[Number(rating)]]);
		if (why !== '' && why !== at(FEEDBACK_AT.comment)) book.write(tab, row, FEEDBACK_AT.comment, [[asText(why)]]);
	}
	const box = report.cells.find(({ inputName: own }) => own === 'comment');
	const label = report.cells.find(({ row, column }) => row === box?.row && column === FEEDBACK_AT.name)?.content;
	const comment = text(
		shown.slice(top + 1, top + 1 + MOST).find((cells) => text(cells[FEEDBACK_AT.name - 1]) === label)?.[FEEDBACK_AT.rating - 1],
	);
	if (box !== undefined && comment !== '' && comment !== text(here[box.row - 1]?.[box.column - 1]))
		book.write(tab, box.row, box.column, [[asText(comment)]]);
}

/** A set has fewer KPIs than this. */
const MOST = 40;

const text = (cell: unknown): string => String(cell ?? '').trim();
