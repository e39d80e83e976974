import type { Box, Chart, Content, Heat, Light, ReportCell } from './report';
import { lights, type StyleName } from './style';

type CellOptions = Partial<Omit<ReportCell, 'row' | 'column' | 'content' | 'style'>>;

/** Collects the cells of a report while blocks are laid one under another. */
export class Canvas {
	readonly cells: ReportCell[] = [];
	readonly lights: Light[] = [];
	readonly heats: Heat[] = [];
	readonly charts: Chart[] = [];
	readonly heights: Record<number, number> = {};

	put(row: number, column: number, content: Content, style: StyleName, more: CellOptions = {}): void {
		this.cells.push({ row, column, content, style, ...more });
	}

	line(row: number, column: number, contents: readonly Content[], style: StyleName, more: CellOptions = {}): void {
		contents.forEach((content, i) => {
			this.put(row, column + i, content, style, more);
		});
	}

	/** Colours the cells that begin with a light's symbol. */
	addTrafficLights(range: Box): void {
		for (const { symbol, background, color } of lights) this.lights.push({ range, symbol, background, color });
	}

	get lastRow(): number {
		return this.cells.reduce((last, { row, rows }) => Math.max(last, row + (rows ?? 1) - 1), 0);
	}
}
