import { overlaps } from '../../cells/a1';
import type { Box } from '../../cells/cell';
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

/** Changes the look of single cells in the same way. */
const painter = (execution: Execution, patch: Patch): ((sheet: number, row: number, column: number) => void) => {
	const { book } = execution.machine;
	const styleAfter = book.restyling(JSON.stringify(patch), (old) => patched(old, patch));
	return (sheet, row, column) => {
		const cell = book.cell(sheet, row, column);
		const before = cell.s ?? 0;
		const style = styleAfter(before);
		if (style === before) return;
		if (style === 0) {
			const { s: _old, ...rest } = cell;
			book.put(sheet, row, column, rest);
		} else book.put(sheet, row, column, { ...cell, s: style });
	};
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
	setStyles: (execution, box: Box, looks: Patch[], cells: number[][]) => {
		allowed(execution, box);
		const painters = looks.map((patch) => painter(execution, patch));
		each(box, (row, column, r, c) => painters[cells[r]![c]!]!(box.sheet, row, column));
	},
	setStylesAll: (execution, box: Box, patch: Patch) => {
		allowed(execution, box);
		const paint = painter(execution, patch);
		each(box, (row, column) => paint(box.sheet, row, column));
	},
	setBorder: (execution, box: Box, sides: Sides, color: string, style: string) => {
		allowed(execution, box);
		const { book } = execution.machine;
		// Inside a block all cells change alike.
		const painters = new Map<string, ReturnType<typeof painter>>();
		each(box, (row, column, r, c) => {
			const at = { top: r === 0, bottom: r === box.rows - 1, left: c === 0, right: c === box.columns - 1 };
			const cell = book.cell(box.sheet, row, column);
			const key = `${cell.s ?? 0} ${at.top} ${at.bottom} ${at.left} ${at.right}`;
			let paint = painters.get(key);
			if (!paint) {
				const borders: Record<string, unknown> = { ...book.styleOf(cell).borders };
				for (const [side, isOuter] of Object.entries(at) as [keyof typeof at, boolean][]) {
					const on = isOuter ? sides[side] : side === 'top' || side === 'bottom' ? sides.horizontal : sides.vertical;
					if (on === true) borders[side] = { style, color };
					else if (on === false) delete borders[side];
				}
				paint = painter(execution, { borders: Object.keys(borders).length > 0 ? borders : null });
				painters.set(key, paint);
			}
			paint(box.sheet, row, column);
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
