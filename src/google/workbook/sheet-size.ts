import type { Tabs } from './tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How large a tab's grid is, as far as this execution knows: to ask Google again would make it write down what waits. */
export interface Size {
	rows: number;
	columns: number;
	/** null: nobody has asked. */
	frozen: number | null;
}

export const sizeOfSheet = (sheet: Sheet): Size => ({ rows: sheet.getMaxRows(), columns: sheet.getMaxColumns(), frozen: null });

/** A thousand rows of 26 columns. */
const NEW_CELLS = 26_000;

const cellsOf = ({ rows, columns }: Pick<Size, 'rows' | 'columns'>): number => rows * columns;

/** The sizes of the add-on's tabs, each asked for once, and what all others take. */
export class SheetSizes {
	private readonly tabs: Tabs;
	private readonly nameOf: (sheet: Sheet) => string;
	private readonly sheets: () => readonly Sheet[];
	readonly isNearlyFull: () => boolean;
	private readonly known = new Map<string, Size>();
	private fresh: Size | null = null;
	/** Cells of the sheets that people made. */
	private others: number | null = null;

	constructor(tabs: Tabs, nameOf: (sheet: Sheet) => string, sheets: () => readonly Sheet[], isNearlyFull: () => boolean) {
		this.tabs = tabs;
		this.nameOf = nameOf;
		this.sheets = sheets;
		this.isNearlyFull = isNearlyFull;
	}

	/** What is going to be written to. */
	of(id: string): Size {
		const size = this.look(id);
		this.known.set(id, size);
		return size;
	}

	/** Google makes all new sheets alike: the first one tells of the others. */
	ofNew(sheet: Sheet): Size {
		this.fresh ??= { ...sizeOfSheet(sheet), frozen: 0 };
		return { ...this.fresh };
	}

	set(id: string, size: Size): void {
		this.known.set(id, size);
	}

	forget(id: string): void {
		this.known.delete(id);
	}

	/** The last row that is not frozen can Google not delete. */
	frozenOf(id: string): number {
		const size = this.of(id);
		size.frozen ??= this.tabs.find(id)!.getFrozenRows();
		return size.frozen;
	}

	/** The cells of all sheets of the file, empty ones too. */
	allCells(): number {
		const own = [...this.tabs.all().keys()];
		this.others ??= this.cellsOfOthers(own.length);
		return own.reduce((sum, id) => sum + cellsOf(this.look(id)), this.others);
	}

	/** How many cells more the tabs take when they become as large as this. A new tab is larger for a moment, before it is made narrower. */
	growth(sizes: readonly (Pick<Size, 'rows' | 'columns'> & { readonly id: string })[]): number {
		const present = sizes.filter(({ id }) => this.tabs.find(id) !== null);
		const missing = sizes.filter(({ id }) => this.tabs.find(id) === null);
		const grown = present.map(({ id, rows, columns }) => {
			const size = this.look(id);
			return Math.max(size.rows, rows) * Math.max(size.columns, columns) - cellsOf(size);
		});
		return [...grown, ...missing.map(cellsOf), missing.length > 0 ? NEW_CELLS : 0].reduce((sum, cells) => sum + cells, 0);
	}

	/** Not kept: minutes may pass before the tab is written to, and people go on working in it. */
	private look(id: string): Size {
		const known = this.known.get(id);
		if (known !== undefined) return known;
		const sheet = this.tabs.find(id);
		if (sheet === null) throw new Error(`no tab ${id}`);
		return sizeOfSheet(sheet);
	}

	/** A person's own sheets mostly stand before the add-on's: names are asked for until all of them are found. */
	private cellsOfOthers(owned: number): number {
		const names = new Set([...this.tabs.all().values()].map(this.nameOf));
		const sheets = this.sheets();
		let [cells, left] = [0, sheets.length - owned];
		for (const sheet of sheets) {
			if (left === 0) break;
			if (owned > 0 && names.has(sheet.getName())) continue;
			cells += cellsOf(sizeOfSheet(sheet));
			left--;
		}
		return cells;
	}
}

/** A new tab is 26 columns wide: what is not needed counts against the cells that a file may have. */
export function narrow(sheet: Sheet, size: Size, columns: number): void {
	if (columns < 1 || size.columns <= columns) return;
	sheet.deleteColumns(columns + 1, size.columns - columns);
	size.columns = columns;
}

/** Lines that a new tab has before it is filled. */
export const NEW_ROWS = 200;

/** A new tab has a thousand rows: where they are wide, what is not needed counts, too. */
export function shorten(sheet: Sheet, size: Size, rows: number): void {
	if (size.rows <= rows) return;
	sheet.deleteRows(rows + 1, size.rows - rows);
	size.rows = rows;
}

/** Makes room for a block. */
export function grow(sheet: Sheet, size: Size, rows: number, columns: number): void {
	if (size.rows < rows) sheet.insertRowsAfter(size.rows, rows - size.rows);
	if (size.columns < columns) sheet.insertColumnsAfter(size.columns, columns - size.columns);
	size.rows = Math.max(size.rows, rows);
	size.columns = Math.max(size.columns, columns);
}
