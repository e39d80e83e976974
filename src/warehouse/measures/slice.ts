import { NONE } from '../../dimensions/define';
import { dimensions } from '../../dimensions/registry.gen';
import { type TableId, tables } from '../../facts/tables';
import { text } from '../../language/text';
import type { Condition, SourceId } from '../../measures/vocabulary';
import { COMMAS_TOO, SEMICOLONS } from '../dimensions/define';
import { dimensionReadings } from '../dimensions/registry.gen';
import { Refusal } from '../refusal';
import { name, parameter, relation, type Sql, sql } from '../sql/fragment';
import { folded, foldedItems, foldedWord } from '../sql/words';
import { dictionary } from '../tables/dictionaries';
import type { Compiler } from './place';
import { typeOf } from './population';
import type { Reach } from './reach';

const SLICE = 'slice:';
export const isSlice = ({ column }: Condition): boolean => column.startsWith(SLICE);

/** What a condition on a dimension asks of a row: its values by name, or all but these. */
export function sliceCondition(condition: Condition, table: SourceId, reach: Reach, to: Compiler): Sql {
	if (!('in' in condition) && !('not' in condition)) throw new Error('a slice names its values');
	const values = 'in' in condition ? condition.in : [String(condition.not)];
	const holds = fits(condition.column.slice(SLICE.length), values, table, reach, to);
	return 'in' in condition ? holds : sql`NOT (${holds})`;
}

function fits(key: string, values: readonly string[], table: SourceId, reach: Reach, to: Compiler): Sql {
	const [, id = '', by] = /^(\w+)(?:@(\w+))?$/.exec(key) ?? [];
	const dimension = dimensions.find((one) => one.id === id);
	if (dimension === undefined) return ofColumn(key, values, table, reach, to);
	const [, reading] = dimensionReadings.find(([one]) => one === dimension)!;
	const own = reading.own?.[table];
	if (own !== undefined) return isOneOf(sql`x.${name(own)}`, values);
	if ('moment' in reading.text) {
		const day = sql`DATE(${to.read(table, by!)}, (SELECT tz FROM ${relation(dictionary('account'))}))`;
		return isOneOf(reading.text.moment(day), values);
	}
	const home = dimension.home as TableId;
	const row = reached(home, table, reach, to, by);
	const { column } = reading.text;
	if ('view' in reading.text) {
		const { view } = reading.text;
		reach.join(view.name, () => sql`LEFT JOIN ${relation(view)} AS ${name(view.name)} ON ${name(view.name)}.line = ${row}.line`);
		return isOneOf(sql`${name(view.name)}.${name(column)}`, values);
	}
	const value = sql`${row}.${name(column)}`;
	if (typeOf(to, home, column) === 'BOOL') return isOneOf(sql`IF(${value}, '1', IF(${value} IS NULL, '', '0'))`, values);
	return reading.signs === undefined ? isOneOf(value, values) : listed(foldedItems(value, reading.signs), values);
}

const isOneOf = (value: Sql, values: readonly string[]): Sql => listed(folded(value), values);
const listed = (value: Sql, values: readonly string[]): Sql =>
	sql`${value} IN UNNEST(${parameter({ type: { array: 'STRING' }, value: values.map(foldedWord) })})`;

function reached(home: TableId, table: SourceId, reach: Reach, to: Compiler, credit: string | undefined): Sql {
	if (home === 'managers') {
		reach.manager(to.read(table, credit!));
		return sql`of_manager`;
	}
	if (home === 'deals' && reach.deal()) return sql`of_deal`;
	if (home === 'clients' && reach.client()) return sql`of_client`;
	if (home !== table) throw new Error(`rows of ${table} have no ${home}`);
	return sql`x`;
}

/** A column of a table as a dimension: `deals.own:Branch`, `activities.channel`, of managers with whoever gets the credit. */
function ofColumn(key: string, values: readonly string[], table: SourceId, reach: Reach, to: Compiler): Sql {
	const home = key.slice(0, key.indexOf('.')) as TableId;
	const rest = key.slice(key.indexOf('.') + 1);
	const [, column, credit] = home === 'managers' ? /^(.*)@(\w+)$/s.exec(rest)! : [rest, rest];
	const row = reached(home, table, reach, to, credit);
	const value = to.read(home, column!, row);
	switch (typeOf(to, home, column!)) {
		case 'STRING': {
			const several = [...tables[home].columns, ...to.own(home)].find((one) => one.key === column)?.several;
			if (several === undefined) return isOneOf(value, values);
			return listed(foldedItems(value, several === ';' ? SEMICOLONS : COMMAS_TOO), values);
		}
		case 'FLOAT64':
			return isOneOfNumbers(value, values);
		case 'DATE':
			return isOneOfNumbers(sql`CAST(UNIX_DATE(${value}) AS FLOAT64)`, values);
		case 'TIMESTAMP':
			return isOneOf(sql`CAST(DATE(${value}, (SELECT tz FROM ${relation(dictionary('account'))})) AS STRING)`, values);
		case 'BOOL':
			if (to.own(home).some((one) => one.key === column))
				throw new Refusal(
					text(
						'По столбцу с флажками, который добавили сами, в хранилище пока не отобрать: пустая ячейка там значит и «нет», и «не указано».',
						'A column of checkboxes that was added by hand cannot be chosen by in the warehouse yet: an empty cell means both “no” and “not given” there.',
					),
				);
			return isOneOf(sql`IF(IFNULL(${value}, FALSE), '1', '0')`, values);
		default:
			throw new Refusal(text('По этому столбцу в хранилище не отобрать.', 'This column cannot be chosen by in the warehouse.'));
	}
}

/** Numbers are compared as numbers, whatever their digits look like. */
function isOneOfNumbers(value: Sql, values: readonly string[]): Sql {
	const numbers = values.filter((one) => one !== NONE).map(Number);
	const isListed = sql`IFNULL(${value} IN UNNEST(${parameter({ type: { array: 'FLOAT64' }, value: numbers })}), FALSE)`;
	return values.includes(NONE) ? sql`(${value} IS NULL OR ${isListed})` : isListed;
}
