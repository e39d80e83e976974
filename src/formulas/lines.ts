import { cellColumns } from '../facts/columns';
import { LineIds } from '../facts/dictionary';
import type { ColumnSource } from '../facts/fact-base';
import { once } from '../facts/once';
import { type ColumnStyle, columnStyle } from '../facts/parse/column-style';
import { hasOwnCurrency } from '../facts/parse/currency';
import { isDate, isNoDate, parseInstant } from '../facts/parse/instant';
import { minorUnits } from '../facts/parse/minor-units';
import { currenciesIn, parseNumber } from '../facts/parse/number';
import { parseOutcome } from '../facts/parse/outcome';
import { parseTemperature } from '../facts/parse/temperature';
import type { Cell, Row } from '../facts/table';
import { STYLED } from '../facts/table-rows';
import { type TableId, tables } from '../facts/tables';
import type { RangeArgument, RangeForm } from '../kpis/define';
import { FIRST_DAY, type Sheet, surroundings, zoneOf } from './context';
import { isHeadingText, isWords, mixedCurrencies, unreadable } from './sentences';

/** Cells of an argument and which of its lines the criteria let through. */
export interface Lines {
	readonly argument: RangeArgument;
	readonly cells: readonly unknown[];
	readonly isCounted: readonly boolean[];
}

/** Lines that meet the criteria are credited to this one, all others to nobody in particular: derived columns see the whole table. */
export const COUNTED = 'counted';

/** Rows of one table that come from lines of the analyst's table. */
interface Part {
	readonly lines: readonly number[];
	readonly cells: Readonly<Record<string, (line: number) => Cell>>;
}

/** A cell after it surely holds a date, whatever the zone. */
const FIRST_DATED = 6.4e11;

/** The id of a line that has none. */
const lineId = (line: number): string => String(line).padStart(8, '0');

/** The analyst's columns as small fact tables: a line is a deal, with what happened to it. */
export function rowsOf(
	form: RangeForm,
	columns: readonly Lines[],
	context: Sheet,
): Partial<Record<TableId, readonly Row[] | ColumnSource>> {
	const parts = new Map<TableId, Part[]>();
	for (const lines of ['first', 'second'] as const)
		partsOf(
			form,
			columns.filter(({ argument }) => (argument.lines ?? 'first') === lines),
			lines === 'first',
			context,
			parts,
		);
	const ids = new LineIds(Math.max(0, ...columns.map(({ cells }) => cells.length)));
	return { ...form.rows, ...Object.fromEntries([...parts].map(([table, list]) => [table, joined(list, ids)])) };
}

function partsOf(form: RangeForm, own: readonly Lines[], isFirst: boolean, context: Sheet, parts: Map<TableId, Part[]>): void {
	const size = own[0]?.cells.length ?? 0;
	const isHeaded = size > 1 && own.every((column) => isHeading(column, context));
	const lines: number[] = [];
	for (let i = isHeaded ? 1 : 0; i < size; i++) if (own.some(({ cells }) => !isBlank(cells[i]))) lines.push(i);
	const add = (table: TableId, part: Part): unknown => parts.set(table, [...(parts.get(table) ?? []), part]);
	const isCounted = own[0]?.isCounted ?? [];
	const hasStages = own.some(({ argument }) => argument.table === 'stages');
	const standing = (table: TableId): Part['cells'] => ({
		...basis(table, isFirst, hasStages, (i) => (isCounted[i] ? COUNTED : 'other')),
		...(table === 'activities' && constants(form.assume ?? {})),
	});
	const tables = new Map<TableId, Record<string, (line: number) => Cell>>();
	if (isFirst) tables.set('deals', standing('deals'));
	for (const [c, { argument }] of own.entries()) {
		if (argument.column === 'manager_id') continue;
		const table = argument.table ?? 'deals';
		const values = readColumn(own[c]!, own, lines, context);
		const cell = (i: number): Cell => values[i]!;
		if (argument.as !== undefined) {
			const change_id = (i: number): string => `${i}-${c}`;
			const cellsOfRow = { ...standing(table), change_id, ...constants(argument.as), [argument.column]: cell };
			add(table, { lines: lines.filter((i) => values[i] !== null), cells: cellsOfRow });
			continue;
		}
		tables.set(table, { ...(tables.get(table) ?? standing(table)), [argument.column]: cell });
	}
	for (const [table, cells] of tables) {
		// An action or a payment that has not taken place makes no row.
		const needed = table === 'activities' ? cells.occurred_at : table === 'payments' ? cells.amount : undefined;
		add(table, { lines: needed === undefined ? lines : lines.filter((i) => needed(i) !== null), cells });
	}
}

