import { Exception, host, Wrapped } from '../bridge/bridge';
import type { Box } from '../bridge/coded-values';
import { enumName, enumOf } from '../bridge/expose';
import { factory } from '../bridge/factory';
import { type Criterion, criterionOf, criterionValues, whenMethods } from './criterion';

/** What a column's filter lets through: values that are not hidden, and of these what meets the condition. */
interface FilterState {
	hidden: string[];
	/** null: all that are not hidden. */
	visible: string[] | null;
	condition: Criterion | null;
}

export class FilterCriteria extends Wrapped<FilterState> {
	getHiddenValues() {
		return this._.hidden.slice();
	}
	getVisibleValues() {
		return this._.visible?.slice() ?? [];
	}
	getCriteriaType() {
		return this._.condition && enumOf('SpreadsheetApp.BooleanCriteria')[this._.condition.criteria];
	}
	getCriteriaValues() {
		return criterionValues(this._.condition?.args ?? []);
	}
	copy() {
		return new FilterCriteriaBuilder({ ...this._ });
	}
}

export class FilterCriteriaBuilder extends FilterCriteria {
	setHiddenValues(values: string[]) {
		Object.assign(this._, { hidden: values.map(String), visible: null });
		return this;
	}
	setVisibleValues(values: string[]) {
		Object.assign(this._, { hidden: [], visible: values.map(String) });
		return this;
	}
	withCriteria(criteria: unknown, args: unknown[]) {
		this._.condition = criterionOf(enumName(criteria) ?? '', args);
		return this;
	}
	build() {
		return new FilterCriteria({ ...this._ });
	}
}

for (const [name, criteria] of Object.entries(whenMethods))
	Object.defineProperty(FilterCriteriaBuilder.prototype, name, {
		value(this: FilterCriteriaBuilder, ...args: unknown[]) {
			this._.condition = criterionOf(criteria, args);
			return this;
		},
		configurable: true,
		writable: true,
	});

/** How a filter's column is sorted; `ascending` is null where it is not. */
export class SortSpec extends Wrapped<{ column: number; ascending: boolean | null }> {
	getDimensionIndex() {
		return this._.column;
	}
	isAscending() {
		return this._.ascending === true;
	}
	getSortOrder() {
		if (this._.ascending === null)
			throw new Exception('Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.');
		const { ASCENDING: up, DESCENDING: down } = enumOf('SpreadsheetApp.SortOrder');
		return this._.ascending ? up : down;
	}
	getBackgroundColor() {
		return null;
	}
	getForegroundColor() {
		return null;
	}
}

/** Columns are counted from the sheet's first one. */
export class Filter extends Wrapped<{ sheet: number }> {
	_field<T>(field: string): T {
		return host<T>('sheetField', this._.sheet, field);
	}
	getRange() {
		return factory.range(this._field<Box>('filter'));
	}
	remove() {
		host('removeFilter', this._.sheet);
	}
	getColumnFilterCriteria(column: number) {
		const state = this._field<Record<number, FilterState> | undefined>('filterCriteria')?.[column - 1];
		return state ? new FilterCriteria(state) : null;
	}
	setColumnFilterCriteria(column: number, criteria: FilterCriteria | null) {
		host('setFilterCriteria', this._.sheet, column - 1, criteria?._ ?? null);
		return this;
	}
	removeColumnFilterCriteria(column: number) {
		return this.setColumnFilterCriteria(column, null);
	}
	getColumnSortSpec(column: number) {
		const sorted = this._field<{ column: number; ascending: boolean } | undefined>('filterSort');
		return new SortSpec({ column, ascending: sorted?.column === column - 1 ? sorted.ascending : null });
	}
	/** The first row of the filter holds headings and stays. */
	sort(column: number, ascending: boolean) {
		const { row, rows, ...rest } = this._field<Box>('filter');
		host('sort', { ...rest, row: row + 1, rows: rows - 1 }, [{ column: column - 1, ascending }]);
		host('setSheetField', this._.sheet, 'filterSort', { column: column - 1, ascending });
		return this;
	}
}
