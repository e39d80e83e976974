import type { SheetCell, Workbook } from '../ports';

type Operation = (book: Workbook) => void;

/**
 * A workbook on paper: what is read comes from the sheet once, what is written waits and shows in later reads. `flush` first makes room,
 * then puts everything down with no look at the sheet in between and one flush at the end. A kill before that flush leaves the old
 * state, a kill after it the new one: nobody sees half an import.
 */
export function buffered(book: Workbook): Workbook {
	const seen = new Map<string, SheetCell[][] | null>();
	const names = new Map<string, { readonly name: string; readonly hidden: boolean }>();
	const needs = new Map<string, [rows: number, columns: number]>();
	let operations: Operation[] = [];

	const present = (id: string): SheetCell[][] | null => {
		let cells = seen.get(id);
		if (cells === undefined) {
			cells = book.read(id);
			seen.set(id, cells);
		}
		return cells;
	};
	const later = (operation: Operation): void => {
		operations.push(operation);
	};

	return {
		timeZone: book.timeZone,
		locale: book.locale,
		tabs: () => [...book.tabs(), ...[...names].flatMap(([id, { name }]) => (book.has(id) ? [] : [{ id, name }]))],
		has: (id) => book.has(id) || names.has(id),
		nameOf: (id) => (book.has(id) ? book.nameOf(id) : (names.get(id)?.name ?? null)),
		ensure(id, name, hidden = false) {
			if (book.has(id) || names.has(id)) return;
			names.set(id, { name, hidden });
			seen.set(id, [['']]);
		},
		read(id) {
			const cells = present(id);
			return cells === null ? null : trimmed(cells);
		},
		write(id, row, column, block) {
			const width = block[0]?.length ?? 0;
			if (width === 0) return;
			const [rows, columns] = needs.get(id) ?? [0, 0];
			needs.set(id, [Math.max(rows, row + block.length - 1), Math.max(columns, column + width - 1)]);
			overlay(present(id) ?? [['']], row, column, block);
			later((real) => real.write(id, row, column, block));
		},
		formatColumns: (id, row, formats) => later((real) => real.formatColumns(id, row, formats)),
		dressData: (id, columns) => later((real) => real.dressData(id, columns)),
		hideColumn: (id, column) => later((real) => real.hideColumn(id, column)),
		deleteRows(id, row, count) {
			present(id)?.splice(row - 1, count);
			later((real) => real.deleteRows(id, row, count));
		},
		clear(id) {
			if (present(id) !== null) seen.set(id, [['']]);
			later((real) => real.clear(id));
		},
		room: (id, rows, columns) => {
			const [has, wide] = needs.get(id) ?? [0, 0];
			needs.set(id, [Math.max(has, rows), Math.max(wide, columns)]);
		},
		render: (report) => later((real) => real.render(report)),
		stamp(request) {
			later((real) => real.stamp(request));
			return book.has(request.id) ? 'mended' : 'made';
		},
		archive: (id, to, prefix) => later((real) => real.archive(id, to, prefix)),
		restore: (id, to, prefix) => later((real) => real.restore(id, to, prefix)),
		protect: (id, protection) => later((real) => real.protect(id, protection)),
		activate: (id) => later((real) => real.activate(id)),
		flush() {
			for (const [id, { name, hidden }] of names) book.ensure(id, name, hidden);
			for (const [id, [rows, columns]] of needs) book.room(id, rows, columns);
			for (const operation of operations) operation(book);
			book.flush();
			operations = [];
			names.clear();
			needs.clear();
			seen.clear();
		},
	};
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