/** What a row has before any argument says more. */
function basis(
	table: TableId,
	isFirst: boolean,
	hasStages: boolean,
	manager_id: (line: number) => Cell,
): Record<string, (line: number) => Cell> {
	if (table === 'deals') return { deal_id: lineId, ...(hasStages && { stage_id: lineId }), manager_id };
	if (table === 'activities') return { activity_id: lineId, deal_id: isFirst ? lineId : () => null, manager_id };
	if (table === 'payments') return { payment_id: lineId, invoice_id: lineId, ...constants({ paid_at: FIRST_DAY, kind: 'payment' }) };
	if (table === 'invoices') return { invoice_id: lineId, manager_id, ...constants({ status: 'issued' }) };
	return table === 'stages' ? { stage_id: lineId } : { deal_id: lineId, manager_id };
}

const constants = (of: Readonly<Record<string, Cell>>): Record<string, () => Cell> =>
	Object.fromEntries(Object.entries(of).map(([key, value]) => [key, () => value]));

/** Parts of one table, one after the other. Where lines are known by their numbers, these are the codes: no text is made. */
function joined(parts: readonly Part[], ids: LineIds): ColumnSource {
	const lines = parts.flatMap((part) => part.lines);
	const partOf = parts.flatMap((part) => part.lines.map(() => part));
	const plain = cellColumns(lines.length, (key) => {
		if (parts.length > 1) return (row) => partOf[row]!.cells[key]?.(lines[row]!) ?? null;
		const cell = parts[0]!.cells[key];
		return cell && ((row) => cell(lines[row]!));
	});
	return {
		size: lines.length,
		read: (column, dictionary) =>
			parts.every(({ cells }) => cells[column.key] === lineId)
				? { texts: ids, codes: Int32Array.from(lines) }
				: plain.read(column, dictionary),
	};
}

const isBlank = (cell: unknown): boolean => cell === '' || cell === null || cell === undefined;

/** A whole column brings its heading along: no line of data has words in place of every number and date. */
function isHeading({ argument, cells }: Lines, context: Sheet): boolean {
	const kind = kindOf(argument);
	if (!isWords(cells[0])) return false;
	if (['instant', 'day', 'money'].includes(kind) && !isHeadingText(cells[0])) return false;
	if (kind === 'instant' || kind === 'day') return typeof parseInstant(cells[0], zoneOf(context), context.locale) === 'symbol';
	if (kind === 'money') return typeof parseNumber(cells[0], context.locale) === 'symbol';
	return argument.column !== 'outcome' || parseOutcome(cells[0]) === 'UNMAPPED';
}

const kindOf = ({ table, column }: RangeArgument) => tables[table ?? 'deals'].columns.find(({ key }) => key === column)!.kind;

