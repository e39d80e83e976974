import type { Box } from '../../cells/cell';
import { display } from '../../cells/display';
import { localeFacts } from '../../cells/locale';
import { Refusal } from '../contract/refusal';
import { meetsCriterion } from '../machine/conditions';
import { guardSheet } from '../machine/guards';
import type { Execution } from '../machine/machine';
import type { BandingState, FilterCriteriaState, SheetState } from '../store/state';
import { formatOf, reading } from './cells';
import type { Ops } from './kinds';

/** Rows below the headings that some column does not let through; worked out when a criterion is set, as Google does. */
const filteredRows = (execution: Execution, sheet: SheetState): number[] => {
	const { book } = execution.machine;
	const { filter, filterCriteria = {} } = sheet;
	if (!filter) return [];
	const locale = localeFacts(book.meta.locale);
	const passes = (row: number, column: number, { hidden, visible, condition }: FilterCriteriaState): boolean => {
		const cell = book.cell(sheet.id, row, column);
		const shown = cell.error?.type ?? display(cell.v, formatOf(execution, cell), locale);
		if (hidden.includes(shown) || (visible && !visible.includes(shown))) return false;
		return (
			condition === null || meetsCriterion(execution.machine, condition, cell.error ? shown : cell.v, shown, formatOf(execution, cell))
		);
	};
	const rows = Array.from({ length: filter.rows - 1 }, (_, at) => filter.row + 1 + at);
	return rows.filter((row) => Object.entries(filterCriteria).some(([column, criteria]) => !passes(row, Number(column), criteria)));
};

const changing = (execution: Execution, id: number): SheetState => {
	guardSheet(execution.machine.book, id, execution.machine.person.email);
	return execution.machine.book.changeSheet(id);
};

export const filterOps: Ops = {
	createFilter: (execution, box: Box) => {
		const sheet = changing(execution, box.sheet);
		if (sheet.filter) throw new Refusal("You can't create a filter in a sheet that already has a filter.");
		sheet.filter = box;
	},
	removeFilter: (execution, id: number) => {
		const sheet = changing(execution, id);
		sheet.filter = null;
		delete sheet.filterSort;
		sheet.filterCriteria = {};
		sheet.filteredRows = [];
	},
	setFilterCriteria: (execution, id: number, column: number, criteria: FilterCriteriaState | null) => {
		reading(execution, id);
		const sheet = changing(execution, id);
		const { filter } = sheet;
		if (!filter || column < filter.column || column >= filter.column + filter.columns)
			throw new Refusal('The column is outside of the filter.');
		const { [column]: _old, ...others } = sheet.filterCriteria ?? {};
		sheet.filterCriteria = criteria ? { ...others, [column]: criteria } : others;
		sheet.filteredRows = filteredRows(execution, sheet);
	},
	isFiltered: (execution, id: number, row: number) => execution.machine.book.sheet(id).filteredRows?.includes(row) ?? false,
	putBanding: (execution, id: number, banding: Omit<BandingState, 'id'> & { id: number | null }) => {
		const sheet = changing(execution, id);
		const state = { ...banding, id: banding.id ?? execution.machine.book.nextId() };
		sheet.bandings = [...(sheet.bandings ?? []).filter((one) => one.id !== state.id), state];
		return state.id;
	},
	removeBanding: (execution, id: number, banding: number) => {
		const sheet = changing(execution, id);
		sheet.bandings = sheet.bandings?.filter((one) => one.id !== banding) ?? [];
	},
};
