import type { CalcBook, CalcEdit, CalcInput, CalcSheet, CalcValue } from '../calc/contract/calculator';
import { quoteSheet, toA1 } from '../cells/a1';
import { isDate } from '../cells/display';
import { wordsOf } from '../cells/formula-text';
import type { Machine } from './machine/machine';
import type { Place } from './store/news';
import type { Cell } from './store/state';
import { volatileError } from './volatile';

const wordsByFormula = new Map<string, ReturnType<typeof wordsOf>>();
const mentionsOf = (formula: string): ReturnType<typeof wordsOf> => {
	let mentioned = wordsByFormula.get(formula);
	if (!mentioned) {
		if (wordsByFormula.size > 50_000) wordsByFormula.clear();
		mentioned = wordsOf(formula);
		wordsByFormula.set(formula, mentioned);
	}
	return mentioned;
};

function addKnown(ids: Set<number>, id: number | undefined): void {
	if (id !== undefined) ids.add(id);
}

interface Words {
	readonly sheets: Set<string>;
	readonly names: Set<string>;
	/** One of them may reach any sheet. */
	isEverywhere: boolean;
}

/** Functions that may reach any sheet, or count them. */
const EVERYWHERE = ['indirect', 'offset', 'sheet', 'sheets'];
const isEverywhere = ({ calls }: ReturnType<typeof wordsOf>): boolean => EVERYWHERE.some((name) => calls.has(name));

type Refused = readonly [sheet: number, row: number, column: number, error: CalcValue];

export interface GivenSheets {
	readonly sheets: readonly CalcSheet[];
	readonly ids: Set<number>;
	/** Those whose cells the calculator has asked for. */
	readonly whole: ReadonlySet<number>;
}

/** What the calculator is given of the book: the sheets that formulas reach, and what their cells hold. */
export class CalcSheets {
	/** Sheets and named ranges by what a formula calls them, for the length of one update. */
	private places: { readonly sheets: ReadonlyMap<string, number>; readonly names: ReadonlyMap<string, number> } | null = null;
	/** Lower-case names that the formulas of a sheet mention. */
	private readonly wordsBySheet = new Map<number, Words>();
	/** Formulas that Google refuses before it calculates them. */
	private readonly refused: Refused[] = [];
	private readonly machine: Machine;
	private readonly customNames: () => readonly string[];

	constructor(machine: Machine, customNames: () => readonly string[]) {
		this.machine = machine;
		this.customNames = customNames;
	}

	/** What a cell holds now. */
	editOf([sheet, row, column]: Place): CalcEdit {
		const cell = this.machine.book.cell(sheet, row, column);
		return { sheet: String(sheet), row, column, input: cell.spill ? null : this.input(cell, sheet, row, column) };
	}

	/** A formula on a sheet, or one that mentions a sheet or a name, which the calculator was not given. */
	needsMore(loaded: ReadonlySet<number>, [home, row, column]: Place): boolean {
		const { f } = this.machine.book.cell(home, row, column);
		return f !== undefined && [home, ...this.mentioned(f)].some((sheet) => !loaded.has(sheet));
	}

	private mentioned(formula: string): Set<number> {
		const { book } = this.machine;
		const mentioned = mentionsOf(formula);
		if (isEverywhere(mentioned)) return new Set(book.meta.sheets.map((sheet) => sheet.id));
		const { sheets, names } = this.placesNow();
		const ids = new Set<number>();
		for (const name of mentioned.sheets) addKnown(ids, sheets.get(name));
		for (const word of mentioned.words) addKnown(ids, names.get(word));
		return ids;
	}

