import { obstacleError } from './obstacles';
import { PendingDrops } from './pending-drops';
import type { DataTab, PlannedWrite, SheetCell, Workbook } from './workbook';

type Operation = (book: Workbook) => void;

export interface BufferedWorkbook extends Workbook {
	/** Throws a sentence when the sheet would refuse one of the waiting writes; nothing is written. */
	check(): void;
}

/**
 * A workbook on paper: what is read comes from the sheet once, what is written waits and shows in later reads. `flush` first asks whether
 * the sheet would take every write, then makes room, then puts everything down with no look at the sheet in between and one flush at the
 * end. Google does not promise that these writes land together: what must survive a stop in the middle keeps a copy of what it replaces.
 */
export function buffered(book: Workbook): BufferedWorkbook {
	const tabCells = new Map<string, SheetCell[][] | null>();
	const names = new Map<string, { readonly name: string; readonly hidden: boolean }>();
	const data = new Map<string, DataTab>();
	const needs = new Map<string, [rows: number, columns: number]>();
	let operations: Operation[] = [];
	let writes: PlannedWrite[] = [];
	/** Tabs that lose lines or columns, or are cleared. */
	const reshaped = new Set<string>();
	const drops = new Map<string, PendingDrops>();
	/** The last block of each tab that waits: what is written within it goes along with it. */
	const blocks = new Map<string, WaitingBlock>();
	let isChecked = false;

	const cellsOf = (id: string): SheetCell[][] | null => {
		let cells = tabCells.get(id);
		if (cells === undefined) {
			cells = book.read(id);
			tabCells.set(id, cells);
		}
		return cells;
	};
	const queue = (operation: Operation): void => {
		operations.push(operation);
	};

	const dropsOf = (id: string): PendingDrops => {
		let pending = drops.get(id);
		if (pending === undefined) {
			pending = new PendingDrops();
			drops.set(id, pending);
		}
		return pending;
	};
	const check = (): void => {
		if (isChecked) return;
		const sizes = [...needs].map(([id, [rows, columns]]) => ({ id, rows, columns }));
		const [obstacle] = book.obstacles({ writes, reshaped: [...reshaped], sizes });
		if (obstacle !== undefined) throw obstacleError(obstacle);
		isChecked = true;
	};
	const isThere = (id: string): boolean => book.has(id) || data.has(id) || names.has(id);

	return {
		timeZone: book.timeZone,
		locale: book.locale,
		tabs: () => [
			...book.tabs(),
			...[...data.values(), ...[...names].map(([id, { name }]) => ({ id, name }))].filter(({ id }) => !book.has(id)),
		],
		has: isThere,
		nameOf: (id) => (book.has(id) ? book.nameOf(id) : (data.get(id)?.name ?? names.get(id)?.name ?? null)),
		ensure(id, name, hidden = false) {
			if (isThere(id)) return;
			names.set(id, { name, hidden });
			tabCells.set(id, [['']]);
		},
		ensureData(tabs) {
			for (const tab of tabs) {
				if (isThere(tab.id)) continue;
				data.set(tab.id, tab);
				tabCells.set(tab.id, [['']]);
			}
		},
		read(id) {
			const cells = cellsOf(id);
			return cells === null ? null : trimmed(cells);
		},
		write(id, row, column, block) {
			const width = block[0]?.length ?? 0;
			if (width === 0) return;
			const pending = dropsOf(id);
			const [rows, columns] = needs.get(id) ?? [0, 0];
			needs.set(id, [Math.max(rows, row + block.length - 1 + pending.count), Math.max(columns, column + width - 1)]);
			overlay(cellsOf(id) ?? [['']], row, column, block);
			if (pending.count === 0 && blocks.get(id)?.takes(row, column, block) === true) return;
			const waiting = new WaitingBlock(row, column, block);
			blocks.set(id, waiting);
			writes.push({ id, rows: block.map((_, i) => pending.presentRow(row + i)), column, cells: waiting.cells });
			const { dropCount } = pending;
			queue((real) => pending.write(real, id, row, column, waiting.cells, dropCount));
		},
		numberFormats: (id, row, column, rows) => (book.has(id) ? book.numberFormats(id, row, column, rows) : []),
		formatColumns: (id, row, formats) => queue((real) => real.formatColumns(id, row, formats)),
		hideColumn: (id, column) => queue((real) => real.hideColumn(id, column)),
		dressColumns: (id, columns) => queue((real) => real.dressColumns(id, columns)),
		setHidden: (ids, isHidden) => queue((real) => real.setHidden(ids, isHidden)),
		dropRows(id, stretches) {
			blocks.delete(id);
			reshaped.add(id);
			dropsOf(id).add(cellsOf(id) ?? [], stretches);
		},
		moveRowsToEnd: () => false,
		dropColumn(id, column) {
			blocks.delete(id);
			for (const line of cellsOf(id) ?? []) line.splice(column - 1, 1);
			reshaped.add(id);
			queue((real) => real.dropColumn(id, column));
		},
		clear(id) {
			blocks.delete(id);
			if (cellsOf(id) !== null) tabCells.set(id, [['']]);
			// Nothing stands yet in a tab that is made by this very stroke.
			if (!book.has(id) && !needs.has(id)) return;
			reshaped.add(id);
			// Lines of a tab that is emptied need not go any more.
			drops.delete(id);
			queue((real) => real.clear(id));
		},
		ensureSize: (id, rows, columns) => {
			const [has, wide] = needs.get(id) ?? [0, 0];
			needs.set(id, [Math.max(has, rows), Math.max(wide, columns)]);
		},
		render: (report) => queue((real) => real.render(report)),
		unfinished: () => book.unfinished(),
		copyTemplate: (request) => queue((real) => real.copyTemplate(request)),
		archive: (id, to, prefix) => queue((real) => real.archive(id, to, prefix)),
		restore: (id, to, prefix) => queue((real) => real.restore(id, to, prefix)),
		protect: (id, protection) => queue((real) => real.protect(id, protection)),
		activate: (id) => queue((real) => real.activate(id)),
		setTimeZone: (zone) => queue((real) => real.setTimeZone(zone)),
		cellCount: () => book.cellCount(),
		roomLeft: (sizes) => book.roomLeft(sizes),
		sheetNumbers: (ids) => book.sheetNumbers(ids),
		nameRows: (id, name, rows, columns) => queue((real) => real.nameRows(id, name, rows, columns)),
		obstacles: (plan) => book.obstacles(plan),
		check,
		flush() {
			check();
			book.ensureData([...data.values()]);
			for (const [id, { name, hidden }] of names) book.ensure(id, name, hidden);
			for (const [id, pending] of drops) pending.gather(book, id);
			for (const [id, [rows, columns]] of needs) book.ensureSize(id, rows, columns);
			for (const operation of operations) operation(book);
			for (const [id, pending] of drops) pending.carryOut(book, id);
			book.flush();
			operations = [];
			writes = [];
			isChecked = false;
			reshaped.clear();
			drops.clear();
			names.clear();
			data.clear();
			needs.clear();
			tabCells.clear();
			blocks.clear();
		},
	};
}

