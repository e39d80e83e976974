import type { CellView, SheetView, WorkbookView } from './contract';
import type { Machine } from './machine';
import { display } from './store/display';
import { type LocaleFacts, localeFacts } from './store/locale';
import type { Box, Cell, SheetState } from './store/state';

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
	style: cell.s ?? 0,
});

const sheetView = (machine: Machine, sheet: SheetState, locale: LocaleFacts): SheetView => {
	const cells: [number, number, CellView][] = [];
	machine.book.rows(sheet.id).forEach((row, r) => {
		row?.forEach((cell, c) => {
			if (cell) cells.push([r, c, cellView(machine, cell, locale)]);
		});
	});
	const { formatRules, id, filter: _filter, ...shape } = sheet;
	return {
		...structuredClone(shape),
		id: String(id),
		cells,
		conditionalFormats: structuredClone(formatRules),
		validations: validationsOf(machine, id),
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
