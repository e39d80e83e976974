import { columnLetters, parseA1, splitSheet } from '../../cells/a1';
import type { Box } from '../../cells/cell';
import { display } from '../../cells/display';
import { localeFacts } from '../../cells/locale';
import { Refusal } from '../contract/refusal';
import { guardSheet } from '../machine/guards';
import type { Execution } from '../machine/machine';
import { enter, holds, select, selectedIn } from '../store/selection';
import { type ChartState, type FormatRuleState, newSheet, type Row, type SheetState } from '../store/state';
import { dropSheetReferences, renameSheet } from '../store/structure';
import { formatOf } from './cells';
import { inGrid, type Ops } from './kinds';

/** `R2C3:R4C5` as A1; anything else as it is. */
const a1OfR1C1 = (text: string): string =>
	/^R\d+C\d+(:R\d+C\d+)?$/i.test(text)
		? text.replace(/R(\d+)C(\d+)/gi, (_all, row: string, column: string) => `${columnLetters(Number(column) - 1)}${row}`)
		: text;

/** `D:B` and `$5:2` as Google gives them back: `B:D`, `2:5`; a half-open range stays as it was written. */
const openA1 = (text: string, { row, column, rows, columns }: Omit<Box, 'sheet'>): string => {
	const plain = text.replaceAll('$', '').toUpperCase();
	if (/^[A-Z]+:[A-Z]+$/.test(plain)) return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
	return /^\d+:\d+$/.test(plain) ? `${row + 1}:${row + rows}` : plain;
};

const parseRange = (execution: Execution, text: string, home: number | null): Box & { a1?: string } => {
	const { book } = execution.machine;
	const { sheet, rest: written } = splitSheet(text.startsWith('!') ? text.slice(1) : text);
	const rest = a1OfR1C1(written);
	const state = sheet === null ? book.sheet(home ?? book.meta.active) : book.sheetNamed(sheet);
	const box = state && parseA1(rest, state.rows, state.columns);
	if (!state || !box) {
		const named = sheet === null ? book.meta.named.find((one) => one.name.toLowerCase() === text.toLowerCase()) : undefined;
		if (named) return named.box;
		throw new Refusal('Range not found');
	}
	const { open, ...plain } = box;
	return inGrid(execution, { sheet: state.id, ...plain, ...(open ? { a1: openA1(rest, plain) } : {}) } as Box);
};

export const checkName = (execution: Execution, name: string, renamedSheet: number | null): void => {
	if (name.length > 100) throw new Refusal('The sheet name cannot be greater than 100 characters.');
	if (name === '') throw new Refusal('The sheet name cannot be empty.');
	const other = execution.machine.book.sheetNamed(name);
	if (other && other.id !== renamedSheet) throw new Refusal(`A sheet with the name "${name}" already exists. Please enter another name.`);
};

const russian = (execution: Execution): boolean => execution.machine.book.meta.locale.startsWith('ru');

const freeName = (execution: Execution, title: string): string => {
	let name = title;
	for (let n = 2; execution.machine.book.sheetNamed(name); n += 1) name = `${title} ${n}`;
	return name;
};

const nextName = (execution: Execution): string => {
	const stem = russian(execution) ? 'Лист' : 'Sheet';
	for (let n = execution.machine.book.meta.sheets.length + 1; ; n += 1)
		if (!execution.machine.book.sheetNamed(`${stem}${n}`)) return `${stem}${n}`;
};

/** Cells without the rules of validation that stand on them. */
const withoutRules = (row: Row | undefined): Row | undefined =>
	row?.map((cell) => {
		if (cell?.rule === undefined) return cell;
		const { rule: _rule, ...rest } = cell;
		return rest;
	});

