import type { CalcEdit, CalcInput, CalcResult, CalcSheet, CalcValue, CallCustomFunction } from '../calc/contract/calculator';
import { quoteSheet, toA1 } from '../cells/a1';
import { isDate } from '../cells/display';
import { wordsOf } from '../cells/formula-text';
import { localeFacts } from '../cells/locale';
import { shell } from './machine/cell-write';
import type { FormulaLink, Machine } from './machine/machine';
import type { Cell } from './store/state';
import { dayIn, turnDay } from './store/timely';
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

const isError = (value: CalcValue): value is { error: string; message: string } =>
	typeof value === 'object' && value !== null && 'error' in value;

function addKnown(ids: Set<number>, id: number | undefined): void {
	if (id !== undefined) ids.add(id);
}

/** Keeps the calculator in step with the book: brought up to date before a read could see a formula's value. */
export class CalcLink implements FormulaLink {
	private loaded: Set<number> | null = null;
	private busy = false;
	private quarter = Number.NaN;
	private day = Number.NaN;
	/** Sheets and named ranges by what a formula calls them, for the length of one update. */
	private places: { readonly sheets: ReadonlyMap<string, number>; readonly names: ReadonlyMap<string, number> } | null = null;
	/** Formulas that Google refuses before it calculates them. */
	private refused: [sheet: number, row: number, column: number, error: CalcValue][] = [];

	private readonly machine: Machine;
	private readonly customNames: () => readonly string[];
	private readonly caller: () => { call: CallCustomFunction; done: () => void };

	constructor(machine: Machine, customNames: () => readonly string[], caller: () => { call: CallCustomFunction; done: () => void }) {
		this.machine = machine;
		this.customNames = customNames;
		this.caller = caller;
	}

	sync(sheet?: number): void {
		const { book } = this.machine;
		this.turn();
		if (this.busy || (!book.structure && book.dirty.size === 0)) return;
		const total = [...book.formulas.values()].reduce((sum, count) => sum + count, 0);
		if (total === 0 && this.loaded === null) {
			book.dirty.clear();
			return;
		}
		if (sheet !== undefined && !book.formulas.get(sheet) && !this.loaded?.has(sheet)) return;
		this.busy = true;
		const { call, done } = this.caller();
		try {
			this.update(call);
		} finally {
			done();
			this.busy = false;
		}
	}

	/** Another day has begun in the book's zone since the last look: formulas that ask for it are out of date. Zones differ by quarters of an hour. */
	private turn(): void {
		const { book } = this.machine;
		const quarter = Math.floor(this.machine.now() / 900_000);
		if (quarter === this.quarter) return;
		this.quarter = quarter;
		const day = dayIn(book, this.machine.now());
		if (this.loaded !== null && day !== this.day) turnDay(book);
		this.day = day;
	}

	private update(call: CallCustomFunction): void {
		const { book, options } = { book: this.machine.book, options: this.machine.options };
		this.places = null;
		const edits = [...book.dirty.values()];
		book.dirty.clear();
		if (
			book.structure ||
			this.loaded === null ||
			edits.some(([sheet, row, column]) => this.needsMore(sheet, book.cell(sheet, row, column)))
		) {
			book.structure = false;
			// Until all is worked out, a custom function that reads cells sees what they showed.
			const results = options.calculator.load(this.wholeBook(), call);
			this.forgetResults();
			this.store(results);
			this.putRefused();
			return;
		}
		const inside = edits.filter(([sheet]) => this.loaded!.has(sheet));
		if (inside.length === 0) return;
		const changes = inside.map(([sheet, row, column]): CalcEdit => {
			const cell = book.cell(sheet, row, column);
			return { sheet: String(sheet), row, column, input: cell.spill ? null : this.input(cell, sheet, row, column) };
		});
		this.putRefused();
		this.store(options.calculator.apply(changes, call));
	}

	/** A formula on a sheet, or one that mentions a sheet or a name, which the calculator was not given. */
	private needsMore(home: number, cell: Cell): boolean {
		return cell.f !== undefined && [home, ...this.mentioned(cell.f)].some((sheet) => !this.loaded!.has(sheet));
	}

