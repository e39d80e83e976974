import type { SheetCell, Workbook } from './workbook';

/** More stretches of lines than these are brought together before they go: each costs a call, which a few hundred may, but not thousands. */
const MAX_STRETCHES = 400;
/** A block that would fall apart into more pieces than these is written across the lines between them, which keep what they hold. */
const MAX_PIECES = 20;

type Stretch = readonly [first: number, count: number];

/** One order to take lines out of a tab, by the numbers that the lines have once the orders before it are carried out. */
interface Drop {
	readonly stretches: readonly Stretch[];
	readonly count: number;
	/** The tab's last line. */
	readonly last: number;
	/** What the lines hold. */
	readonly lines: ReadonlyMap<number, readonly SheetCell[]>;
	isGathered: boolean;
}

/**
 * Lines of one tab that are to go. They go last of all, after every write to any tab: a write that the sheet refuses must not find lines
 * already gone that cannot be brought back with all that belonged to them. So a write says where its lines will stand in the end, and lands
 * where they stand now.
 */
export class PendingDrops {
	private readonly drops: Drop[] = [];

	/** Lines that will be gone. */
	get count(): number {
		return this.drops.reduce((sum, { count }) => sum + count, 0);
	}

	/** Takes the lines out of `cells`, and remembers to take them out of the tab. */
	add(cells: SheetCell[][], stretches: readonly Stretch[]): void {
		const last = cells.length;
		const lines = new Map<number, readonly SheetCell[]>();
		for (const [first, count] of [...stretches].reverse())
			for (const [i, line] of cells.splice(first - 1, count).entries()) lines.set(first + i, line);
		const count = stretches.reduce((sum, [, length]) => sum + length, 0);
		this.drops.push({ stretches, count, last, lines, isGathered: false });
	}

	/** Where a line stands now. */
	presentRow(row: number): number {
		return this.drops.reduceRight((at, { stretches }) => stretches.reduce((r, [first, count]) => (r >= first ? r + count : r), at), row);
	}

	/** Brings lines from all over a tab together at its end. Changes nothing but their order. */
	gather(book: Workbook, id: string): void {
		const [only, ...others] = this.drops;
		if (only !== undefined && others.length === 0 && only.stretches.length > MAX_STRETCHES)
			only.isGathered = book.moveRowsToEnd(id, only.stretches, only.last);
	}

	/** Writes a block whose first line will be line `row` in the end. */
	write(book: Workbook, id: string, row: number, column: number, block: readonly (readonly SheetCell[])[], dropCount: number): void {
		const drops = this.drops.slice(0, dropCount);
		const at = (line: number): number => drops.reduceRight((r, drop) => presentIn(drop, r), line);
		const pieces: { readonly row: number; readonly lines: (readonly SheetCell[])[] }[] = [];
		block.forEach((line, i) => {
			const place = at(row + i);
			const piece = pieces[pieces.length - 1];
			if (piece !== undefined && piece.row + piece.lines.length === place) piece.lines.push(line);
			else pieces.push({ row: place, lines: [line] });
		});
		for (const piece of pieces.length > MAX_PIECES ? [this.whole(pieces, column, drops)] : pieces)
			book.write(id, piece.row, column, piece.lines);
	}

	get dropCount(): number {
		return this.drops.length;
	}

	carryOut(book: Workbook, id: string): void {
		for (const { stretches, isGathered, last, count } of this.drops)
			book.dropRows(id, isGathered ? [[last - count + 1, count]] : stretches);
	}

	/** One block with the lines that will go in their places. */
	private whole(
		pieces: readonly { readonly row: number; readonly lines: readonly (readonly SheetCell[])[] }[],
		column: number,
		drops: readonly Drop[],
	): { readonly row: number; readonly lines: (readonly SheetCell[])[] } {
		const first = pieces[0]!.row;
		const lines: (readonly SheetCell[])[] = [];
		const width = pieces[0]!.lines[0]!.length;
		for (const piece of pieces) {
			for (let row = first + lines.length; row < piece.row; row++) {
				const present = drops.map((drop) => drop.lines.get(row)).find((line) => line !== undefined) ?? [];
				lines.push(Array.from({ length: width }, (_, i) => textKept(present[column - 1 + i] ?? '')));
			}
			lines.push(...piece.lines);
		}
		return { row: first, lines };
	}
}

function presentIn({ stretches, isGathered, last, count }: Drop, row: number): number {
	if (isGathered) return row > last - count ? row + count : row;
	return stretches.reduce((at, [first, length]) => (at >= first ? at + length : at), row);
}

const textKept = (cell: SheetCell): SheetCell => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell);