/** Puts a new sheet in; a template's cells come along. */
export const insertSheet = (execution: Execution, name: string | null, index: number | null, template: number | null): number => {
	const { book } = execution.machine;
	const title = name ?? nextName(execution);
	checkName(execution, title, null);
	const cells = book.meta.sheets.reduce((sum, one) => sum + one.rows * one.columns, 0);
	if (cells + 26_000 > 10_000_000)
		throw new Refusal('This action would increase the number of cells in the workbook above the limit of 10000000 cells.');
	const id = book.nextId();
	const meta = book.change(true);
	const source = template === null ? null : book.sheet(template);
	const isBare = source !== null && execution.machine.google.template === 'bare';
	const aim = <T extends Box>(box: T): T => ({ ...box, sheet: id });
	const state: SheetState = source
		? {
				...structuredClone(source),
				id,
				name: title,
				hidden: false,
				protections: [],
				filter: isBare ? null : source.filter && aim(source.filter),
				merges: source.merges.map(aim),
				formatRules: (isBare ? [] : source.formatRules).map((rule) => ({ ...rule, boxes: rule.boxes.map(aim) })),
				charts: (isBare ? [] : source.charts).map((chart, n) => ({
					...structuredClone(chart),
					id: id + n + 1,
					ranges: chart.ranges.map((range) => ({ ...range, box: range.box.sheet === source.id ? aim(range.box) : range.box })),
				})),
			}
		: newSheet(id, title);
	const active = meta.sheets.findIndex((sheet) => sheet.id === meta.active);
	meta.sheets.splice(index ?? active + 1, 0, state);
	const rows = source ? book.copyRows(source.id) : [];
	book.replace(id, isBare ? rows.map(withoutRules) : rows);
	return id;
};

const visible = (execution: Execution): SheetState[] => execution.machine.book.meta.sheets.filter((sheet) => !sheet.hidden);