/** The values of a column, read once; equal texts are read once for all. */
function readColumn(column: Lines, own: readonly Lines[], lines: readonly number[], sheet: Sheet): Cell[] {
	const { cells, argument } = column;
	const values = new Array<Cell>(cells.length).fill(null);
	const cache = new Map<string, Cell>();
	const kind = kindOf(argument);
	// Texts alone leave open how they are to be read.
	const styled = once(() => {
		const written = STYLED[kind];
		if (written === undefined) return sheet;
		const neighbours = own
			.filter((other) => other.argument !== argument && STYLED[kindOf(other.argument)] === written)
			.map((other) => ({ heading: other.argument.name, cellAt: (i: number) => other.cells[i] }));
		return { ...sheet, ...columnStyle(written, cells.length, (i) => cells[i], surroundings(sheet), neighbours).style };
	});
	for (const i of lines) {
		const cell = cells[i];
		if (isBlank(cell)) continue;
		if (typeof cell === 'string') {
			const before = cache.get(cell);
			if (before !== undefined) values[i] = before;
			else {
				values[i] = read(cell, argument, i, styled());
				if (cache.size < 10_000) cache.set(cell, values[i]!);
			}
		} else if (kind === 'instant' && isDate(cell) && cell.getTime() > FIRST_DATED) values[i] = cell.getTime();
		else if (kind === 'money' && typeof cell === 'number' && Math.abs(cell) < 1e12) values[i] = minorUnits(cell);
		else values[i] = read(cell, argument, i, sheet);
	}
	if (kind === 'money') assertOneCurrency(column, lines, values, sheet);
	return values;
}

/** A sum is of one currency: where cells name several, or one beside figures that are the locale's own, it would be none. */
function assertOneCurrency(
	{ cells, argument, isCounted }: Lines,
	lines: readonly number[],
	values: readonly Cell[],
	{ locale }: Sheet,
): void {
	const country = /[_-]([A-Z]{2})$/i.exec(locale)?.[1]?.toUpperCase() ?? '';
	// Equal texts name equal currencies.
	const currenciesByColumn = new Map<unknown, readonly string[] | null>();
	const namedBy = (cell: unknown): readonly string[] | null => {
		if (typeof cell !== 'string') return null;
		let named = currenciesByColumn.get(cell);
		if (named === undefined) {
			named = currenciesIn(cell);
			if (currenciesByColumn.size < 10_000) currenciesByColumn.set(cell, named);
		}
		return named;
	};
	let common: readonly string[] | null = null;
	let first = '';
	let bareAt = -1;
	for (const i of lines) {
		if (!isCounted[i] || values[i] === null || values[i] === 0) continue;
		const cell = cells[i];
		const named = namedBy(cell);
		if (named === null) {
			if (bareAt < 0) bareAt = i;
			continue;
		}
		const before: readonly string[] = common ?? named;
		common = named.filter((code) => before.includes(code));
		if (common.length === 0) throw mixedCurrencies(first === '' ? String(cell) : first, String(cell), argument.name, i);
		if (first === '') first = String(cell);
	}
	if (common === null || bareAt < 0 || country === '') return;
	const isOwn = common.some((code) => code.startsWith(country) || (code === 'EUR' && !hasOwnCurrency(country)));
	if (!isOwn) throw mixedCurrencies(first, String(cells[bareAt]), argument.name, bareAt);
}

function read(cell: unknown, argument: RangeArgument, index: number, context: Sheet & ColumnStyle): Cell {
	if (isBlank(cell)) return null;
	if (argument.column === 'outcome') return parseOutcome(cell);
	if (argument.column === 'temperature') return parseTemperature(cell);
	const kind = kindOf(argument);
	if (kind === 'instant' || kind === 'day') {
		const when = parseInstant(cell, zoneOf(context), context.locale, context.order);
		if (typeof when === 'symbol') throw unreadable(cell, argument.name, index, 'дата', 'a date', context);
		return when === null || isNoDate(when) ? null : kind === 'day' ? when.day : when.at;
	}
	if (kind === 'money') {
		const number = parseNumber(cell, context.locale, context.decimal, context.byMark);
		if (typeof number === 'symbol') throw unreadable(cell, argument.name, index, 'число', 'a number', context);
		return number === null ? null : minorUnits(number);
	}
	return String(cell).trim().toLowerCase();
}
