import type { Book } from './book';
import type { CalcResult, Drawing } from './contract/calculator';
import { evaluate } from './evaluate';
import type { FormulaCell } from './formula-cell';
import type { Frame } from './frame/frame';
import { read, single } from './frame/reading';
import { givesRange } from './functions/contexts';
import { inOrder } from './in-order';
import { placeSpill } from './spill';
import { suggestedFormat } from './suggested-format';
import { Ref } from './values/reference';
import { fail, isDrawing, isError, type Matrix, type Scalar, sameValue, undrawn } from './values/scalar';
import type { Sheet } from './values/sheet';

const CIRCULAR = fail('#REF!', 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.');
const UNPARSED = fail('#ERROR!', 'Formula parse error.');
/** Arrays that grow into cells which others read may need the others again; more rounds than this is a circle. */
const ROUNDS = 50;

class Circle extends Error {}

/** Calculates formulas that are out of date, each after the ones that it reads. */
export class Recalculation {
	private readonly book: Book;
	private readonly results = new Map<string, CalcResult>();
	private readonly dirty = new Map<Sheet, Set<FormulaCell>>();
	private again = new Set<FormulaCell>();

	constructor(book: Book) {
		this.book = book;
	}

	/** Everything that depends on a cell, however far. */
	touch(sheet: Sheet, row: number, column: number): void {
		const open: [Sheet, number, number][] = [[sheet, row, column]];
		for (let cell = open.pop(); cell; cell = open.pop()) {
			for (const formula of this.book.dependents.of(...cell)) {
				if (!this.mark(formula)) continue;
				const { spill } = formula;
				for (let r = 0; r < spill.rows; r += 1)
					for (let c = 0; c < spill.columns; c += 1) open.push([formula.sheet, formula.row + r, formula.column + c]);
			}
		}
	}

	/** A formula that is new, or runs anew. */
	start(formula: FormulaCell): void {
		this.mark(formula);
		this.touch(formula.sheet, formula.row, formula.column);
	}

	/** Takes a formula's array off the sheet: the formula goes, or its way is blocked. */
	withdraw(formula: FormulaCell): void {
		const { sheet, row, column, spill } = formula;
		for (let r = 0; r < spill.rows; r += 1) {
			for (let c = 0; c < spill.columns; c += 1) {
				if (r + c === 0 || this.book.owner(sheet, row + r, column + c) !== formula) continue;
				this.book.cover(formula, row + r, column + c, false);
				this.write(sheet, row + r, column + c, null, [row, column]);
				this.touch(sheet, row + r, column + c);
			}
		}
		formula.spill = { rows: 1, columns: 1 };
	}

	/** A cell became free, or was taken: arrays of this sheet that could not spill may be able to now. */
	retryBlocked(sheet: Sheet, row: number, column: number): void {
		for (const formula of this.book.formulas.get(sheet)!.values()) {
			if (formula.row > row || formula.column > column) continue;
			const value = sheet.get(formula.row, formula.column);
			if (isError(value) && value.message.startsWith('Array result was not expanded')) this.start(formula);
		}
	}

	/** A formula whose old value still holds: it is recalculated only if a cell that it reads changed. */
	carryOver(formula: FormulaCell, value: Scalar, drawing: Drawing | undefined): void {
		const { sheet, row, column } = formula;
		formula.state = 'clean';
		formula.drawing = drawing;
		sheet.set(row, column, value);
		this.results.set(`${sheet.id} ${row} ${column}`, { sheet: sheet.id, row, column, value: drawing ?? value });
	}

	run(): CalcResult[] {
		for (let round = 0; ; round += 1) {
			this.again = new Set();
			for (const set of this.dirty.values())
				for (const formula of set) if (formula.state === 'dirty') this.calculateWithPrecedents(formula);
			this.dirty.clear();
			if (this.again.size === 0) break;
			for (const formula of this.again) {
				if (round < ROUNDS) this.start(formula);
				else this.finish(formula, CIRCULAR);
			}
			if (round >= ROUNDS) break;
		}
		return [...this.results.values()];
	}

	/** Formulas inside a range are worked out before the range is read. */
	bringUpToDate(ref: Ref): void {
		for (const formula of this.dirtyIn(ref)) {
			if (formula.state === 'dirty') this.calculateWithPrecedents(formula);
			// Only INDIRECT and OFFSET come here unannounced.
			else if (formula.state === 'running') throw new Circle();
		}
	}

	private mark(formula: FormulaCell): boolean {
		let set = this.dirty.get(formula.sheet);
		if (!set) {
			set = new Set();
			this.dirty.set(formula.sheet, set);
		}
		if (set.has(formula)) return false;
		formula.state = 'dirty';
		set.add(formula);
		return true;
	}

	private dirtyIn(ref: Ref): FormulaCell[] {
		const set = this.dirty.get(ref.sheet);
		if (!set || set.size === 0) return [];
		if (ref.rows * ref.columns < set.size) {
			const dirtyCells: FormulaCell[] = [];
			for (let r = 0; r < ref.rows; r += 1) {
				for (let c = 0; c < ref.columns; c += 1) {
					for (const formula of [
						this.book.formulaAt(ref.sheet, ref.row + r, ref.column + c),
						this.book.owner(ref.sheet, ref.row + r, ref.column + c),
					])
						if (formula && formula.state !== 'clean' && set.has(formula)) dirtyCells.push(formula);
				}
			}
			return dirtyCells;
		}
		return [...set].filter(
			({ state, row, column, spill }) =>
				state !== 'clean' &&
				row < ref.row + ref.rows &&
				column < ref.column + ref.columns &&
				row + spill.rows > ref.row &&
				column + spill.columns > ref.column,
		);
	}

	private calculateWithPrecedents(first: FormulaCell): void {
		inOrder(first, {
			needsOf: (formula) => this.book.dependents.refsOf(formula).flatMap((ref) => this.dirtyIn(ref)),
			calculate: (formula) => this.calculate(formula),
			giveUp: (formula) => this.finish(formula, CIRCULAR),
		});
	}

	private calculate(formula: FormulaCell): void {
		const { sheet, row, column, node } = formula;
		if (!node) {
			this.finish(formula, UNPARSED);
			return;
		}
		const frame: Frame = { around: this.book.around, sheet, row, column, arrays: false, variables: new Map() };
		let result: Scalar | Matrix;
		try {
			const value = evaluate(node, frame);
			result = value instanceof Ref && !givesRange(node) ? single(value, frame) : read(value, frame);
		} catch (error) {
			if (error instanceof Circle) result = CIRCULAR;
			else result = fail('#ERROR!', `not emulated: this formula (${error instanceof Error ? error.message : String(error)})`);
		}
		// A circle found on the way has already given it its error.
		if (formula.state === 'running') this.finish(formula, result);
	}

	private finish(formula: FormulaCell, result: Scalar | Matrix): void {
		const { sheet, row, column, spill } = formula;
		formula.state = 'clean';
		const taken = (r: number, c: number): boolean => {
			const owner = this.book.owner(sheet, r, c);
			return this.book.isTyped(sheet, r, c) || (owner !== undefined && owner !== formula);
		};
		const spilled = placeSpill(formula, result, taken);
		const before = { ...spill };
		formula.spill = { rows: spilled.rows, columns: spilled.columns };
		for (let r = 0; r < Math.max(before.rows, spilled.rows); r += 1) {
			for (let c = 0; c < Math.max(before.columns, spilled.columns); c += 1) {
				if (r + c === 0) continue;
				const inside = r < spilled.rows && c < spilled.columns;
				if (!inside && this.book.owner(sheet, row + r, column + c) !== formula) continue;
				this.book.cover(formula, row + r, column + c, inside);
				if (!inside && this.book.isTyped(sheet, row + r, column + c)) continue;
				this.write(sheet, row + r, column + c, inside && spilled.array ? (spilled.array[r]![c] ?? null) : null, [row, column]);
			}
		}
		formula.drawing = isDrawing(spilled.value) ? spilled.value : undefined;
		this.write(sheet, row, column, spilled.value);
		const format = suggestedFormat(formula, spilled.value, this.book.around.locale);
		const place = `${sheet.id} ${row} ${column}`;
		if (format !== undefined) this.results.set(place, { ...this.results.get(place)!, format });
	}

	private write(sheet: Sheet, row: number, column: number, value: Scalar, spillOf?: readonly [number, number]): void {
		this.results.set(`${sheet.id} ${row} ${column}`, { sheet: sheet.id, row, column, value, ...(spillOf ? { spillOf } : {}) });
		const seen = undrawn(value);
		if (sameValue(sheet.get(row, column), seen)) return;
		sheet.set(row, column, seen);
		// A formula that read a cell before an array filled it has to read it again.
		if (spillOf) for (const formula of this.book.dependents.of(sheet, row, column)) if (formula.state === 'clean') this.again.add(formula);
	}
}
