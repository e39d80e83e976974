import type { DerivedTableId, SourceId } from '../columns/kit/sources';
import type { TableId } from '../facts/tables';
import type { ColumnSql } from './columns/define';
import { columnReadings } from './columns/registry.gen';
import { list, name, type Part, type Relation, relation, replaced, type Sql, sql } from './sql/fragment';
import { dictionary } from './tables/dictionaries';
import { raw } from './tables/raw';
import { view } from './views/define';
import { intervalFacts } from './views/history/interval-facts';
import { entryRows } from './views/history/interval-rows';
import { billRows } from './views/money/bill-rows';
import { settlementRows } from './views/money/settlement-rows';

/** Where the rows of derived tables come from. */
const ROWS: Readonly<Record<DerivedTableId, Relation>> = {
	dealIntervals: intervalFacts,
	stageEntries: entryRows,
	bills: billRows,
	settlements: settlementRows,
};

const isDerived = (table: SourceId): table is DerivedTableId => table in ROWS;
const baseOf = (table: SourceId): Relation => (isDerived(table) ? ROWS[table] : raw(table satisfies TableId));

const byName: ReadonlyMap<string, ColumnSql> = new Map(columnReadings.map(([{ table, key }, of]) => [`${table}.${key}`, of]));

/** How a column reads in SQL; null for one that the table has as it is. */
export const readingOf = (table: SourceId, key: string): ColumnSql | null => byName.get(`${table}.${key}`) ?? null;

const partsOf = <K extends Part['kind']>({ parts }: Sql, kind: K): Extract<Part, { kind: K }>[] =>
	parts.filter((part): part is Extract<Part, { kind: K }> => part.kind === kind);

/** The derived columns that must be there before a column of the same table, the first ones first. */
function withGround(table: SourceId, keys: readonly string[], known: string[] = []): string[] {
	for (const key of keys) {
		const reading = readingOf(table, key);
		if (reading === null || known.includes(key)) continue;
		withGround(
			table,
			partsOf(reading.value, 'column').map((part) => part.key),
			known,
		);
		known.push(key);
	}
	return known;
}

/** The rows of a table with these of its derived columns: one select inside another, for a column may be made of others. */
export function rows(table: SourceId, ...keys: readonly string[]): Sql {
	const depth = new Map<string, number>();
	for (const key of withGround(table, keys)) {
		const ground = partsOf(readingOf(table, key)!.value, 'column').map((part) => depth.get(part.key) ?? 0);
		depth.set(key, 1 + Math.max(0, ...ground));
	}
	let from = relation(baseOf(table));
	for (let level = 1; level <= Math.max(0, ...depth.values()); level++)
		from = selected(
			from,
			[...depth].filter(([, at]) => at === level).map(([key]) => [key, readingOf(table, key)!.value] as const),
		);
	return from;
}

function selected(from: Sql, columns: readonly (readonly [key: string, value: Sql])[]): Sql {
	const views = new Map<string, Relation>();
	for (const [, value] of columns) for (const { view: one } of partsOf(value, 'joined')) views.set(one.name, one);
	const needsAccount = columns.some(([, value]) => partsOf(value, 'setting').length > 0);
	const named = columns.map(([key, value]) => sql`${replaced(value, inRow)} AS ${name(key)}`);
	const account = needsAccount ? sql` CROSS JOIN ${relation(dictionary('account'))} AS account` : sql``;
	const joins = [...views.values()].map((one) => sql` LEFT JOIN ${relation(one)} AS ${name(one.name)} ON ${name(one.name)}.line = r.line`);
	return sql`(SELECT r.*, ${list(named, sql`, `)} FROM ${from} AS r${account}${list(joins, sql``)})`;
}

function inRow(part: Part): Sql | null {
	if (part.kind === 'column') return sql`r.${name(part.key)}`;
	if (part.kind === 'joined') return sql`${name(part.view.name)}.${name(part.column)}`;
	return part.kind === 'setting' ? sql`account.${name(part.key)}` : null;
}

const NAMES: Readonly<Record<DerivedTableId, string>> = {
	dealIntervals: 'deal_intervals',
	stageEntries: 'stage_entries',
	bills: 'bills',
	settlements: 'settlements',
};

const enrichedViews = new Map<SourceId, Relation>();

/** The view of a table with all its derived columns; of a table without any, the table. */
export function enriched(table: SourceId): Relation {
	const keys = columnReadings.filter(([column]) => column.table === table).map(([{ key }]) => key);
	if (keys.length === 0) return baseOf(table);
	let present = enrichedViews.get(table);
	if (present === undefined) {
		present = view(isDerived(table) ? NAMES[table] : `${table}_enriched`, (of) => sql`SELECT * FROM ${of(table, ...keys)}`);
		enrichedViews.set(table, present);
	}
	return present;
}