	private placesNow(): { readonly sheets: ReadonlyMap<string, number>; readonly names: ReadonlyMap<string, number> } {
		const { meta } = this.machine.book;
		this.places ??= {
			sheets: new Map(meta.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id])),
			names: new Map(meta.named.map((named) => [named.name.toLowerCase(), named.box.sheet])),
		};
		return this.places;
	}

	lookAnew(): void {
		this.places = null;
	}

	takeRefused(): readonly Refused[] {
		return this.refused.splice(0);
	}

	/** The sheets of a book that was opened with the values of its formulas. */
	settled(): GivenSheets {
		return this.of([], null, new Set(), true);
	}

	/** The sheets that hold formulas or are mentioned by them, after these edits; cells of the `replaced` ones were swapped for others. */
	of(edits: readonly Place[], loaded: ReadonlySet<number> | null, replaced: ReadonlySet<number>, isSettled = false): GivenSheets {
		const { book } = this.machine;
		const whole = new Set<number>();
		const editsOf = new Map<number, Place[]>();
		for (const edit of edits) {
			const list = editsOf.get(edit[0]) ?? [];
			editsOf.set(edit[0], list);
			list.push(edit);
		}
		const ids = new Set<number>();
		for (const { id } of book.meta.sheets) {
			if (!book.formulas.get(id)) continue;
			ids.add(id);
			for (const mentioned of this.mentionedBy(id, editsOf.get(id) ?? [], loaded?.has(id) === true && !replaced.has(id)))
				ids.add(mentioned);
		}
		const sheets = book.meta.sheets
			.filter(({ id }) => ids.has(id))
			.map(({ id, name, rows, columns }): CalcSheet => {
				const cells = (): ReturnType<CalcSheet['cells']> => {
					whole.add(id);
					return this.cellsOf(id, isSettled);
				};
				const shape = { id: String(id), name, rows, columns, cells };
				if (!loaded?.has(id) || replaced.has(id)) return shape;
				return { ...shape, edits: (editsOf.get(id) ?? []).map((edit) => this.editOf(edit)) };
			});
		return { sheets, ids, whole };
	}

	/** The sheets that formulas of this one mention; words of formulas that are gone may be among them. */
	private mentionedBy(id: number, edits: readonly Place[], isKnown: boolean): ReadonlySet<number> {
		const { book } = this.machine;
		const before = isKnown ? this.wordsBySheet.get(id) : undefined;
		const words: Words = before ?? { sheets: new Set(), names: new Set(), isEverywhere: false };
		const add = (formula: string | undefined): void => {
			if (formula === undefined) return;
			const mentioned = mentionsOf(formula);
			words.isEverywhere ||= isEverywhere(mentioned);
			for (const name of mentioned.sheets) words.sheets.add(name);
			for (const name of mentioned.words) words.names.add(name);
		};
		if (before) for (const [sheet, row, column] of edits) add(book.cell(sheet, row, column).f);
		else for (const row of book.rows(id)) for (const cell of row ?? []) add(cell?.f);
		this.wordsBySheet.set(id, words);
		const { sheets, names } = this.placesNow();
		if (words.isEverywhere) return new Set(sheets.values());
		const ids = new Set<number>();
		for (const name of words.sheets) addKnown(ids, sheets.get(name));
		for (const name of words.names) addKnown(ids, names.get(name));
		return ids;
	}

	private cellsOf(id: number, isSettled: boolean): [number, number, CalcInput][] {
		const { book } = this.machine;
		const cells: [number, number, CalcInput][] = [];
		const spilling = new Set<string>();
		book.rows(id).forEach((row, r) => {
			row?.forEach((cell, c) => {
				if (cell?.spill) spilling.add(cell.spill.join());
				const input = cell && !cell.spill ? this.input(cell, id, r, c) : null;
				if (input) cells.push([r, c, input]);
			});
		});
		if (!isSettled) return cells;
		// An array is laid out anew: how far it reached is not written anywhere.
		return cells.map(([r, c, input]): [number, number, CalcInput] =>
			input.formula === undefined || spilling.has(`${r},${c}`)
				? [r, c, input]
				: [r, c, { ...input, value: this.resultOf(book.cell(id, r, c)) }],
		);
	}

	/** What the formula of a cell gave. */
	private resultOf(cell: Cell): CalcValue {
		if (cell.error) return { error: cell.error.type, message: cell.error.message };
		if (cell.sparkline) return { sparkline: cell.sparkline };
		return this.valueOf(cell);
	}

	/** What formulas are read and calculated by, beside the sheets. */
	around(ids: ReadonlySet<number>): Omit<CalcBook, 'sheets'> {
		const { book } = this.machine;
		const names = book.meta.named
			.filter((named) => ids.has(named.box.sheet))
			.map((named) => ({ name: named.name, range: `${quoteSheet(book.sheet(named.box.sheet).name)}!${toA1(named.box, true)}` }));
		return {
			locale: book.meta.locale,
			timeZone: book.meta.timeZone,
			now: this.machine.now,
			names,
			customFunctions: this.customNames(),
		};
	}

	private input(cell: Cell, sheet: number, row: number, column: number): CalcInput | null {
		if (cell.f !== undefined) {
			const custom = this.customNames();
			const { calls } = mentionsOf(cell.f);
			const refused = custom.some((name) => calls.has(name.toLowerCase())) ? volatileError(this.machine.book, cell.f, sheet, custom) : null;
			if (!refused) return { formula: cell.f };
			const error = { error: '#ERROR!', message: refused };
			this.refused.push([sheet, row, column, error]);
			return { value: error };
		}
		if (cell.v === null) return null;
		return { value: this.valueOf(cell) };
	}

	private valueOf(cell: Cell): CalcValue {
		const format = this.machine.book.styleOf(cell).numberFormat ?? cell.suggested;
		return typeof cell.v === 'number' && isDate(format) ? { date: cell.v } : cell.v;
	}
}