export const sheetOps: Ops = {
	grid: (execution, sheet: number) => {
		const { rows, columns } = execution.machine.book.sheet(sheet);
		return [rows, columns];
	},
	parseRange,
	parseRanges: (execution, list: string[], home: number | null) => list.map((text) => parseRange(execution, text, home)),
	sheetIds: (execution) => execution.machine.book.meta.sheets.map((sheet) => sheet.id),
	sheetNamed: (execution, name: string) => execution.machine.book.sheetNamed(name)?.id ?? null,
	sheetIndex: (execution, id: number) => execution.machine.book.meta.sheets.findIndex((sheet) => sheet.id === id),
	sheetField: (execution, id: number, field: keyof SheetState) => execution.machine.book.sheet(id)[field],
	setSheetField: (execution, id: number, field: keyof SheetState, value: never) => {
		guardSheet(execution.machine.book, id, execution.machine.person.email);
		(execution.machine.book.changeSheet(id) as unknown as Record<string, unknown>)[field] = value;
	},
	renameSheet: (execution, id: number, name: string) => {
		checkName(execution, String(name), id);
		guardSheet(execution.machine.book, id, execution.machine.person.email);
		renameSheet(execution.machine.book, id, String(name));
	},
	/** "The new sheet becomes the active sheet", says the reference of every form. */
	insertSheet: (execution, name: string | null, index: number | null, template: number | null) => {
		const id = insertSheet(execution, name, index, template);
		enter(execution.machine.book.change(), id);
		return id;
	},
	freeName,
	copyPrefix: (execution) => (russian(execution) ? 'Копия ' : 'Copy of '),
	copySheet: (execution, id: number, name: string, beside = false) => {
		const { meta } = execution.machine.book;
		const at = beside ? meta.sheets.findIndex((sheet) => sheet.id === id) + 1 : meta.sheets.length;
		const copy = insertSheet(execution, name, at, id);
		// `duplicateActiveSheet` opens the copy, `copyTo` does not.
		if (beside) enter(meta, copy);
		return copy;
	},
	deleteSheet: (execution, id: number) => {
		const { book, person } = execution.machine;
		const sheet = book.sheet(id);
		if (visible(execution).every((one) => one.id === id)) throw new Refusal("You can't remove all the visible sheets in a document.");
		guardSheet(book, id, person.email);
		const meta = book.change(true);
		const at = meta.sheets.indexOf(sheet);
		meta.sheets = meta.sheets.filter((one) => one.id !== id);
		book.replace(id, null);
		dropSheetReferences(book, sheet.name);
		meta.named = meta.named.filter((named) => named.box.sheet !== id);
		meta.metadata = meta.metadata.filter((item) => item.sheet !== id);
		for (const other of meta.sheets)
			for (const chart of other.charts) chart.ranges = chart.ranges.filter((range) => range.box.sheet !== id);
		if (meta.active === id) meta.active = (meta.sheets.slice(at).find((one) => !one.hidden) ?? visible(execution).at(-1)!).id;
	},
	moveSheet: (execution, id: number, to: number) => {
		const meta = execution.machine.book.change();
		if (to < 0 || to >= meta.sheets.length) throw new Refusal('The position of the sheet is out of bounds.');
		const sheet = execution.machine.book.sheet(id);
		meta.sheets = meta.sheets.filter((one) => one !== sheet);
		meta.sheets.splice(to, 0, sheet);
	},
	hideSheet: (execution, id: number) => {
		const { book } = execution.machine;
		if (visible(execution).every((one) => one.id === id)) throw new Refusal("You can't hide all the sheets in a document.");
		const meta = book.change();
		book.sheet(id).hidden = true;
		if (meta.active === id) meta.active = visible(execution)[0]!.id;
	},
	activateSheet: (execution, id: number) => {
		const meta = execution.machine.book.change();
		execution.machine.book.sheet(id).hidden = false;
		enter(meta, id);
	},
	activate: (execution, boxes: Box[]) => {
		for (const box of boxes) inGrid(execution, box);
		select(execution.machine.book.change(), boxes);
	},
	/** A cell within what is selected becomes the current one; any other is selected by itself. */
	activateCurrent: (execution, box: Box) => {
		const { book } = execution.machine;
		inGrid(execution, box);
		const { boxes } = selectedIn(book.meta, box.sheet);
		const around = book.meta.active === box.sheet ? boxes.filter((one) => holds(one, box.row, box.column)) : [];
		if (around.length === 0) return select(book.change(), [box]);
		const active = around[around.length - 1]!;
		select(book.change(), [...boxes.filter((one) => one !== active), active], box);
	},
	selection: (execution, sheet: number) => selectedIn(execution.machine.book.meta, sheet),
	setSizes: (execution, id: number, axis: 'row' | 'column', at: number, count: number, size: number | null) => {
		const sheet = execution.machine.book.changeSheet(id);
		if (at < 0 || at + count > (axis === 'row' ? sheet.rows : sheet.columns)) throw new Refusal(`Those ${axis}s are out of bounds.`);
		const sizes = axis === 'row' ? sheet.rowHeights : sheet.columnWidths;
		for (let i = at; i < at + count; i += 1) {
			if (size === null) delete sizes[i];
			else sizes[i] = size;
		}
	},
	autoResize: (execution, id: number, at: number, count: number) => {
		const { book } = execution.machine;
		execution.machine.calc.sync(id);
		const locale = localeFacts(book.meta.locale);
		const sheet = book.changeSheet(id);
		for (let column = at; column < at + count; column += 1) {
			let longest = 0;
			for (const row of book.rows(id)) {
				const cell = row?.[column];
				if (cell) longest = Math.max(longest, display(cell.v, formatOf(execution, cell), locale).length);
			}
			sheet.columnWidths[column] = Math.max(21, longest * 7 + 10);
		}
	},
	setHidden: (execution, id: number, axis: 'row' | 'column', at: number, count: number, hidden: boolean) => {
		const sheet = execution.machine.book.changeSheet(id);
		const field = axis === 'row' ? 'hiddenRows' : 'hiddenColumns';
		const list = new Set(sheet[field]);
		for (let i = at; i < at + count; i += 1) {
			if (hidden) list.add(i);
			else list.delete(i);
		}
		sheet[field] = [...list].sort((a, b) => a - b);
	},
	setFormatRules: (execution, id: number, rules: FormatRuleState[]) => {
		execution.machine.book.changeSheet(id).formatRules = rules;
	},
	putChart: (execution, id: number, chart: ChartState & { sheet?: number }) => {
		const { book } = execution.machine;
		const sheet = book.changeSheet(id);
		const { sheet: _home, ...state } = chart;
		if (state.id === null) {
			const chartId = book.nextId();
			sheet.charts.push({ ...state, id: chartId });
			return chartId;
		}
		const at = sheet.charts.findIndex((one) => one.id === state.id);
		if (at < 0) throw new Refusal('The chart does not exist on this sheet.');
		sheet.charts[at] = state;
		return state.id;
	},
	removeChart: (execution, id: number, chart: number) => {
		const sheet = execution.machine.book.changeSheet(id);
		sheet.charts = sheet.charts.filter((one) => one.id !== chart);
	},
};
