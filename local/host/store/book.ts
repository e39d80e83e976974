import { Refusal } from '../contract/refusal';
import type { Style } from '../contract/view';
import { compactRows } from './compact';
import { extentOf } from './extent';
import { isNews, News } from './news';
import { SheetMemo } from './sheet-memo';
import { type BookState, type Cell, newSheet, type Row, type Rows, type SavedBook, type SheetState, type Validation } from './state';
import { StyleTable } from './style-table';

const EMPTY: Cell = { v: null };
type Undo = { rows: Rows; row: number; column: number; cell: Cell | undefined } | { sheet: number; rows: Rows | undefined };

const isBare = (cell: Cell): boolean =>
	cell.v === null &&
	cell.f === undefined &&
	cell.s === undefined &&
	cell.rule === undefined &&
	cell.note === undefined &&
	!cell.spill &&
	!cell.error;

export interface ChangeMark {
	readonly flushes: number;
	readonly at: number;
}

/** The workbook. Every change goes through here, so that un-flushed ones can be taken back and the calculator learns of them. */
export class Book {
	meta: BookState;
	readonly cells = new Map<number, Rows>();
	private readonly looks = new StyleTable();
	readonly styles = this.looks.styles;
	readonly validations: Validation[] = [];
	readonly news = new News();
	readonly formulas = new Map<number, number>();
	/** Cells of a sheet as JSON, until one of them changes. */
	private readonly texts = new SheetMemo<string>();
	private readonly extents = new SheetMemo<readonly [rows: number, columns: number]>();
	private undo: Undo[] = [];
	private oldMeta: BookState | null = null;
	private flushes = 0;

	constructor(meta: BookState, saved?: SavedBook) {
		this.meta = meta;
		for (const sheet of meta.sheets) this.cells.set(sheet.id, []);
		for (const [id, cells] of saved?.cells ?? []) {
			const rows = this.cells.get(id)!;
			for (const [row, column, cell] of cells) {
				rows[row] ??= [];
				rows[row][column] = cell;
			}
			this.count(id);
		}
		for (const { id, rows, text } of saved?.rows ?? []) {
			this.cells.set(id, rows);
			this.texts.of(id, () => text);
			this.count(id);
		}
		if (saved) {
			this.styles.splice(0, this.styles.length, ...saved.styles);
			this.validations.push(...saved.validations);
		}
	}

	static create(name: string, locale: string, timeZone: string, owner: string, id: string): Book {
		const first = newSheet(0, locale.startsWith('ru') ? 'Лист1' : 'Sheet1');
		const selection = { sheet: 0, row: 0, column: 0, rows: 1, columns: 1 };
		return new Book({
			id,
			name,
			locale,
			timeZone,
			owner,
			editors: [],
			sheets: [first],
			active: 0,
			selection,
			named: [],
			metadata: [],
			nextId: 1,
		});
	}

	sheet(id: number): SheetState {
		const sheet = this.meta.sheets.find((sheet) => sheet.id === id);
		if (!sheet) throw new Refusal(`Sheet ${id} not found`);
		return sheet;
	}

	sheetNamed(name: string): SheetState | undefined {
		const lowerName = name.toLowerCase();
		return this.meta.sheets.find((sheet) => sheet.name.toLowerCase() === lowerName);
	}

	rows(sheet: number): Rows {
		return this.cells.get(sheet) ?? [];
	}

	cell(sheet: number, row: number, column: number): Cell {
		return this.cells.get(sheet)?.[row]?.[column] ?? EMPTY;
	}

	/** How many rows and columns of a sheet hold something. */
	extent(sheet: number): readonly [rows: number, columns: number] {
		return this.extents.of(sheet, () => extentOf(this.rows(sheet)));
	}

	/** The state for a change; its old version is held until the next flush, for a rollback. */
	change(structure = false): BookState {
		if (structure) this.news.begin();
		this.oldMeta ??= structuredClone(this.meta);
		if (structure) this.news.hasNewShape = true;
		return this.meta;
	}

	changeSheet(id: number, structure = false): SheetState {
		this.change(structure);
		return this.sheet(id);
	}

	nextId(): number {
		const meta = this.change();
		meta.nextId += 1;
		return meta.nextId * 7919;
	}

