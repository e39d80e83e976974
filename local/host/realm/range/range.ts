import { Exception, host, type Wrapped } from '../bridge/bridge';
import type { Box } from '../bridge/coded-values';
import { enumName } from '../bridge/expose';
import { factory } from '../bridge/factory';
import { Banding, bandingOf } from '../rules/banding';
import { RangeMoves } from './range-moves';
import { checkShape } from './range-values';

interface Rule {
	readonly criteria: string;
}

export class Range extends RangeMoves {
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
