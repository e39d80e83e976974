import { clock } from '../time/clock';
import type { CalcBook, CalcEdit, CalcInput, CallCustomFunction } from './contract/calculator';
import { Dependents } from './dependents';
import { evaluate } from './evaluate';
import { type FormulaCell, mentionsOf } from './formula-cell';
import type { Surroundings } from './frame/frame';
import { resolveRef } from './frame/reading';
import { parseFormula, refSpec } from './syntax/parse';
import { calcLocale } from './values/locale-year';
import { Ref } from './values/reference';
import type { Scalar } from './values/scalar';
import { Sheet } from './values/sheet';

const key = (row: number, column: number): string => `${row} ${column}`;

/** Shared by all workbooks: one that is loaded again has the same formulas. */
const mentionsByFormula = new Map<string, ReturnType<typeof mentionsOf>>();

const splitName = (range: string): [string | null, string] => {
	const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(range);
	return match ? [match[1]?.replaceAll("''", "'") ?? match[2]!, match[3]!] : [null, range];
};

/** The workbook as the calculator sees it: values, formulas and their dependencies. */
export class Book {
	readonly sheets = new Map<string, Sheet>();
	readonly formulas = new Map<Sheet, Map<string, FormulaCell>>();
	/** Cells that hold something a person or a script wrote, which no array may cover. */
	readonly typed = new Map<Sheet, Set<string>>();
	/** Cell → the formula whose array fills it. */
	readonly covered = new Map<Sheet, Map<string, FormulaCell>>();
	readonly dependents = new Dependents();
	readonly around: Surroundings;
	readonly names = new Map<string, Ref>();

	constructor(book: CalcBook, call: CallCustomFunction, bringUpToDate: (ref: Ref) => void) {
		const byName = new Map<string, Sheet>();
		for (const source of book.sheets) {
			const sheet = new Sheet(source);
			this.sheets.set(source.id, sheet);
			byName.set(source.name.toLowerCase(), sheet);
			this.formulas.set(sheet, new Map());
			this.typed.set(sheet, new Set());
			this.covered.set(sheet, new Map());
		}
		const { now = clock(), timeZone: zone = 'Etc/GMT' } = book;
		this.around = {
			locale: calcLocale(book.locale, now(), zone),
			sheetNamed: (name) => byName.get(name.toLowerCase()),
			sheets: () => [...this.sheets.values()],
			formulaAt: (sheet, row, column) => this.formulaAt(sheet, row, column)?.text,
			named: (name) => this.names.get(name),
			bringUpToDate,
			evaluate,
			custom: new Set(book.customFunctions),
			call,
			now,
			zone,
		};
		for (const { name, range } of book.names) {
			const [sheetName, a1] = splitName(range);
			const sheet = sheetName === null ? undefined : byName.get(sheetName.toLowerCase());
			const spec = refSpec(a1, null);
			const ref = sheet && spec ? resolveRef(spec, { around: this.around, sheet }) : null;
			if (ref instanceof Ref) this.names.set(name.toLowerCase(), ref);
		}
		for (const source of book.sheets) {
			const sheet = this.sheets.get(source.id)!;
			for (const [row, column, input] of source.cells) this.put(sheet, row, column, input);
		}
	}

	/** The new formula of the cell, if it has one now. */
	edit({ sheet: id, row, column, input }: CalcEdit): FormulaCell | null {
		const sheet = this.sheets.get(id)!;
		const old = this.formulas.get(sheet)!.get(key(row, column));
		if (old) {
			this.formulas.get(sheet)!.delete(key(row, column));
			this.dependents.remove(old);
		}
		this.typed.get(sheet)!.delete(key(row, column));
		return this.put(sheet, row, column, input);
	}

	formulaAt(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
		return this.formulas.get(sheet)?.get(key(row, column));
	}

	owner(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
		return this.covered.get(sheet)?.get(key(row, column));
	}

	isTyped(sheet: Sheet, row: number, column: number): boolean {
		return this.typed.get(sheet)!.has(key(row, column));
	}

	cover(formula: FormulaCell, row: number, column: number, on: boolean): void {
		if (on) this.covered.get(formula.sheet)!.set(key(row, column), formula);
		else this.covered.get(formula.sheet)!.delete(key(row, column));
	}

	private put(sheet: Sheet, row: number, column: number, input: CalcInput | null): FormulaCell | null {
		if (!input) {
			sheet.set(row, column, null);
			return null;
		}
		this.typed.get(sheet)!.add(key(row, column));
		if (input.formula === undefined) {
			sheet.set(row, column, (input.value ?? null) as Scalar);
			return null;
		}
		const formula: FormulaCell = {
			sheet,
			row,
			column,
			text: input.formula,
			...this.parse(input.formula),
			spill: { rows: 1, columns: 1 },
			state: 'dirty',
		};
		this.formulas.get(sheet)!.set(key(row, column), formula);
		const refs = formula.refs.map((spec) => resolveRef(spec, { around: this.around, sheet }));
		for (const name of formula.names) {
			const ref = this.names.get(name);
			if (ref) refs.push(ref);
		}
		this.dependents.add(
			formula,
			refs.filter((ref): ref is Ref => ref instanceof Ref),
		);
		return formula;
	}

	private parse(text: string): ReturnType<typeof mentionsOf> {
		const key = `${this.around.locale.decimal} ${text}`;
		let mentioned = mentionsByFormula.get(key);
		if (!mentioned) {
			if (mentionsByFormula.size > 100_000) mentionsByFormula.clear();
			mentioned = mentionsOf(parseFormula(text, this.around.locale));
			mentionsByFormula.set(key, mentioned);
		}
		return mentioned;
	}
}
