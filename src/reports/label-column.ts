import type { Canvas } from './canvas';
import type { StyleName } from './style';
import { linesOf, textWidth } from './text-width';

/** At the sides of a cell. */
const SIDES = 10;
const LINE = 14;
/** Whoever has a longer name gets several lines: a frozen column must leave room for the figures beside it. */
const MOST = 250;
const BOLD: ReadonlySet<StyleName> = new Set(['total', 'head', 'labelBold']);
const LABELS: ReadonlySet<StyleName> = new Set(['label', ...BOLD]);

/** The width of a column of names, so that none is cut; names that are too long for any width are broken at their words. */
export function labelColumn({ cells, heights }: Canvas, column: number, least: number): number {
	const needed = (content: string, style: StyleName): number => Math.ceil(textWidth(content, BOLD.has(style))) + SIDES;
	let width = least;
	for (const { column: at, columns = 1, content, style } of cells)
		if (at === column && columns === 1 && typeof content === 'string' && LABELS.has(style))
			width = Math.max(width, Math.min(MOST, needed(content, style)));
	cells.forEach((one, i) => {
		const { row, content, style } = one;
		if (one.column !== column || style !== 'label' || typeof content !== 'string' || needed(content, style) <= width) return;
		cells[i] = { ...one, style: 'name' };
		heights[row] = Math.max(heights[row] ?? 0, linesOf(content, width - SIDES) * LINE + 7);
	});
	return width;
}
