import { domainOf } from '../facts/dictionary';
import type { Column } from '../facts/table';
import { tables } from '../facts/tables';
import type { Language, Text } from '../language/text';
import type { Absence, ColumnDefinition, ColumnKind, ConditionKey, ConditionWords } from './kit/define';
import { DISTINCT, type SourceId } from './kit/sources';
import { columns } from './registry.gen';

const byName: ReadonlyMap<string, ColumnDefinition> = new Map(columns.map((column) => [`${column.table}.${column.key}`, column]));

/** The definition of a column; null for a column of the facts that has no file of its own: then its heading and kind speak for it. */
export const findColumn = (table: SourceId, key: string): ColumnDefinition | null => byName.get(`${table}.${key}`) ?? null;

/** The columns of a table that are computed. */
export const derivedColumns = (table: SourceId): ColumnDefinition[] =>
	columns.filter((column) => column.table === table && column.values !== 'fact');

const factColumn = (table: SourceId, key: string): Column | undefined =>
	(tables as Readonly<Record<string, { readonly columns: readonly Column[] } | undefined>>)[table]?.columns.find((one) => one.key === key);

const FACT_KINDS = {
	id: 'name',
	text: 'name',
	enum: 'name',
	instant: 'instant',
	day: 'day',
	money: 'money',
	number: 'number',
	bool: 'flag',
} as const satisfies Record<Column['kind'], ColumnKind>;

/** What the values of a column are. */
export function kindOfColumn(table: SourceId, key: string): ColumnKind {
	const fact = factColumn(table, key);
	return findColumn(table, key)?.kind ?? (fact === undefined ? 'number' : FACT_KINDS[fact.kind]);
}

export const isMoney = (table: SourceId, key: string): boolean => kindOfColumn(table, key) === 'money';

export const inQuotes = (words: string, language: Language): string => (language === 'ru' ? `«${words}»` : `“${words}”`);

/** The heading of a column, as the sheet shows it, in quotes; of a column of the deal where a derived table has it from there. */
export function columnName(key: string, table: SourceId, language: Language): string {
	const fact = factColumn(table, key) ?? (table in tables ? undefined : factColumn('deals', key));
	return inQuotes(fact?.header[language] ?? key, language);
}

/** What stands before the rows that a column is summed over. */
export function sumWords(table: SourceId, key: string, language: Language): string {
	const column = findColumn(table, key);
	if (column !== null && 'sum' in column) return column.sum[language];
	return `${language === 'ru' ? 'сумма' : 'sum of'} ${columnName(key, table, language)} ${language === 'ru' ? 'у' : 'of'}`;
}

/** A duration whose mean or median is taken: «дней от создания до закрытия»; null for any other column. */
export function durationWords(table: SourceId, key: string, language: Language): string | null {
	const column = findColumn(table, key);
	return column !== null && 'duration' in column ? column.duration[language] : null;
}

/** What else a mean or a median is taken of, before the rows that have it. */
export function meanWords(table: SourceId, key: string, language: Language): string {
	const column = findColumn(table, key);
	if (column !== null && 'sum' in column) return column.sum[language];
	return `${columnName(key, table, language)} ${language === 'ru' ? 'у' : 'of'}`;
}

/** What a column tells apart, of many. */
export function distinctWords(table: SourceId, key: string, language: Language): string {
	const column = findColumn(table, key);
	const words = column !== null && 'distinct' in column ? column.distinct : DISTINCT[domainOf(key) ?? ''];
	return words?.[language] ?? columnName(key, table, language);
}

/** The words of a condition on a column, of the first key that has any. */
export function conditionWords(table: SourceId, key: string, condition: ConditionKey): ConditionWords {
	return findColumn(table, key)?.conditions?.[condition] ?? {};
}

/** Why rows have no value in a column. */
export function absenceOf(table: SourceId, key: string): Absence {
	const column = findColumn(table, key);
	if (column !== null && 'absence' in column && column.absence !== 'never') return column.absence;
	const [ru, en] = [columnName(key, table, 'ru'), columnName(key, table, 'en')];
	return { why: { ru: `нет значения ${ru}`, en: `no value of ${en}` }, covered: { ru: `${ru} известно у`, en: `${en} known for` } };
}

/** How the date that decides the period is called; null for a bound, which decides none. */
export function dateOf(table: SourceId, key: string): Text | null {
	const column = findColumn(table, key);
	if (column !== null) return 'date' in column ? column.date : null;
	const [ru, en] = [columnName(key, table, 'ru'), columnName(key, table, 'en')];
	return { ru: `по дате ${ru}`, en: `by ${en}` };
}

/** Why a row without that date is in no period. */
export function undatedWords(table: SourceId, key: string): Text {
	const column = findColumn(table, key);
	return column !== null && 'undated' in column ? column.undated : { ru: 'нет даты', en: 'no date' };
}

/** Rows whose moment lies more than so many days back, and the others: of many, after the noun or as a reason. */
export function ageWords(table: SourceId, key: string, days: number): { readonly older: Text; readonly younger: Text } {
	const column = findColumn(table, key);
	const age = column !== null && 'age' in column ? column.age : undefined;
	return {
		older: age?.older?.(days) ?? { ru: `дольше ${days} дн.`, en: `more than ${days} days` },
		younger: age?.younger?.(days) ?? { ru: `не дольше ${days} дн.`, en: `no more than ${days} days` },
	};
}
