import type { Content, ReportCell } from '../report';
import { linesOf } from '../text-width';
import { LAYOUT, NAME_WIDTH, ROW } from './frame';
import { type Page, SIDES } from './page';

const LINE = 14;

/**
 * The name of a line that has its plan beside it. The column is narrow, so that a phone shows plan, actual, attainment and light without
 * scrolling: a long name takes several lines. `shown`: the text that a formula is known to give.
 */
export function putName(
	{ canvas }: Pick<Page, 'canvas'>,
	row: number,
	content: Content,
	{
		isBold = false,
		shown,
		note,
	}: { readonly isBold?: boolean; readonly shown?: string | undefined; readonly note?: ReportCell['note'] } = {},
): void {
	canvas.put(row, LAYOUT.table, content, isBold ? 'nameBold' : 'name', note === undefined ? {} : { note });
	const text = shown ?? (typeof content === 'string' ? content : '');
	const lines = linesOf(text, NAME_WIDTH - SIDES, isBold);
	if (lines > 1) canvas.heights[row] = Math.max(canvas.heights[row] ?? ROW, lines * LINE + 5);
}
