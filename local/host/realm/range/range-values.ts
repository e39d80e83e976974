import { Exception, host } from '../bridge/bridge';
import { type Coded, decode, decodeAll, encode } from '../bridge/coded-values';
import { RangeBase } from './range-base';

/** facts §5: the shape is checked before any cell is written; the first offending row decides. */
export const checkShape = (data: readonly unknown[], rows: number, columns: number): void => {
	if (!Array.isArray(data) || data.some((row) => !Array.isArray(row)))
		throw new Exception("The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.");
	const say = (what: string, has: number, wants: number): never => {
		throw new Exception(
			`The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${wants}.`,
		);
	};
	if (data.length !== rows) say('rows', data.length, rows);
	for (const row of data as unknown[][]) if (row.length !== columns) say('columns', row.length, columns);
};

export class RangeValues extends RangeBase {
	_grid(op: string, data: unknown[][], code: (value: unknown) => unknown = encode) {
		checkShape(data, this._.rows, this._.columns);
		host(
			op,
			this._,
			data.map((row) => row.map(code)),
		);
		return this;
	}
	_all(op: string, value: unknown) {
		host(`${op}All`, this._, value);
		return this;
	}
	getValues() {
		return decodeAll(host<Coded[][]>('values', this._));
	}
	getValue() {
		return decode(host<Coded[][]>('values', { ...this._, rows: 1, columns: 1 })[0]![0]!);
	}
	setValues(values: unknown[][]) {
		return this._grid('setValues', values);
	}
	setValue(value: unknown) {
		return this._all('setValues', encode(value));
	}
	getDisplayValues() {
		return host<string[][]>('displays', this._);
	}
	getDisplayValue() {
		return host<string[][]>('displays', { ...this._, rows: 1, columns: 1 })[0]![0]!;
	}
	getFormulas() {
		return host<string[][]>('formulas', this._);
	}
	getFormula() {
		return host<string[][]>('formulas', { ...this._, rows: 1, columns: 1 })[0]![0]!;
	}
	setFormulas(formulas: unknown[][]) {
		return this._grid('setFormulas', formulas, (value) => (value === null || value === undefined ? '' : String(value)));
	}
	setFormula(formula: unknown) {
		return this._all('setFormulas', String(formula ?? ''));
	}
	getNotes() {
		return host<string[][]>('notes', this._);
	}
	getNote() {
		return host<string[][]>('notes', { ...this._, rows: 1, columns: 1 })[0]![0]!;
	}
	setNotes(notes: unknown[][]) {
		// facts §5: setNotes([[25]]) reads "25.0", setNote(25) reads "25".
		return this._grid('setNotes', notes, (value) =>
			value === null || value === undefined ? '' : typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : String(value),
		);
	}
	setNote(note: unknown) {
		return this._all('setNotes', note === null || note === undefined ? '' : String(note));
	}
	isBlank() {
		return host<boolean>('isBlank', this._);
	}
	clear(options?: Record<string, boolean>) {
		const what = Object.entries(options ?? {})
			.filter(([, on]) => on)
			.map(([name]) => name)
			.filter((name) => name !== 'skipFilteredRows');
		host('clear', this._, what.length > 0 ? what : ['contentsOnly', 'formatOnly', 'commentsOnly']);
		return this;
	}
	clearContent() {
		host('clear', this._, ['contentsOnly']);
		return this;
	}
	clearFormat() {
		host('clear', this._, ['formatOnly']);
		return this;
	}
	clearNote() {
		host('clear', this._, ['commentsOnly']);
		return this;
	}
	clearDataValidations() {
		host('clear', this._, ['validationsOnly']);
		return this;
	}
}
