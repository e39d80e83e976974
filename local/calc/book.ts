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
import { isDrawing, type Scalar, undrawn } from './values/scalar';
import { Sheet } from './values/sheet';

const key = (row: number, column: number): string => `${row} ${column}`;

/** Shared by all workbooks: one that is loaded again has the same formulas. */
const mentionsByFormula = new Map<string, ReturnType<typeof mentionsOf>>();

const splitName = (range: string): [string | null, string] => {
	const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(range);
	return match ? [match[1]?.replaceAll("''", "'") ?? match[2]!, match[3]!] : [null, range];
};

/** By which locale, clock and zone formulas are read and calculated. */
export const placeAndTime = ({
	locale,
	now = clock(),
	timeZone: zone = 'Etc/GMT',
}: CalcBook): Pick<Surroundings, 'locale' | 'now' | 'zone'> => ({
	locale: calcLocale(locale, now(), zone),
	now,
	zone,
});

/** The workbook as the calculator sees it: values, formulas and their dependencies. */
export class Book {
	readonly sheets = new Map<string, Sheet>();
	/** Formulas of the book before whose references are looked up anew: what they name is another sheet or range now, or may be. */
	readonly relinked: readonly FormulaCell[] = [];
	readonly formulas = new Map<Sheet, Map<string, FormulaCell>>();
	/** Cells that hold something a person or a script wrote, which no array may cover. */
	readonly typed = new Map<Sheet, Set<string>>();
	/** Cell → the formula whose array fills it. */
	readonly covered = new Map<Sheet, Map<string, FormulaCell>>();
	readonly dependents: Dependents;
	readonly around: Surroundings;
	readonly names = new Map<string, Ref>();
	/** Formulas that name a range, or a sheet that is not there: what these mean can change with the shape of the book. */
	private readonly unsettled: Set<FormulaCell>;

	/** `before` gives away the sheets that stay as they were, and is of no use afterwards but to be compared with. */
	constructor(book: CalcBook, call: CallCustomFunction, bringUpToDate: (ref: Ref) => void, before: Book | null) {
		this.dependents = before?.dependents ?? new Dependents();
		this.unsettled = before?.unsettled ?? new Set();
		const byName = new Map<string, Sheet>();
		for (const source of book.sheets) {
			const old = source.edits && before?.sheets.get(source.id);
			const sheet = old?.isLike(source) ? old : new Sheet(source);
			this.sheets.set(source.id, sheet);
			byName.set(source.name.toLowerCase(), sheet);
			this.formulas.set(sheet, before?.formulas.get(sheet) ?? new Map());
			this.typed.set(sheet, before?.typed.get(sheet) ?? new Set());
			this.covered.set(sheet, before?.covered.get(sheet) ?? new Map());
		}
		this.around = {
			...placeAndTime(book),
			sheetNamed: (name) => byName.get(name.toLowerCase()),
			sheets: () => [...this.sheets.values()],
			formulaAt: (sheet, row, column) => this.formulaAt(sheet, row, column)?.text,
			named: (name) => this.names.get(name),
			bringUpToDate,
			evaluate,
			custom: new Set(book.customFunctions),
			call,
		};
		for (const { name, range } of book.names) {
			const [sheetName, a1] = splitName(range);
			const sheet = sheetName === null ? undefined : byName.get(sheetName.toLowerCase());
			const spec = refSpec(a1, null);
			const ref = sheet && spec ? resolveRef(spec, { around: this.around, sheet }) : null;
			if (ref instanceof Ref) this.names.set(name.toLowerCase(), ref);
		}
		if (before) this.relinked = this.relink(before);
		for (const source of book.sheets) {
			const sheet = this.sheets.get(source.id)!;
			if (before?.sheets.get(source.id) === sheet) continue;
			for (const [row, column, input] of source.cells()) this.put(sheet, row, column, input);
		}
	}

	/** Takes out the sheets that are gone or came whole; the formulas elsewhere that read them find what stands in their place. */
	private relink(before: Book): FormulaCell[] {
		const gone = [...before.sheets.values()].filter((sheet) => !this.formulas.has(sheet));
		for (const sheet of gone) {
			for (const formula of before.formulas.get(sheet)!.values()) this.unlink(formula);
		}
		const readers = new Set([...gone.flatMap((sheet) => this.dependents.forget(sheet)), ...this.unsettled]);
		for (const formula of readers) {
			this.unlink(formula);
			this.link(formula);
		}
		return [...readers];
	}

	/** The new formula of the cell, if it has one now. */
	edit({ sheet: id, row, column, input }: CalcEdit): FormulaCell | null {
		const sheet = this.sheets.get(id)!;
		const old = this.formulas.get(sheet)!.get(key(row, column));
		if (old) {
			this.formulas.get(sheet)!.delete(key(row, column));
			this.unlink(old);
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
		if (input.value !== undefined && !formula.isVolatile) {
			formula.state = 'clean';
			formula.drawing = isDrawing(input.value) ? input.value : undefined;
			sheet.set(row, column, undrawn(input.value));
		}
		this.formulas.get(sheet)!.set(key(row, column), formula);
		this.link(formula);
		return formula;
	}

	private link(formula: FormulaCell): void {
		const { sheet } = formula;
		const refs = formula.refs.map((spec) => resolveRef(spec, { around: this.around, sheet }));
		const found = refs.filter((ref): ref is Ref => ref instanceof Ref);
		if (formula.names.length > 0 || found.length < refs.length) this.unsettled.add(formula);
		for (const name of formula.names) {
			const ref = this.names.get(name);
			if (ref) found.push(ref);
		}
		this.dependents.add(formula, found);
	}

	private unlink(formula: FormulaCell): void {
		this.dependents.remove(formula);
		this.unsettled.delete(formula);
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
