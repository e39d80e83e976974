import { type CellContext, readCell } from '../../facts/cell';
import type { Cell, Column, Row, Table } from '../../facts/table';
import { type Text, text } from '../../language/text';
import { UserError } from '../../language/user-error';
import { mapHeadings } from './headings';

export interface TableContext extends CellContext {
	/** A file's line without its id gets one from its place, and a message; in a tab such a line is the user's own. */
	readonly namesLines?: boolean;
	/** Headings mapped by the user: heading → column id. */
	readonly chosen?: Readonly<Record<string, string>>;
}

/** A cell that could not be read; the row is kept with that column empty. */
export interface Problem {
	/** As a person counts: the heading is line 1. */
	readonly line: number;
	readonly heading: string;
	readonly value: string;
	readonly sentence: Text;
}

export interface TableRead {
	readonly rows: Row[];
	readonly problems: readonly Problem[];
	/** Headings that no column answers to. */
	readonly unknown: readonly string[];
}

/** Reads a pasted table or a CSV file, already cut into cells, whose first line holds headings. */
export function readTable(table: Table, lines: readonly (readonly unknown[])[], context: TableContext): TableRead {
	const headings = (lines[0] ?? []).map((cell) => String(cell ?? ''));
	const keys = mapHeadings(table, headings, context.chosen);
	const missing = table.columns.filter(({ required, key }) => required === true && !keys.includes(key));
	if (missing.length > 0) throw new UserError(lacks(table, missing, headings));
	const columns = keys.map((key) => table.columns.find((column) => column.key === key) ?? null);
	const rows: Row[] = [];
	const problems: Problem[] = [];
	for (let i = 1; i < lines.length; i++) {
		const line = lines[i]!;
		if (line.every((cell) => cell === '' || cell === null || cell === undefined)) continue;
		const row: Row = {};
		columns.forEach((column, c) => {
			if (column === null) return;
			const value = readCell(line[c], column, context);
			row[column.key] = typeof value === 'symbol' ? asItCame(line[c], column) : value;
			if (typeof value === 'symbol') problems.push(problem(table, i + 1, headings[c]!, String(line[c]), column));
		});
		if (table.columns.some(({ key }) => key === 'source') && (row.source ?? null) === null) row.source = 'csv';
		const id = columns.find((column) => column !== null && column.required === true && column.key === table.key[table.key.length - 1]);
		if (context.namesLines === true && id && (row[id.key] ?? null) === null) {
			row[id.key] = `#${i + 1}`;
			problems.push(nameless(table, i + 1, id));
		}
		rows.push(row);
	}
	return { rows, problems, unknown: headings.filter((heading, c) => keys[c] === null && heading.trim() !== '') };
}

/** What is no number and no moment stays to be seen and mended, and counts for nothing. */
function asItCame(input: unknown, { kind }: Column): Cell {
	return kind === 'number' || kind === 'money' || kind === 'instant' ? String(input).trim() : null;
}

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
	return {
		line,
		heading,
		value,
		sentence: {
			ru: `«${table.title.ru}», строка ${line}, столбец «${heading}»: «${value}» – ${noun.ru}. ${allowed === null ? 'Исправьте значение или оставьте пусто.' : `Можно: ${allowed}.`}`,
			en: `"${table.title.en}", line ${line}, column "${heading}": "${value}" is ${noun.en}. ${allowed === null ? 'Correct it or leave it empty.' : `Possible: ${allowed}.`}`,
		},
	};
}

function nameless(table: Table, line: number, { key, header }: Column): Problem {
	return {
		line,
		heading: key,
		value: '',
		sentence: {
			ru: `«${table.title.ru}», строка ${line}: пустой «${header.ru}». Строка загружена под номером #${line}; впишите настоящий ID.`,
			en: `"${table.title.en}", line ${line}: "${header.en}" is empty. The line was loaded as #${line}; write its real ID.`,
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
