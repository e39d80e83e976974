import type { Box } from '../cells/cell';
import { display } from '../cells/display';
import { type LocaleFacts, localeFacts } from '../cells/locale';
import type { CellView, SheetView, WorkbookView } from './contract/view';
import type { Machine } from './machine/machine';
import type { Cell, SheetState } from './store/state';

export const shownFormat = (machine: Machine, cell: Cell): string | undefined => machine.book.styleOf(cell).numberFormat ?? cell.suggested;

/** A rule with every rectangle of one column that has it, so that a column's rule is one entry. */
export const validationsOf = (machine: Machine, sheet: number) => {
	const boxes = new Map<number, Box[]>();
	const lowest = new Map<string, Box>();
	machine.book.rows(sheet).forEach((row, r) => {
		row?.forEach((cell, c) => {
			if (cell?.rule === undefined) return;
			const list = boxes.get(cell.rule) ?? [];
			boxes.set(cell.rule, list);
			const key = `${cell.rule} ${c}`;
			const above = lowest.get(key);
			if (above && above.row + above.rows === r) above.rows += 1;
			else {
				const box = { sheet, row: r, column: c, rows: 1, columns: 1 };
				lowest.set(key, box);
				list.push(box);
			}
		});
	});
	return [...boxes].map(([rule, list]) => ({ boxes: list, rule: machine.book.validations[rule]! }));
};

const cellView = (machine: Machine, cell: Cell, locale: LocaleFacts): CellView => ({
	value: cell.v,
	display: cell.error?.type ?? display(cell.v, shownFormat(machine, cell), locale),
	...(cell.f === undefined ? {} : { formula: cell.f }),
	...(cell.error ? { error: cell.error } : {}),
	...(cell.note === undefined ? {} : { note: cell.note }),
	...(cell.sparkline ? { sparkline: cell.sparkline } : {}),
	style: cell.s ?? 0,
});

/** A cell is never changed in place, so what it shows is worked out once, as long as the locale stays. */
const shown = new WeakMap<Machine, { readonly locale: string; readonly cells: WeakMap<Cell, CellView> }>();

const shownCells = (machine: Machine): WeakMap<Cell, CellView> => {
	const { locale } = machine.book.meta;
	const cached = shown.get(machine);
	if (cached?.locale === locale) return cached.cells;
	const cache = { locale, cells: new WeakMap<Cell, CellView>() };
	shown.set(machine, cache);
	return cache.cells;
};

const cellsOf = (machine: Machine, sheet: number, locale: LocaleFacts): SheetView['cells'] => {
	const cache = shownCells(machine);
	const cells: [number, number, CellView][] = [];
	machine.book.rows(sheet).forEach((row, r) => {
		row?.forEach((cell, c) => {
			if (!cell) return;
			let view = cache.get(cell);
			if (!view) {
				view = cellView(machine, cell, locale);
				cache.set(cell, view);
			}
			cells.push([r, c, view]);
		});
	});
	return cells;
};

/** Most lookers want one sheet of many: its cells are gathered when they are asked for, which must be before the next change. */
const lazily = <T>(make: () => T): (() => T) => {
	let value: { readonly of: T } | null = null;
	return () => {
		value ??= { of: make() };
		return value.of;
	};
};

const sheetView = (machine: Machine, sheet: SheetState, locale: LocaleFacts): SheetView => {
	const {
		formatRules,
		id,
		filter: _filter,
		filterCriteria: _criteria,
		filterSort: _sort,
		filteredRows = [],
		bandings: _bandings,
		rowDepths: _rowDepths,
		columnDepths: _columnDepths,
		...shape
	} = sheet;
	const cells = lazily(() => cellsOf(machine, id, locale));
	const validations = lazily(() => validationsOf(machine, id));
	return {
		...structuredClone(shape),
		hiddenRows: [...new Set([...shape.hiddenRows, ...filteredRows])].sort((a, b) => a - b),
		id: String(id),
		conditionalFormats: structuredClone(formatRules),
		get cells() {
			return cells();
		},
		get validations() {
			return validations();
		},
	};
};

/** All that a person sees: formulas are brought up to date first. */
export const viewOf = (machine: Machine): WorkbookView => {
	const { book } = machine;
	book.flush();
	machine.calc.sync();
	const locale = localeFacts(book.meta.locale);
	return {
		name: book.meta.name,
		locale: book.meta.locale,
		timeZone: book.meta.timeZone,
		activeSheet: book.sheet(book.meta.active).name,
		styles: book.styles.slice(),
		sheets: book.meta.sheets.map((sheet) => sheetView(machine, sheet, locale)),
	};
};
