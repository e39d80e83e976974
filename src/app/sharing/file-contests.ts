import { CONTEST_AT, CONTEST_MARK } from '../../reports/contests/place';
import type { Report } from '../../reports/report';
import { asText } from '../../tabs/encode';
import { type Cells, markedRow, type OpenCell, text } from './open-cell';

/** Where a person contests deals. The file may show an older drawing, so its lines are found below the heading of the block. */
export function contestCells(report: Report, shown: Cells, here: Cells): OpenCell[] {
	const marks = report.cells.filter(({ content }) => typeof content === 'string' && content.startsWith(CONTEST_MARK));
	const [first] = marks;
	if (first === undefined) return [];
	const at = (row: number, column: number) => report.cells.find((cell) => cell.row === row && cell.column === column);
	const heads = [CONTEST_AT.deal, CONTEST_AT.claim].map((column) => ({ column, title: at(first.row - 1, column)?.content }));
	const head = shown.findIndex((line) => heads.every(({ column, title }) => text(line[column - 1]) === title));
	if (head < 0) return [];
	return marks.flatMap(({ row: drawnRow, content }): OpenCell[] => {
		const row = markedRow(here, content);
		if (row === 0) return [];
		const there = head + 1 + drawnRow - first.row;
		const offered = at(drawnRow, CONTEST_AT.claim)?.choose ?? [];
		const line = String(content);
		const claimed = (typed: unknown): string | null => offered.find((one) => one.toLowerCase() === text(typed).toLowerCase()) ?? null;
		const words = (typed: unknown) => asText(text(typed));
		return [
			{ key: `${line} deal`, line, row, column: CONTEST_AT.deal, there: shown[there]?.[CONTEST_AT.deal - 1], take: words },
			{ key: `${line} claim`, line, row, column: CONTEST_AT.claim, there: shown[there]?.[CONTEST_AT.claim - 1], take: claimed },
			{
				key: `${line} comment`,
				line,
				row: row + 1,
				column: CONTEST_AT.deal,
				there: shown[there + 1]?.[CONTEST_AT.deal - 1],
				take: words,
				isWords: true,
			},
		];
	});
}
