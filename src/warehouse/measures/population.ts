import { kindOfColumn } from '../../columns/read';
import { OWN } from '../../facts/table';
import { type TableId, tables } from '../../facts/tables';
import { text } from '../../language/text';
import type { Condition, SourceId } from '../../measures/vocabulary';
import { readingOf } from '../enriched';
import { Refusal } from '../refusal';
import { list, parameter, type Sql, sql } from '../sql/fragment';
import type { SqlType } from '../sql/parameter';
import { rawColumn } from '../tables/raw';
import type { Compiler } from './place';

/** How the values of a column are held in the warehouse. */
export function typeOf(to: Compiler, table: SourceId, key: string): SqlType {
	const own = key.startsWith(OWN) || !(table in tables) ? to.own(table) : [];
	const fact = table in tables && readingOf(table, key) === null ? rawColumn(table as TableId, key, own) : null;
	if (fact !== null) return fact.type;
	switch (kindOfColumn(table, key)) {
		case 'name':
			return 'STRING';
		case 'flag':
			return 'BOOL';
		case 'instant':
			return 'TIMESTAMP';
		case 'day':
			return 'DATE';
		case 'money':
		case 'days':
		case 'minutes':
		case 'count':
		case 'number':
		case 'share':
		case 'row':
			return 'FLOAT64';
		case 'bound':
			return key === 'closes_by' ? 'DATE' : 'TIMESTAMP';
	}
}

/** A column as a number to add up: a flag is 1 or 0, a day and an instant what they are inside. */
export function numberIn(to: Compiler, table: SourceId, key: string): Sql {
	const value = to.read(table, key);
	switch (typeOf(to, table, key)) {
		case 'BOOL':
			return sql`IF(${value}, 1.0, IF(${value} IS NULL, NULL, 0.0))`;
		case 'DATE':
			return sql`CAST(UNIX_DATE(${value}) AS FLOAT64)`;
		case 'TIMESTAMP':
			return sql`CAST(UNIX_MILLIS(${value}) AS FLOAT64)`;
		case 'STRING':
			throw new Refusal(text(`Столбец «${key}» – текст: складывать нечего.`, `The column "${key}" is text: there is nothing to add up.`));
		default:
			return value;
	}
}

/** What a column tells apart; texts that are missing are one more, as in the sheet. */
export const tellsApart = (to: Compiler, table: SourceId, key: string): Sql =>
	typeOf(to, table, key) === 'STRING' ? sql`IFNULL(${to.read(table, key)}, '')` : numberIn(to, table, key);

/** Whether a row meets a condition whose option is chosen. No value meets no bound. */
export function conditionOn(to: Compiler, table: SourceId, condition: Condition): Sql {
	const value = to.read(table, condition.column);
	const type = typeOf(to, table, condition.column);
	if ('known' in condition) return condition.known ? sql`${value} IS NOT NULL` : sql`${value} IS NULL`;
	if (type === 'STRING') return textCondition(value, condition);
	// Days and instants are whole numbers inside: a bound between two of them is the nearest one that leaves the same rows.
	const isWhole = type === 'DATE' || type === 'TIMESTAMP';
	const bound = (amount: unknown, whole: (value: number) => number): Sql =>
		parameter({ type, value: isWhole ? whole(Number(amount)) : Number(amount) });
	if ('above' in condition) return sql`${value} > ${bound(condition.above, Math.floor)}`;
	if ('atMost' in condition) return sql`${value} <= ${bound(condition.atMost, Math.floor)}`;
	if ('atLeast' in condition) return sql`${value} >= ${bound(condition.atLeast, Math.ceil)}`;
	if ('within' in condition) {
		const ranges = condition.within.map(
			([from, to]) => sql`(${value} >= ${bound(from, Math.ceil)} AND ${value} <= ${bound(to, Math.floor)})`,
		);
		const isIn = sql`IFNULL(${list(ranges, sql` OR `)}, FALSE)`;
		return condition.isNot === true ? sql`NOT ${isIn}` : isIn;
	}
	if ('is' in condition || 'not' in condition) {
		const isWanted = 'is' in condition ? condition.is === true : condition.not !== true;
		const holds = type === 'BOOL' ? sql`IFNULL(${value}, FALSE)` : sql`IFNULL(${value} = 1, FALSE)`;
		return isWanted ? holds : sql`NOT ${holds}`;
	}
	throw new Error(`condition on ${condition.column} does not fit a number`);
}

function textCondition(value: Sql, condition: Condition): Sql {
	const words =
		'in' in condition ? condition.in : 'is' in condition ? [String(condition.is)] : 'not' in condition ? [String(condition.not)] : [];
	const isOneOf =
		words.length === 1
			? sql`IFNULL(${value} = ${parameter({ type: 'STRING', value: words[0]! })}, FALSE)`
			: sql`IFNULL(${value} IN UNNEST(${parameter({ type: { array: 'STRING' }, value: [...words] })}), FALSE)`;
	return 'not' in condition ? sql`NOT ${isOneOf}` : isOneOf;
}
