import { quoteSheet } from '../../cells/a1';
import type { Box } from '../../cells/cell';
import { mapReferences, renameInFormula, type Shift, shiftA1, shiftSpan } from '../../cells/formula-text';
import type { Book } from './book';
import type { Rows } from './state';

const shiftBox = (box: Box, sheet: number, shift: Shift): Box | null => {
	if (box.sheet !== sheet) return box;
	const isRow = shift.axis === 'row';
	const moved = isRow ? shiftSpan(box.row, box.rows, shift) : shiftSpan(box.column, box.columns, shift);
	if (!moved) return null;
	return isRow ? { ...box, row: moved[0], rows: moved[1] } : { ...box, column: moved[0], columns: moved[1] };
};

const shiftKeys = <T>(byIndex: Record<number, T>, shift: Shift): Record<number, T> => {
	const next: Record<number, T> = {};
	for (const [key, size] of Object.entries(byIndex)) {
		const moved = shiftSpan(Number(key), 1, shift);
		if (moved) next[moved[0]] = size;
	}
	return next;
};

const shiftList = (list: number[], shift: Shift): number[] => list.flatMap((item) => shiftSpan(item, 1, shift)?.[0] ?? []);

const present = <T>(items: (T | null)[]): T[] => items.filter((item): item is T => item !== null);

/** Rewrites every formula of the workbook. */
export const eachFormula = (book: Book, change: (formula: string, sheet: number, row: number, column: number) => string): void => {
	for (const sheet of book.meta.sheets) {
		if (!book.formulas.get(sheet.id)) continue;
		book.rows(sheet.id).forEach((row, r) => {
			row?.forEach((cell, c) => {
				if (cell?.f === undefined) return;
				const next = change(cell.f, sheet.id, r, c);
				if (next !== cell.f) book.put(sheet.id, r, c, { ...cell, f: next });
			});
		});
	}
};

const moveCells = (book: Book, sheet: number, shift: Shift): void => {
	const rows: Rows = book.copyRows(sheet);
	const move = <T>(list: (T | undefined)[]): void => {
		if (shift.count < 0) list.splice(shift.at, -shift.count);
		else if (list.length > shift.at) list.splice(shift.at, 0, ...new Array<undefined>(shift.count).fill(undefined));
	};
	if (shift.axis === 'row') move(rows);
	else for (const row of rows) if (row) move(row);
	book.replace(sheet, rows);
};

/** Puts rows or columns in, or takes them out; everything that points at the sheet follows. */
export const shiftSheet = (book: Book, id: number, shift: Shift): void => {
	const meta = book.change(true);
	const sheet = book.sheet(id);
	moveCells(book, id, shift);
	const follow = (box: Box): Box | null => shiftBox(box, id, shift);
	if (shift.axis === 'row') {
		sheet.rows += shift.count;
		sheet.rowHeights = shiftKeys(sheet.rowHeights, shift);
		sheet.hiddenRows = shiftList(sheet.hiddenRows, shift);
		if (sheet.rowDepths) sheet.rowDepths = shiftKeys(sheet.rowDepths, shift);
		if (sheet.filteredRows) sheet.filteredRows = shiftList(sheet.filteredRows, shift);
		sheet.frozenRows = Math.min(sheet.frozenRows, sheet.rows);
	} else {
		sheet.columns += shift.count;
		sheet.columnWidths = shiftKeys(sheet.columnWidths, shift);
		sheet.hiddenColumns = shiftList(sheet.hiddenColumns, shift);
		if (sheet.columnDepths) sheet.columnDepths = shiftKeys(sheet.columnDepths, shift);
		if (sheet.filterCriteria) sheet.filterCriteria = shiftKeys(sheet.filterCriteria, shift);
		sheet.frozenColumns = Math.min(sheet.frozenColumns, sheet.columns);
	}
	sheet.merges = present(sheet.merges.map(follow));
	sheet.filter = sheet.filter && follow(sheet.filter);
	if (sheet.bandings)
		sheet.bandings = sheet.bandings.flatMap((banding) => {
			const box = follow(banding.box);
			return box ? [{ ...banding, box }] : [];
		});
	sheet.formatRules = sheet.formatRules
		.map((rule) => ({ ...rule, boxes: present(rule.boxes.map(follow)) }))
		.filter((rule) => rule.boxes.length > 0);
	sheet.protections = present(
		sheet.protections.map((protection) => {
			if (protection.type === 'SHEET') {
				return {
					...protection,
					box: { sheet: id, row: 0, column: 0, rows: sheet.rows, columns: sheet.columns },
					unprotected: present(protection.unprotected.map(follow)),
				};
			}
			const box = follow(protection.box);
			return box && { ...protection, box, a1: shiftA1(protection.a1, shift) };
		}),
	);
	for (const other of meta.sheets) {
		for (const chart of other.charts)
			chart.ranges = present(
				chart.ranges.map((range) => {
					const box = follow(range.box);
					return box && { box, a1: range.box.sheet === id ? shiftA1(range.a1, shift) : range.a1 };
				}),
			);
	}
	meta.named = present(
		meta.named.map((named) => {
			const box = follow(named.box);
			return box && { ...named, box };
		}),
	);
	meta.metadata = present(
		meta.metadata.map((item) => {
			if (item.sheet !== id || item.type !== (shift.axis === 'row' ? 'ROW' : 'COLUMN')) return item;
			const moved = shiftSpan(item.index, item.count, shift);
			return moved && { ...item, index: moved[0], count: moved[1] };
		}),
	);
	const lowerName = sheet.name.toLowerCase();
	const quotedName = lowerName.replaceAll("'", "''");
	eachFormula(book, (formula, at) =>
		at !== id && !formula.toLowerCase().includes(quotedName)
			? formula
			: mapReferences(formula, (reference) => {
					const aimed = reference.sheet === null ? at === id : reference.sheet.toLowerCase() === lowerName;
					if (!aimed) return null;
					const a1 = shiftA1(reference.a1, shift);
					return reference.sheet === null || a1 === '#REF!' ? a1 : `${quoteSheet(reference.sheet)}!${a1}`;
				}),
	);
};

export const renameSheet = (book: Book, id: number, name: string): void => {
	const sheet = book.changeSheet(id, true);
	const before = sheet.name;
	sheet.name = name;
	const marker = before.toLowerCase();
	eachFormula(book, (formula) => (formula.toLowerCase().includes(marker) ? renameInFormula(formula, before, name) : formula));
	for (const [index, rule] of book.validations.entries()) {
		const args = rule.args.map((arg) => (typeof arg === 'string' && arg.startsWith('=') ? renameInFormula(arg, before, name) : arg));
		book.validations[index] = { ...rule, args };
	}
	for (const other of book.meta.sheets) {
		for (const rule of other.formatRules)
			rule.condition = JSON.parse(renameQuoted(JSON.stringify(rule.condition), before, name)) as Record<string, unknown>;
	}
};

const renameQuoted = (json: string, from: string, to: string): string =>
	json.replace(/"=(?:[^"\\]|\\.)*"/g, (text) => JSON.stringify(renameInFormula(JSON.parse(text) as string, from, to)));

/** References to a deleted sheet read `#REF!` from now on. */
export const dropSheetReferences = (book: Book, name: string): void => {
	const lowerName = name.toLowerCase();
	eachFormula(book, (formula) => mapReferences(formula, (reference) => (reference.sheet?.toLowerCase() === lowerName ? '#REF!' : null)));
};
