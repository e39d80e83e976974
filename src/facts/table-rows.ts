import { dayOf } from '../calendar/day';
import { parsePeriod } from '../calendar/period';
import { type Text, text } from '../language/text';
import { UserError } from '../language/user-error';
import { type CellContext, readCell } from './cell';
import { type CurrencyContext, settleCurrencies } from './money/cell-currency';
import { kindOfCells, ownColumn } from './own-columns';
import { columnStyle, type Styled, type Surroundings } from './parse/column-style';
import { isDate } from './parse/instant';
import { type Cell, type Column, OWN, type Row, type Table } from './table';

/** A cell that could not be read; the row is kept with that column empty. */
export interface Problem {
	/** As a person counts: the heading is line 1. */
	readonly line: number;
	readonly heading: string;
	readonly value: string;
	readonly sentence: Text;
}

/** What the lines to be read belong to. */
export interface LinesContext extends CellContext, CurrencyContext {
	/** The line that a person calls the first of these. */
	readonly firstLine: number;
	/** What a person calls each of them, where they do not follow one another. */
	readonly lineNumbers?: readonly number[] | undefined;
	/** As the person sees them, by place. */
	readonly headings: readonly string[];
	/** A file's line without its id gets one from its place, and is told of; in a tab such a line is the user's own. */
	readonly namesLines?: boolean;
	/** The rows are written back: what cannot be read stays in them as it stands, whatever it should have been. */
	readonly keepsUnread?: boolean;
}

/** Lines of cells as rows of a table: `keys` names the columns by place, null for a user's own. Blank lines are no rows. */
export function readRows(
	table: Table,
	keys: readonly (string | null)[],
	lines: readonly (readonly unknown[])[],
	context: LinesContext,
): { readonly rows: Row[]; readonly problems: readonly Problem[] } {
	const { headings, firstLine, lineNumbers } = context;
	const missing = table.columns.filter(({ required, key }) => required === true && !keys.includes(key));
	if (missing.length > 0) throw new UserError(lacks(table, missing, headings));
	const columns = keys.map((key, c) => table.columns.find((column) => column.key === key) ?? keptColumn(key, lines, c, context));
	const contexts = stylesOf(columns, lines, headings, context).map((styled) => ({ ...context, ...styled?.style }));
	const hasSource = table.columns.some(({ key }) => key === 'source');
	const id = columns.find((column) => column !== null && column.required === true && column.key === table.key[table.key.length - 1]);
	const rows: Row[] = [];
	const problems: Problem[] = [];
	for (const [i, line] of lines.entries()) {
		if (line.every((cell) => cell === '' || cell === null || cell === undefined)) continue;
		const number = lineNumbers?.[i] ?? firstLine + i;
		const row: Row = {};
		const spans: Row = {};
		columns.forEach((column, c) => {
			if (column === null) return;
			const value = readCell(line[c], column, contexts[c]!);
			// In a tab the figures read each cell by itself.
			const isSpan = context.namesLines === true && typeof value === 'symbol' && column.spanTo !== undefined;
			const span = isSpan ? spanOf(line[c]) : null;
			if (span !== null) {
				[row[column.key], spans[column.spanTo!]] = span;
				return;
			}
			if (typeof value !== 'symbol') {
				row[column.key] = value;
				return;
			}
			const came = asText(line[c], context);
			const isPhrase = context.namesLines === true && isDatePhrase(came, column);
			row[column.key] = isPhrase ? null : asItCame(came, column, context.keepsUnread);
			if (!isPhrase) problems.push(problem(table, number, headings[c]!, came, column));
		});
		for (const [key, last] of Object.entries(spans)) row[key] ??= last;
		for (const { place, value, sentence } of settleCurrencies(table, columns, line, row, context))
			problems.push(atCell(table, number, headings[place]!, value, sentence));
		if (hasSource && (row.source ?? null) === null) row.source = 'csv';
		if (context.namesLines === true && id && (row[id.key] ?? null) === null) {
			row[id.key] = `#${number}`;
			problems.push(nameless(table, number, id));
		}
		rows.push(row);
	}
	return { rows, problems };
}

/** The first and the last day of «июль 2026», 07.2026 or 2026-Q3. */
function spanOf(cell: unknown): readonly [first: string, last: string] | null {
	try {
		const { from, to } = parsePeriod(String(cell));
		return [dayOf(from), dayOf(to - 1)];
	} catch {
		return null;
	}
}