	private mentioned(formula: string): Set<number> {
		const { book } = this.machine;
		const mentioned = mentionsOf(formula);
		if (mentioned.calls.has('indirect') || mentioned.calls.has('offset')) return new Set(book.meta.sheets.map((sheet) => sheet.id));
		this.places ??= {
			sheets: new Map(book.meta.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id])),
			names: new Map(book.meta.named.map((named) => [named.name.toLowerCase(), named.box.sheet])),
		};
		const ids = new Set<number>();
		for (const name of mentioned.sheets) addKnown(ids, this.places.sheets.get(name));
		for (const word of mentioned.words) addKnown(ids, this.places.names.get(word));
		return ids;
	}

	private wholeBook() {
		const { book } = this.machine;
		const neededSheets = new Set<number>();
		for (const sheet of book.meta.sheets) {
			if (!book.formulas.get(sheet.id)) continue;
			neededSheets.add(sheet.id);
			for (const row of book.rows(sheet.id))
				row?.forEach((cell) => {
					if (cell?.f !== undefined) for (const id of this.mentioned(cell.f)) neededSheets.add(id);
				});
		}
		this.loaded = neededSheets;
		const sheets = book.meta.sheets
			.filter((sheet) => neededSheets.has(sheet.id))
			.map((sheet): CalcSheet => {
				const cells: [number, number, CalcInput][] = [];
				book.rows(sheet.id).forEach((row, r) => {
					row?.forEach((cell, c) => {
						const input = cell && !cell.spill ? this.input(cell, sheet.id, r, c) : null;
						if (input) cells.push([r, c, input]);
					});
				});
				return { id: String(sheet.id), name: sheet.name, rows: sheet.rows, columns: sheet.columns, cells };
			});
		const names = book.meta.named
			.filter((named) => neededSheets.has(named.box.sheet))
			.map((named) => ({ name: named.name, range: `${quoteSheet(book.sheet(named.box.sheet).name)}!${toA1(named.box, true)}` }));
		return {
			locale: book.meta.locale,
			timeZone: book.meta.timeZone,
			now: this.machine.now,
			sheets,
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
		return { value: typeof cell.v === 'number' && isDate(this.machine.book.styleOf(cell).numberFormat) ? { date: cell.v } : cell.v };
	}

	private putRefused(): void {
		for (const [sheet, row, column, error] of this.refused.splice(0)) this.put(sheet, row, column, error);
	}

	private forgetResults(): void {
		const { book } = this.machine;
		for (const sheet of book.meta.sheets) {
			if (!book.formulas.get(sheet.id) && !this.loaded?.has(sheet.id)) continue;
			book.rows(sheet.id).forEach((row, r) => {
				row?.forEach((cell, c) => {
					if (cell?.spill || cell?.f !== undefined)
						book.put(sheet.id, r, c, { ...shell(cell), ...(cell.f === undefined ? {} : { f: cell.f }) }, false);
				});
			});
		}
	}

	private store(results: readonly CalcResult[]): void {
		const { book } = this.machine;
		for (const { sheet, row, column, value, spillOf, format } of results) {
			const id = Number(sheet);
			const old = book.cell(id, row, column);
			// A cell that a person filled meanwhile is no longer part of the spill.
			if (old.f === undefined && !old.spill && old.v !== null) continue;
			if (old.f === undefined && !old.spill && !spillOf) continue;
			this.put(id, row, column, value, format, spillOf);
		}
	}

	private put(id: number, row: number, column: number, value: CalcValue, format?: string, spillOf?: readonly [number, number]): void {
		const { book } = this.machine;
		const old = book.cell(id, row, column);
		const { dateFormat, dateTimeFormat } = localeFacts(book.meta.locale);
		const dated = typeof value === 'object' && value !== null && 'date' in value;
		const drawn = typeof value === 'object' && value !== null && 'sparkline' in value;
		const next: Cell = {
			...shell(old),
			v: isError(value) ? null : dated ? value.date : drawn ? '' : (value as Cell['v']),
			...(drawn ? { sparkline: value.sparkline } : {}),
			...(old.f === undefined ? {} : { f: old.f }),
			...(isError(value) ? { error: { type: value.error, message: value.message } } : {}),
			...(spillOf && old.f === undefined && value !== null ? { spill: spillOf } : {}),
			...(format !== undefined
				? { suggested: format }
				: dated
					? { suggested: Number.isInteger(value.date) ? dateFormat : dateTimeFormat }
					: {}),
		};
		book.put(id, row, column, next, false);
	}
}
