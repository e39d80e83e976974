import type { CalcResult, CalcValue, CallCustomFunction } from '../calc/contract/calculator';
import { localeFacts } from '../cells/locale';
import { CalcSheets } from './calc-sheets';
import { shell } from './machine/cell-write';
import type { FormulaLink, Machine } from './machine/machine';
import type { Book } from './store/book';
import type { Cell } from './store/state';
import { dayIn, turnDay } from './store/timely';

const isError = (value: CalcValue): value is { error: string; message: string } =>
	typeof value === 'object' && value !== null && 'error' in value;

const formulasIn = (book: Book): number => [...book.formulas.values()].reduce((sum, count) => sum + count, 0);

/** Keeps the calculator in step with the book: brought up to date before a read could see a formula's value. */
export class CalcLink implements FormulaLink {
	private loaded: Set<number> | null = null;
	private busy = false;
	private quarter = Number.NaN;
	private day = Number.NaN;
	private readonly machine: Machine;
	private readonly sheets: CalcSheets;
	private readonly caller: () => { call: CallCustomFunction; done: () => void };

	constructor(machine: Machine, customNames: () => readonly string[], caller: () => { call: CallCustomFunction; done: () => void }) {
		this.machine = machine;
		this.sheets = new CalcSheets(machine, customNames);
		this.caller = caller;
	}

	sync(sheet?: number): void {
		const { book } = this.machine;
		this.turn();
		if (this.busy || book.news.isEmpty) return;
		if (formulasIn(book) === 0 && this.loaded === null) {
			book.news.edits.clear();
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
		if (!Number.isNaN(this.day) && day !== this.day) turnDay(book);
		this.day = day;
	}

	private update(call: CallCustomFunction): void {
		const { book, options } = this.machine;
		this.sheets.lookAnew();
		const { edits, replaced } = book.news.take();
		const { loaded } = this;
		if (replaced === null && loaded !== null && !edits.some((edit) => this.sheets.needsMore(loaded, edit))) {
			const changes = edits.filter(([sheet]) => loaded.has(sheet)).map((edit) => this.sheets.editOf(edit));
			if (changes.length === 0) return;
			this.putRefused();
			this.store(options.calculator.apply(changes, call));
			return;
		}
		// Whatever stops this half-way, the next look begins anew.
		this.loaded = null;
		const { sheets, ids, whole } = this.sheets.of(edits, loaded, replaced ?? new Set());
		// Until all is worked out, a custom function that reads cells sees what they showed.
		const results = options.calculator.load({ ...this.sheets.around(ids), sheets }, call);
		this.loaded = ids;
		this.forgetResults(whole);
		this.store(results);
		this.putRefused();
	}

	/** Gives the calculator a book that was opened with its values before anything changes in it: what nothing reaches keeps them. */
	begin(): void {
		const { book, options } = this.machine;
		if (this.loaded !== null || this.busy || formulasIn(book) === 0) return;
		this.busy = true;
		const { call, done } = this.caller();
		try {
			this.sheets.lookAnew();
			const { sheets, ids } = this.sheets.settled();
			const results = options.calculator.load({ ...this.sheets.around(ids), sheets }, call);
			this.loaded = ids;
			this.store(results);
			this.sheets.takeRefused();
		} finally {
			done();
			this.busy = false;
		}
	}

	private putRefused(): void {
		for (const [sheet, row, column, error] of this.sheets.takeRefused()) this.put(sheet, row, column, error);
	}

	private forgetResults(sheets: ReadonlySet<number>): void {
		const { book } = this.machine;
		for (const id of sheets)
			book.rows(id).forEach((row, r) => {
				row?.forEach((cell, c) => {
					if (cell?.spill || cell?.f !== undefined)
						book.put(id, r, c, { ...shell(cell), ...(cell.f === undefined ? {} : { f: cell.f }) }, false);
				});
			});
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
