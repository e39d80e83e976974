import type { IRange } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { editText } from '../../edit-text';
import type { WireCell } from '../../wire';
import { keyOf, type Model, placeOf, typedText } from '../model/model';
import type { Grid } from './grid';

/** How long after the command its cells may come. */
const PASTE_MS = 2000;

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** Copied and filled cells carry formulas, with references moved along, which the grid itself does not hold. */
export class Copies {
	private readonly grid: Grid;
	private readonly model: Model;
	private source: { readonly sheet: string; readonly range: IRange; readonly cut: boolean } | null = null;
	private pastedAt = 0;

	constructor(grid: Grid, model: Model) {
		this.grid = grid;
		this.model = model;
	}

	/** Remembers what was copied, and that something is being pasted. */
	hear(command: string): void {
		const copying = /^univer\.command\.(copy|cut)$/.exec(command);
		if (copying) {
			const range = this.grid.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
			this.source = range ? { sheet: this.grid.shownId, range, cut: copying[1] === 'cut' } : null;
		}
		if (/^univer\.command\.paste|^sheet\.command\.paste/.test(command)) this.pastedAt = Date.now();
	}

	/** What was pasted, as it was typed where it was copied; unchanged when it was copied somewhere else. */
	pasted(texts: Map<number, string>): Map<number, string> {
		const { source } = this;
		if (!source || Date.now() - this.pastedAt > PASTE_MS || texts.size === 0) return texts;
		const cells = this.model.sheets.get(source.sheet)?.cells;
		const places = [...texts.keys()].map(placeOf);
		const top = Math.min(...places.map(([row]) => row));
		const left = Math.min(...places.map(([, column]) => column));
		const { startRow, endRow, startColumn, endColumn } = source.range;
		const result = new Map<number, string>();
		for (const [row, column] of places) {
			const from = [
				startRow + modulo(row - top, endRow - startRow + 1),
				startColumn + modulo(column - left, endColumn - startColumn + 1),
			] as const;
			const cell = cells?.get(keyOf(...from));
			const key = keyOf(row, column);
			if (!isSame(cell, texts.get(key)!, this.model.decimal)) return texts;
			// A cut cell keeps its references, as it does when it is dragged.
			result.set(key, source.cut ? typedText(cell) : this.text(cell, row - from[0], column - from[1]));
		}
		return result;
	}

	/** Cells that a drag of the fill handle covers. */
	filled(sheet: string, from: IRange, to: IRange): Map<number, string> {
		const cells = this.model.sheets.get(sheet)?.cells;
		const texts = new Map<number, string>();
		const down = to.startRow !== from.startRow || to.endRow !== from.endRow;
		for (let row = to.startRow; row <= to.endRow; row++)
			for (let column = to.startColumn; column <= to.endColumn; column++) {
				if (row >= from.startRow && row <= from.endRow && column >= from.startColumn && column <= from.endColumn) continue;
				const line = down
					? run(from.startRow, from.endRow).map((r) => cells?.get(keyOf(r, column)))
					: run(from.startColumn, from.endColumn).map((c) => cells?.get(keyOf(row, c)));
				const start = down ? from.startRow : from.startColumn;
				const step = (down ? row : column) - start;
				const index = modulo(step, line.length);
				const cell = line[index];
				const next = this.continued(line, step);
				texts.set(keyOf(row, column), next ?? this.text(cell, down ? step - index : 0, down ? 0 : step - index));
			}
		return texts;
	}

	/** Two or more numbers go on with their step, one date with the next day. */
	private continued(line: readonly (WireCell | undefined)[], step: number): string | null {
		const first = line[0];
		const numbers = line.map((cell) => (cell && cell[5]?.f === undefined && typeof cell[2] === 'number' ? cell[2] : null));
		if (!first || numbers.some((one) => one === null)) return null;
		const isDate = /^\d{1,4}[./]\d/.test(typedText(first));
		const by = numbers.length > 1 ? numbers[1]! - numbers[0]! : isDate ? 1 : 0;
		if (by === 0 || numbers.some((one, index) => index > 0 && Math.abs(one! - numbers[index - 1]! - by) > 1e-9)) return null;
		const value = Number((numbers[0]! + by * step).toPrecision(15));
		return editText({ value, display: '', style: first[3] }, this.model.styles[first[3]], this.model.book.locale) ?? null;
	}

	private text(cell: WireCell | undefined, rows: number, columns: number): string {
		const formula = cell?.[5]?.f;
		if (formula === undefined || (rows === 0 && columns === 0)) return typedText(cell);
		return this.grid.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows);
	}
}

const run = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Whether a pasted value is the copied cell's own. */
function isSame(cell: WireCell | undefined, text: string, decimal: string): boolean {
	const value = cell?.[2] ?? null;
	if (value === null) return text === '' || cell?.[5]?.e !== undefined;
	if (typeof value === 'boolean') return text === String(value).toUpperCase() || text === (value ? '1' : '0');
	return text === (typeof value === 'number' ? String(value).replace('.', decimal) : value);
}
