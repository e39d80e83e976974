import type { FormulaCell } from './formula-cell';
import type { Ref } from './values/reference';
import type { Sheet } from './values/sheet';

interface Area {
	readonly ref: Ref;
	readonly formulas: Set<FormulaCell>;
}

interface Watched {
	readonly cells: Map<string, Set<FormulaCell>>;
	/** One entry for each different range: many formulas name the same ones. */
	readonly areas: Map<string, Area>;
}

const placeOf = ({ single, row, column, rows, columns }: Ref): string =>
	single ? `${row} ${column}` : `${row} ${column} ${rows} ${columns}`;

/** Which formulas read a cell. */
export class Dependents {
	private readonly sheets = new Map<Sheet, Watched>();
	private readonly owned = new Map<FormulaCell, Ref[]>();

	add(formula: FormulaCell, refs: readonly Ref[]): void {
		this.owned.set(formula, [...refs]);
		for (const ref of refs) this.set(ref).add(formula);
	}

	remove(formula: FormulaCell): void {
		for (const ref of this.owned.get(formula) ?? []) {
			const formulas = this.set(ref);
			formulas.delete(formula);
			if (formulas.size === 0) this.sheets.get(ref.sheet)![ref.single ? 'cells' : 'areas'].delete(placeOf(ref));
		}
		this.owned.delete(formula);
	}

	/** Takes a sheet out; gives the formulas that read it, which watch nothing from now on. */
	forget(sheet: Sheet): FormulaCell[] {
		const { cells, areas } = this.sheets.get(sheet) ?? { cells: new Map<string, Set<FormulaCell>>(), areas: new Map<string, Area>() };
		const readers = new Set<FormulaCell>();
		for (const formulas of [...cells.values(), ...[...areas.values()].map((area) => area.formulas)])
			for (const formula of formulas) readers.add(formula);
		for (const formula of readers) this.remove(formula);
		this.sheets.delete(sheet);
		return [...readers];
	}

	refsOf(formula: FormulaCell): readonly Ref[] {
		return this.owned.get(formula) ?? [];
	}

	*of(sheet: Sheet, row: number, column: number): Generator<FormulaCell> {
		const watched = this.sheets.get(sheet);
		if (!watched) return;
		yield* watched.cells.get(`${row} ${column}`) ?? [];
		for (const { ref, formulas } of watched.areas.values()) {
			if (row >= ref.row && row < ref.row + ref.rows && column >= ref.column && column < ref.column + ref.columns) yield* formulas;
		}
	}

	private set(ref: Ref): Set<FormulaCell> {
		let watched = this.sheets.get(ref.sheet);
		if (!watched) {
			watched = { cells: new Map(), areas: new Map() };
			this.sheets.set(ref.sheet, watched);
		}
		if (ref.single) {
			const key = placeOf(ref);
			const formulas = watched.cells.get(key) ?? new Set<FormulaCell>();
			watched.cells.set(key, formulas);
			return formulas;
		}
		const key = placeOf(ref);
		const area = watched.areas.get(key) ?? { ref, formulas: new Set<FormulaCell>() };
		watched.areas.set(key, area);
		return area.formulas;
	}
}
