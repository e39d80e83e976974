import { isDate } from '../../cells/display';
import type { Style } from '../contract/view';
import type { Cell } from './state';

/** What formulas see of a cell may be another thing after this change; a number is a date by its format. */
export function isNews(old: Cell | undefined, cell: Cell, styles: readonly Style[]): boolean {
	if (old?.v !== cell.v || old?.f !== cell.f) return true;
	const hasNewLooks = old?.s !== cell.s || old?.rule !== cell.rule || old?.note !== cell.note;
	// The same formula entered again is calculated again.
	if (cell.f !== undefined) return !hasNewLooks || old?.error !== cell.error || old?.sparkline !== cell.sparkline;
	const isDated = ({ s = 0 }: Cell): boolean => isDate(styles[s]?.numberFormat);
	return typeof cell.v === 'number' && old?.s !== cell.s && isDated(old!) !== isDated(cell);
}

/** Where a cell stands. */
export type Place = readonly [sheet: number, row: number, column: number];

/** What happened to a book since its formulas were calculated last. */
export class News {
	readonly edits = new Map<string, Place>();
	/** Sheets or names were added, taken away, renamed or resized, or cells of a whole sheet swapped for others. */
	hasNewShape = true;
	/** Asked once, before the first change. */
	beforeChange: (() => void) | null = null;
	private readonly replaced = new Set<number>();

	get isEmpty(): boolean {
		return !this.hasNewShape && this.edits.size === 0;
	}

	begin(): void {
		const { beforeChange } = this;
		this.beforeChange = null;
		beforeChange?.();
	}

	edit(sheet: number, row: number, column: number): void {
		this.edits.set(`${sheet} ${row} ${column}`, [sheet, row, column]);
	}

	/** The cells of a sheet are others now. */
	replace(sheet: number): void {
		this.replaced.add(sheet);
		this.hasNewShape = true;
	}

	/** Takes all of it; `replaced` is null where the book has kept its shape. */
	take(): { readonly edits: readonly Place[]; readonly replaced: ReadonlySet<number> | null } {
		const edits = [...this.edits.values()];
		const replaced = this.hasNewShape ? new Set(this.replaced) : null;
		this.edits.clear();
		this.replaced.clear();
		this.hasNewShape = false;
		return { edits, replaced };
	}
}
