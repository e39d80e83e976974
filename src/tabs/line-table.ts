import { isDate } from '../facts/parse/instant';
import { DATA_LAYOUT, type TabLayout } from './layout';
import type { SheetCell, Workbook } from './workbook';

export type Cells = readonly (readonly SheetCell[])[];

/** One line of a tab; its cells are asked for by column id. */
export class Line {
	/** Its row in the sheet. */
	readonly row: number;
	readonly cells: readonly SheetCell[];
	private readonly table: LineTable;

	constructor(table: LineTable, cells: readonly SheetCell[], row: number) {
		this.table = table;
		this.cells = cells;
		this.row = row;
	}

	/** undefined: the tab has no such column. */
	cell(id: string): SheetCell | undefined {
		return this.cells[this.table.place(id)];
	}

	/** '' where there is nothing. */
	text(id: string): string {
		return String(this.cell(id) ?? '');
	}

	/** null where the cell holds no number. */
	number(id: string): number | null {
		const value = this.cell(id);
		return typeof value === 'number' ? value : null;
	}

	/** Milliseconds; null where the cell holds no date. */
	instant(id: string): number | null {
		const value = this.cell(id);
		return isDate(value) ? value.getTime() : null;
	}

	get isBlank(): boolean {
		return this.cells.every((cell) => cell === '' || cell === null);
	}
}

/**
 * The lines of a tab as it stands now: columns are known by their ids, wherever a person moved them; columns without an id are a person's
 * own, and a column that somebody deleted holds nothing.
 */
export class LineTable {
	readonly ids: readonly string[];
	readonly cells: Cells;
	private readonly layout: TabLayout;
	private readonly places = new Map<string, number>();
	private bodyCells: Cells | null = null;

	constructor(cells: Cells, layout: TabLayout = DATA_LAYOUT) {
		this.cells = cells;
		this.layout = layout;
		this.ids = (cells[0] ?? []).map((cell) => String(cell ?? ''));
		this.ids.forEach((id, place) => {
			if (id !== '' && !this.places.has(id)) this.places.set(id, place);
		});
	}

	/** Place of a column counted from 0, -1 where there is none. */
	place(id: string): number {
		return this.places.get(id) ?? -1;
	}

	has(id: string): boolean {
		return this.places.has(id);
	}

	/** No ids: the tab is new, or somebody emptied it. */
	get isEmpty(): boolean {
		return this.places.size === 0;
	}

	/** The cells below ids and headings; cut once, since loops over long tabs ask for it at every line. */
	get body(): Cells {
		this.bodyCells ??= this.cells.slice(this.layout.firstRow - 1);
		return this.bodyCells;
	}

	/** The row below the last one. */
	get nextRow(): number {
		return Math.max(this.layout.firstRow, this.cells.length + 1);
	}

	/** All lines, blank ones too: their rows are the sheet's. */
	get lines(): readonly Line[] {
		return this.body.map((cells, i) => new Line(this, cells, this.layout.firstRow + i));
	}

	/** The line in a row of the sheet; null above the lines and below the last one. */
	lineAt(row: number): Line | null {
		const cells = row < this.layout.firstRow ? undefined : this.cells[row - 1];
		return cells === undefined ? null : new Line(this, cells, row);
	}

	/** The first line of each value of a column. */
	byKey(id: string): ReadonlyMap<string, Line> {
		const lines = new Map<string, Line>();
		for (const line of this.lines) {
			const key = line.text(id);
			if (key !== '' && !lines.has(key)) lines.set(key, line);
		}
		return lines;
	}
}

/** The lines of a tab; null when there is no such tab. */
export function readLineTable(book: Pick<Workbook, 'read'>, id: string, layout: TabLayout = DATA_LAYOUT): LineTable | null {
	const cells = book.read(id);
	return cells === null ? null : new LineTable(cells, layout);
}
