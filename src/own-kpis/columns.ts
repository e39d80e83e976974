import type { ColumnKind } from '../columns/kit/define';
import { derivedColumns, findColumn, kindOfColumn } from '../columns/read';
import { foldName } from '../facts/named-people';
import type { Column, Kind, Table } from '../facts/table';
import { type TableId, tables } from '../facts/tables';
import { nearest } from '../language/nearest';
import { type Language, type Text, text } from '../language/text';
import type { UserError } from '../language/user-error';
import { ownFault } from './fault';
import type { CountedTable } from './tables';

/** What tells which columns people have added to a table. */
export interface ColumnHolder {
	table(id: TableId): { readonly own?: readonly Column[] };
}

/** A column that a definition names. */
export interface NamedColumn {
	/** Of the facts: allowed values, how a word is read; null for a computed column. */
	readonly fact: Column | null;
	readonly key: string;
	readonly name: Text;
	/** Whether it is measured or tells rows apart. */
	readonly holds: 'number' | 'money' | 'date' | 'day' | 'flag' | 'text';
	/** What is paid or asked for: 0 means that nobody has filled it in. */
	readonly isPrice?: boolean;
}

const HOLDS: Readonly<Record<Kind, NamedColumn['holds']>> = {
	id: 'text',
	text: 'text',
	enum: 'text',
	instant: 'date',
	day: 'day',
	money: 'money',
	number: 'number',
	bool: 'flag',
};

const isPrice = ({ key, kind }: Column): boolean => kind === 'money' && key === 'amount';

/** The columns that a table of these facts has, a person's own among them. */
export const factColumns = (base: ColumnHolder, { table, source }: CountedTable): readonly Column[] =>
	source === table ? [...(tables[table] as Table).columns, ...(base.table(table).own ?? [])] : [];

function factNamed(columns: readonly Column[], word: string): Column | undefined {
	const name = foldName(word);
	const namesOf = ({ key, header, also }: Column): string[] => [key, header.ru, header.en, ...(also ?? [])].map(foldName);
	return columns.find((one) => namesOf(one).slice(0, 3).includes(name)) ?? columns.find((one) => namesOf(one).includes(name));
}

/** The column of a table of facts that a word means, whichever rows are counted. */
export function columnOfTable(base: ColumnHolder, table: TableId, word: string): NamedColumn | undefined {
	const fact = factNamed([...(tables[table] as Table).columns, ...(base.table(table).own ?? [])], word);
	return fact && { fact, key: fact.key, name: fact.header, holds: HOLDS[fact.kind], isPrice: isPrice(fact) };
}

/** The column that a word means; undefined where the table has none. */
export function columnNamed(base: ColumnHolder, of: CountedTable, word: string): NamedColumn | undefined {
	const fact = factNamed(factColumns(base, of), word);
	if (fact !== undefined)
		return { fact, key: of.instead[fact.key] ?? fact.key, name: fact.header, holds: HOLDS[fact.kind], isPrice: isPrice(fact) };
	const name = foldName(word);
	const computed =
		findColumn(of.source, word.trim()) ??
		derivedColumns(of.source).find(({ title }) => title !== undefined && [title.ru, title.en].map(foldName).includes(name));
	if (computed == null) return undefined;
	const { key, title } = computed;
	const holds = COMPUTED[kindOfColumn(of.source, key)];
	return holds && { fact: null, key, name: title ?? text(key, key), holds };
}

/** What computed columns hold; a bound, a row and a day are nothing to a person. */
const COMPUTED: Partial<Record<ColumnKind, NamedColumn['holds']>> = {
	money: 'money',
	number: 'number',
	count: 'number',
	share: 'number',
	days: 'number',
	minutes: 'number',
	flag: 'flag',
	instant: 'date',
	name: 'text',
};

export function findNamed(base: ColumnHolder, of: CountedTable, word: string): NamedColumn {
	const column = columnNamed(base, of, word);
	if (column !== undefined) return column;
	throw noColumn(base, of, word);
}

export function noColumn(base: ColumnHolder, of: CountedTable, word: string): UserError {
	const near = (language: Language): string =>
		nearest(foldName(word), factColumns(base, of), ({ header }) => [foldName(header.ru), foldName(header.en)])
			.slice(0, 4)
			.map(({ header }) => header[language])
			.join(', ');
	return ownFault(
		word.trim() === '' ? 'не указан столбец' : `в таблице «${of.title.ru}» нет столбца «${word.trim()}»`,
		word.trim() === '' ? 'the column is not given' : `the table "${of.title.en}" has no column "${word.trim()}"`,
		`Есть, например: ${near('ru')}.`,
		`There are, for example: ${near('en')}.`,
	);
}