/** A column that a person keeps from a file. */
const keptColumn = (key: string | null, lines: readonly (readonly unknown[])[], place: number, context: CellContext): Column | null =>
	key?.startsWith(OWN) === true ? ownColumn(key, kindOfCells(lines, place, context)) : null;

/** How each column writes what a single cell leaves open; null where nothing can be left open. */
export function stylesOf(
	columns: readonly (Column | null)[],
	lines: readonly (readonly unknown[])[],
	headings: readonly string[],
	surroundings: Surroundings,
): readonly (Styled | null)[] {
	const kinds = columns.map((column) => (column === null ? undefined : STYLED[column.kind]));
	const cellsAt = (place: number) => (i: number) => lines[i]![place];
	return kinds.map((kind, place) => {
		if (kind === undefined) return null;
		const neighbours = kinds.flatMap((other, c) =>
			c === place || other !== kind ? [] : [{ heading: headings[c] ?? '', cellAt: cellsAt(c) }],
		);
		return columnStyle(kind, lines.length, cellsAt(place), surroundings, neighbours);
	});
}

export const STYLED: Partial<Record<Column['kind'], 'number' | 'date'>> = {
	money: 'number',
	number: 'number',
	instant: 'date',
	day: 'date',
};

/** «не закрыта» in a file's column of dates says that there is no date yet. */
export const isDatePhrase = (input: unknown, { kind }: Column): boolean =>
	(kind === 'instant' || kind === 'day') && typeof input === 'string' && !/\d/.test(input) && !input.startsWith('#');

/** What is no number and no moment stays to be seen and mended, and counts for nothing. */
function asItCame(input: string, { kind }: Column, keepsUnread = false): Cell {
	return keepsUnread || kind === 'number' || kind === 'money' || kind === 'instant' ? input.trim() : null;
}

/** A date where none belongs is said as its day. */
const asText = (input: unknown, { zone, sheetZone = zone }: CellContext): string =>
	isDate(input) && !Number.isNaN(input.getTime()) ? dayOf(sheetZone.dayAt(input.getTime())) : String(input);

const NOUNS: Readonly<Record<string, Text>> = {
	instant: text('не дата', 'not a date'),
	day: text('не дата', 'not a date'),
	money: text('не число', 'not a number'),
	number: text('не число', 'not a number'),
	bool: text('не «да» и не «нет»', 'neither yes nor no'),
	enum: text('неизвестное значение', 'an unknown value'),
};

function problem(table: Table, line: number, heading: string, value: string, column: Column): Problem {
	const noun = NOUNS[column.kind]!;
	const allowed = column.kind === 'enum' && column.values !== undefined ? column.values.join(', ') : null;
	return atCell(table, line, heading, value, {
		ru: `«${value}» – ${noun.ru}. ${allowed === null ? 'Исправьте значение или оставьте пусто.' : `Можно: ${allowed}.`}`,
		en: `"${value}" is ${noun.en}. ${allowed === null ? 'Correct it or leave it empty.' : `Possible: ${allowed}.`}`,
	});
}

const atCell = (table: Table, line: number, heading: string, value: string, { ru, en }: Text): Problem => ({
	line,
	heading,
	value,
	sentence: {
		ru: `«${table.title.ru}», строка ${line}, столбец «${heading}»: ${ru}`,
		en: `"${table.title.en}", line ${line}, column "${heading}": ${en}`,
	},
});

function nameless(table: Table, line: number, { key, header }: Column): Problem {
	return {
		line,
		heading: key,
		value: '',
		sentence: {
			ru: `«${table.title.ru}», строка ${line}: пустой «${header.ru}». Строка загружена; впишите её ID, иначе после правки она станет новой.`,
			en: `"${table.title.en}", line ${line}: "${header.en}" is empty. The line was loaded; write its ID, or once corrected it will come as a new one.`,
		},
	};
}

function lacks(table: Table, missing: readonly Column[], headings: readonly string[]): Text {
	const present = headings.filter((heading) => heading.trim() !== '').join(', ');
	const ru = missing.map(({ header }) => `«${header.ru}»`).join(', ');
	const en = missing.map(({ header }) => `"${header.en}"`).join(', ');
	return {
		ru: `В таблице «${table.title.ru}» нет столбца ${ru}. Есть: ${present}. Переименуйте столбец или укажите, какой из них нужный.`,
		en: `The table "${table.title.en}" lacks the column ${en}. It has: ${present}. Rename a column or say which one is meant.`,
	};
}