	put(sheet: number, row: number, column: number, cell: Cell, edit = true): void {
		if (edit) this.news.begin();
		const rows = this.cells.get(sheet)!;
		let line = rows[row];
		if (!line) {
			line = [];
			rows[row] = line;
		}
		const old = line[column];
		if (this.undo.length > 0 || edit) this.undo.push({ rows, row, column, cell: old });
		line[column] = isBare(cell) ? undefined : cell;
		this.texts.forget(sheet);
		this.extents.forget(sheet);
		if ((old?.f === undefined) !== (cell.f === undefined))
			this.formulas.set(sheet, (this.formulas.get(sheet) ?? 0) + (cell.f === undefined ? -1 : 1));
		if (edit && isNews(old, cell, this.styles)) this.news.edit(sheet, row, column);
	}

	/** Swaps a sheet's cells for others (inserted rows, a new or a deleted sheet). */
	replace(sheet: number, rows: Rows | null): void {
		this.news.begin();
		this.undo.push({ sheet, rows: this.cells.get(sheet) });
		if (rows) this.cells.set(sheet, rows);
		else this.cells.delete(sheet);
		this.texts.forget(sheet);
		this.extents.forget(sheet);
		this.count(sheet);
		this.news.replace(sheet);
	}

	copyRows(sheet: number): Rows {
		return Array.from(this.rows(sheet), (row): Row | undefined => row?.slice());
	}

	style(style: Style): number {
		return this.looks.style(style);
	}

	restyling(change: string, apply: (style: Style) => Style): (from: number) => number {
		return this.looks.restyling(change, apply);
	}

	styleOf(cell: Cell): Style {
		return this.styles[cell.s ?? 0] ?? {};
	}

	flush(): void {
		this.undo = [];
		this.oldMeta = null;
		this.flushes++;
	}

	/** Where the changes since the last flush stand now. */
	mark(): ChangeMark {
		return { flushes: this.flushes, at: this.undo.length };
	}

	/** A kill in the middle of a write: the second half of the cells written since the mark become what they were. */
	halve({ flushes, at }: ChangeMark): void {
		if (flushes !== this.flushes) return;
		const written = this.undo.slice(at);
		for (const entry of written.slice(Math.ceil(written.length / 2)).reverse())
			if ('row' in entry) entry.rows[entry.row]![entry.column] = entry.cell;
		this.recount();
	}

	/** Google's kill loses what was queued and not flushed. */
	rollback(): void {
		for (const entry of this.undo.reverse()) {
			if ('sheet' in entry) {
				if (entry.rows) this.cells.set(entry.sheet, entry.rows);
				else this.cells.delete(entry.sheet);
			} else entry.rows[entry.row]![entry.column] = entry.cell;
		}
		if (this.oldMeta) this.meta = this.oldMeta;
		this.flush();
		this.recount();
	}

	/** Any cell may have changed. */
	private recount(): void {
		this.texts.forgetAll();
		this.extents.forgetAll();
		for (const { id } of this.meta.sheets) {
			this.count(id);
			this.news.replace(id);
		}
	}

	/** Cells are never changed in place, so the saved book may share them. */
	save(): SavedBook {
		const cells = this.meta.sheets.map(({ id }): SavedBook['cells'][number] => [id, this.cellList(id)]);
		return { ...structuredClone({ meta: this.meta, styles: this.styles, validations: this.validations }), cells };
	}

	/** The book as JSON, a line for the rows of each sheet; only sheets that changed since the last time are written anew. */
	saveText(): string {
		const sheets = this.meta.sheets.map(({ id }) => this.texts.of(id, () => JSON.stringify([id, compactRows(this.rows(id))])));
		const rest = JSON.stringify({ meta: this.meta, styles: this.styles, validations: this.validations });
		return `${rest.slice(0, -1)},"rows":[\n${sheets.join(',\n')}\n]}`;
	}

	private cellList(id: number): [number, number, Cell][] {
		const list: [number, number, Cell][] = [];
		this.rows(id).forEach((row, r) => {
			row?.forEach((cell, c) => {
				if (cell) list.push([r, c, cell]);
			});
		});
		return list;
	}

	private count(sheet: number): void {
		let formulas = 0;
		for (const row of this.rows(sheet))
			row?.forEach((cell) => {
				if (cell?.f !== undefined) formulas += 1;
			});
		this.formulas.set(sheet, formulas);
	}
}
