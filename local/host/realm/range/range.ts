import { Exception, host, Wrapped } from '../bridge/bridge';
import type { Box } from '../bridge/coded-values';
import { enumName } from '../bridge/expose';
import { factory } from '../bridge/factory';
import { Banding, bandingOf } from '../rules/banding';
import { boxOf } from './range-base';
import { RangeText } from './range-text';
import { checkShape } from './range-values';

interface Rule {
	readonly criteria: string;
}

export class Range extends RangeText {
	merge() {
		host('merge', this._, 'all');
		return this;
	}
	mergeAcross() {
		host('merge', this._, 'across');
		return this;
	}
	mergeVertically() {
		host('merge', this._, 'down');
		return this;
	}
	breakApart() {
		host('merge', this._, 'none');
		return this;
	}
	getMergedRanges() {
		return host<Box[]>('merged', this._).map(factory.range);
	}
	isPartOfMerge() {
		return host<Box[]>('merged', this._).length > 0;
	}
	copyTo(target: Wrapped<Box>, how?: unknown, transposed?: unknown) {
		const type = enumName(how);
		const flags = type === null && how ? (how as { contentsOnly?: boolean; formatOnly?: boolean }) : {};
		const kind = type ?? (flags.contentsOnly ? 'PASTE_VALUES' : flags.formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL');
		host('copy', this._, target._, kind, transposed === true);
	}
	copyFormatToRange(sheet: Wrapped<{ id: number }> | number, column: number, columnEnd: number, row: number, rowEnd: number) {
		const id = typeof sheet === 'number' ? sheet : sheet._.id;
		host('copy', this._, boxOf(id, row, column, rowEnd - row + 1, columnEnd - column + 1), 'PASTE_FORMAT', false);
	}
	moveTo(target: Wrapped<Box>) {
		host('moveBlock', this._, target._);
	}
	sort(spec: unknown) {
		const list = (Array.isArray(spec) ? spec : [spec]) as (number | { column: number; ascending?: boolean })[];
		const keys = list.map((item) =>
			typeof item === 'number' ? { column: item, ascending: true } : { column: item.column, ascending: item.ascending !== false },
		);
		host(
			'sort',
			this._,
			keys.map((key) => ({ column: key.column - 1, ascending: key.ascending })),
		);
		return this;
	}
	removeDuplicates(columns?: number[]) {
		return factory.range(
			host<Box>(
				'removeDuplicates',
				this._,
				(columns ?? []).map((column) => column - 1),
			),
		);
	}
	protect() {
		return factory.protection(this._.sheet, host<number>('protect', this._, 'RANGE'));
	}
	insertCheckboxes(...values: unknown[]) {
		host('setValidationsAll', this._, { criteria: 'CHECKBOX', args: values, allowInvalid: false, help: null });
		host('checkboxDefaults', this._, values[1] ?? false);
		return this;
	}
	removeCheckboxes() {
		host('removeCheckboxes', this._);
		return this;
	}
	check() {
		host('setChecked', this._, true);
		return this;
	}
	uncheck() {
		host('setChecked', this._, false);
		return this;
	}
	isChecked() {
		return host<boolean | null>('checked', this._);
	}
	getDataValidations() {
		return host<(Rule | null)[][]>('validations', this._).map((row) => row.map((rule) => rule && factory.validation(rule)));
	}
	getDataValidation() {
		const rule = host<(Rule | null)[][]>('validations', { ...this._, rows: 1, columns: 1 })[0]![0];
		return rule ? factory.validation(rule) : null;
	}
	setDataValidation(rule: Wrapped<Rule> | null) {
		host('setValidationsAll', this._, rule?._ ?? null);
		return this;
	}
	setDataValidations(rules: (Wrapped<Rule> | null)[][]) {
		checkShape(rules, this._.rows, this._.columns);
		host(
			'setValidations',
			this._,
			rules.map((row) => row.map((rule) => rule?._ ?? null)),
		);
		return this;
	}
	createFilter() {
		host('createFilter', this._);
		return (factory.sheet(this._.sheet) as { getFilter(): unknown }).getFilter();
	}
	insertCells(dimension: unknown) {
		return this._shifted(dimension, 'insert');
	}
	deleteCells(dimension: unknown) {
		this._shifted(dimension, 'delete');
	}
	_shifted(dimension: unknown, how: 'insert' | 'delete') {
		host('shiftCells', this._, enumName(dimension) === 'ROWS' ? 'row' : 'column', how);
		return this;
	}
	autoFill(destination: Wrapped<Box>, series: unknown) {
		host('autoFill', this._, destination._, enumName(series));
	}
	_banded(axis: 'Row' | 'Column', theme: unknown, header = true, footer = false) {
		return new Banding({
			sheet: this._.sheet,
			id: host<number>('putBanding', this._.sheet, { ...bandingOf(this._, axis, theme, header, footer), id: null }),
		});
	}
	applyRowBanding(theme?: unknown, header?: boolean, footer?: boolean) {
		return this._banded('Row', theme, header, footer);
	}
	applyColumnBanding(theme?: unknown, header?: boolean, footer?: boolean) {
		return this._banded('Column', theme, header, footer);
	}
	getBandings() {
		const { row, column, rows, columns } = this._;
		return (factory.sheet(this._.sheet) as { getBandings(): Banding[] }).getBandings().filter((banding) => {
			const { box } = banding._state();
			return box.row < row + rows && row < box.row + box.rows && box.column < column + columns && column < box.column + box.columns;
		});
	}
	addDeveloperMetadata(key: string, value?: unknown, visibility?: unknown) {
		const seen = enumName(visibility) ?? enumName(value) ?? 'DOCUMENT';
		const [rows, columns] = host<[number, number]>('grid', this._.sheet);
		const box = this._;
		const row = box.columns === columns && box.column === 0;
		const column = box.rows === rows && box.row === 0;
		if (row === column)
			throw new Exception(
				'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
			);
		const place = row
			? { type: 'ROW', sheet: box.sheet, index: box.row, count: box.rows }
			: { type: 'COLUMN', sheet: box.sheet, index: box.column, count: box.columns };
		host('addMetadata', { key, value: typeof value === 'string' ? value : null, visibility: seen, ...place });
		return this;
	}
	getDeveloperMetadata() {
		return host<object[]>('findMetadata', { box: this._, exact: true }).map(factory.metadata);
	}
	createDeveloperMetadataFinder() {
		return factory.finder({ box: this._ });
	}
	trimWhitespace() {
		host('trim', this._);
		return this;
	}
}

export class RangeList extends Wrapped<{ ranges: Range[] }> {
	getRanges() {
		return this._.ranges.slice();
	}
	/** The last range becomes the active one. */
	activate() {
		host(
			'activate',
			this._.ranges.map((range) => range._),
		);
		return this;
	}
}

/** A range list does to each of its ranges what a range does. */
for (const name of [
	'setValue',
	'setFormula',
	'setFormulaR1C1',
	'trimWhitespace',
	'setNote',
	'setBackground',
	'setFontColor',
	'setFontWeight',
	'setFontStyle',
	'setFontLine',
	'setFontSize',
	'setFontFamily',
	'setHorizontalAlignment',
	'setVerticalAlignment',
	'setNumberFormat',
	'setWrap',
	'setWrapStrategy',
	'setBorder',
	'clear',
	'clearContent',
	'clearFormat',
	'clearNote',
	'clearDataValidations',
	'insertCheckboxes',
	'removeCheckboxes',
	'check',
	'uncheck',
	'breakApart',
]) {
	Object.defineProperty(RangeList.prototype, name, {
		value(this: RangeList, ...args: unknown[]) {
			for (const range of this._.ranges) (range as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!(...args);
			return this;
		},
		configurable: true,
		writable: true,
	});
}
