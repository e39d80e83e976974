import { overlaps } from '../../cells/a1';
import type { Box } from '../../cells/cell';
import { isDate } from '../../cells/display';
import { Refusal } from '../contract/refusal';
import type { Style } from '../contract/view';
import { guard } from '../machine/guards';
import type { Execution } from '../machine/machine';
import type { Validation } from '../store/state';
import { each, grid, inGrid, type Ops } from './kinds';

type Patch = Record<string, unknown>;

const patched = (style: Style, patch: Patch): Style => {
	const next: Record<string, unknown> = { ...style };
	for (const [key, value] of Object.entries(patch)) {
		if (value === null || value === undefined) delete next[key];
		else next[key] = value;
	}
	return next as Style;
};

const paint = (execution: Execution, sheet: number, row: number, column: number, patch: Patch, change = JSON.stringify(patch)): void => {
	const { book } = execution.machine;
	const cell = book.cell(sheet, row, column);
	const style = book.styleAfter(cell.s ?? 0, change, (old) => patched(old, patch));
	if (style === (cell.s ?? 0)) return;
	const { s: _old, ...rest } = cell;
	const before = isDate(book.styleOf(cell).numberFormat);
	book.put(sheet, row, column, style === 0 ? rest : { ...rest, s: style });
	// A number that becomes a date reaches custom functions as a Date.
	if (typeof cell.v === 'number' && before !== isDate(book.styles[style]?.numberFormat))
		book.dirty.set(`${sheet} ${row} ${column}`, [sheet, row, column]);
};

const allowed = (execution: Execution, box: Box): void =>
	guard(execution.machine.book, inGrid(execution, box), execution.machine.person.email);

const ruleIndex = (execution: Execution, rule: Validation): number => {
	const { validations } = execution.machine.book;
	const key = JSON.stringify(rule);
	const index = validations.findIndex((one) => JSON.stringify(one) === key);
	return index >= 0 ? index : validations.push(rule) - 1;
};

const setRule = (execution: Execution, sheet: number, row: number, column: number, index: number | null): void => {
	const { book } = execution.machine;
	const { rule: _old, ...cell } = book.cell(sheet, row, column);
	book.put(sheet, row, column, index === null ? cell : { ...cell, rule: index });
};

interface Sides {
	top?: boolean | null;
	left?: boolean | null;
	bottom?: boolean | null;
	right?: boolean | null;
	vertical?: boolean | null;
	horizontal?: boolean | null;
}

export const lookOps: Ops = {
	styles: (execution, box: Box) =>
		grid(inGrid(execution, box), (row, column) => execution.machine.book.styleOf(execution.machine.book.cell(box.sheet, row, column))),
	setStyles: (execution, box: Box, patches: Patch[][]) => {
		allowed(execution, box);
		each(box, (row, column, r, c) => paint(execution, box.sheet, row, column, patches[r]![c]!));
	},
	setStylesAll: (execution, box: Box, patch: Patch) => {
		allowed(execution, box);
		const change = JSON.stringify(patch);
		each(box, (row, column) => paint(execution, box.sheet, row, column, patch, change));
	},
	setBorder: (execution, box: Box, sides: Sides, color: string, style: string) => {
		allowed(execution, box);
		const { book } = execution.machine;
		each(box, (row, column, r, c) => {
			const borders: Record<string, unknown> = { ...book.styleOf(book.cell(box.sheet, row, column)).borders };
			const set = (side: string, on: boolean | null | undefined): void => {
				if (on === true) borders[side] = { style, color };
				else if (on === false) delete borders[side];
			};
			set('top', r === 0 ? sides.top : sides.horizontal);
			set('bottom', r === box.rows - 1 ? sides.bottom : sides.horizontal);
			set('left', c === 0 ? sides.left : sides.vertical);
			set('right', c === box.columns - 1 ? sides.right : sides.vertical);
			paint(execution, box.sheet, row, column, { borders: Object.keys(borders).length > 0 ? borders : null });
		});
	},
	validations: (execution, box: Box) =>
		grid(inGrid(execution, box), (row, column) => {
			const { rule } = execution.machine.book.cell(box.sheet, row, column);
			return rule === undefined ? null : execution.machine.book.validations[rule];
		}),
	setValidations: (execution, box: Box, rules: (Validation | null)[][]) => {
		allowed(execution, box);
		each(box, (row, column, r, c) => {
			const rule = rules[r]![c]!;
			setRule(execution, box.sheet, row, column, rule && ruleIndex(execution, rule));
		});
	},
	setValidationsAll: (execution, box: Box, rule: Validation | null) => {
		allowed(execution, box);
		const index = rule && ruleIndex(execution, rule);
		each(box, (row, column) => setRule(execution, box.sheet, row, column, index));
	},
	checkboxDefaults: (execution, box: Box, value: string | boolean) => {
		const { book } = execution.machine;
		each(box, (row, column) => {
			const cell = book.cell(box.sheet, row, column);
			if (cell.v === null && cell.f === undefined) book.put(box.sheet, row, column, { ...cell, v: value });
		});
	},
	merge: (execution, box: Box, how: 'all' | 'across' | 'down' | 'none') => {
		allowed(execution, box);
		const { book } = execution.machine;
		const sheet = book.changeSheet(box.sheet);
		const plain: Box = { sheet: box.sheet, row: box.row, column: box.column, rows: box.rows, columns: box.columns };
		const cut = sheet.merges.some(
			(merge) =>
				overlaps(merge, plain) &&
				(merge.row < box.row ||
					merge.column < box.column ||
					merge.row + merge.rows > box.row + box.rows ||
					merge.column + merge.columns > box.column + box.columns),
		);
		if (cut) throw new Refusal('You must select all cells in a merged range to merge or unmerge them.');
		sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, plain));
		if (how === 'none' || box.rows * box.columns === 1) return;
		const parts =
			how === 'across'
				? Array.from({ length: box.rows }, (_, r) => ({ ...plain, row: box.row + r, rows: 1 }))
				: how === 'down'
					? Array.from({ length: box.columns }, (_, c) => ({ ...plain, column: box.column + c, columns: 1 }))
					: [plain];
		for (const part of parts) {
			if (part.rows * part.columns === 1) continue;
			sheet.merges.push(part);
			each(part, (row, column, r, c) => {
				if (r + c === 0) return;
				const { v: _v, f: _f, ...rest } = book.cell(part.sheet, row, column);
				book.put(part.sheet, row, column, { ...rest, v: null });
			});
		}
	},
	merged: (execution, box: Box) => execution.machine.book.sheet(box.sheet).merges.filter((merge) => overlaps(merge, box)),
};