/** Cells that wait to be written, in one call. */
class WaitingBlock {
	readonly cells: readonly (readonly SheetCell[])[];
	private readonly row: number;
	private readonly column: number;
	private readonly lines: SheetCell[][];

	constructor(row: number, column: number, block: readonly (readonly SheetCell[])[]) {
		this.row = row;
		this.column = column;
		this.lines = block.map((line) => [...line]);
		this.cells = this.lines;
	}

	/** Whether this block lies within the waiting one; then it has become a part of it. */
	takes(row: number, column: number, block: readonly (readonly SheetCell[])[]): boolean {
		const [top, left] = [row - this.row, column - this.column];
		if (top < 0 || left < 0 || top + block.length > this.lines.length || left + block[0]!.length > this.lines[0]!.length) return false;
		block.forEach((line, r) => {
			line.forEach((cell, c) => {
				this.lines[top + r]![left + c] = cell;
			});
		});
		return true;
	}
}

/** What a block will read as once it stands in the sheet. */
function overlay(cells: SheetCell[][], row: number, column: number, block: readonly (readonly SheetCell[])[]): void {
	const width = Math.max(cells[0]?.length ?? 0, column + block[0]!.length - 1);
	const blank = (): SheetCell[] => new Array<SheetCell>(width).fill('');
	while (cells.length < row + block.length - 1) cells.push(blank());
	for (const line of cells) while (line.length < width) line.push('');
	block.forEach((line, r) => {
		line.forEach((cell, c) => {
			cells[row - 1 + r]![column - 1 + c] = asRead(cell);
		});
	});
}

function asRead(cell: SheetCell): SheetCell {
	if (typeof cell !== 'string') return cell ?? '';
	// What a formula will give is not known before the sheet has computed it.
	if (cell.startsWith('=')) return '';
	return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** As the sheet gives its cells: without blank lines at the end. */
function trimmed(cells: readonly (readonly SheetCell[])[]): SheetCell[][] {
	let end = cells.length;
	while (end > 1 && cells[end - 1]!.every((cell) => cell === '' || cell === null)) end--;
	return cells.slice(0, end).map((line) => [...line]);
}
