import type { Period } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { type FactBase, numbersOf } from '../../facts/fact-base';
import { type TableId, tableIds } from '../../facts/tables';
import type { SqlType, SqlValue } from '../sql/parameter';
import { DICTIONARIES, type DictionaryId } from './dictionaries';
import { type DayRange, dictionaryRows } from './fill-dictionaries';
import { factRows } from './fill-facts';
import { rawColumns } from './raw';

/** A table as plain data: its columns, and its rows in their order. */
export interface PlainTable {
	readonly columns: readonly (readonly [name: string, type: SqlType])[];
	readonly rows: readonly (readonly SqlValue[])[];
}

/** The tables of an account by name; each is made when it is first asked for. */
export function tablesOf(base: FactBase, range: DayRange): (name: string) => PlainTable {
	let dictionaries: ReturnType<typeof dictionaryRows> | null = null;
	return (name) => {
		if (!(tableIds as readonly string[]).includes(name)) {
			dictionaries ??= dictionaryRows(base, range);
			return plain(Object.entries(DICTIONARIES[name as DictionaryId]), dictionaries[name as DictionaryId]);
		}
		const id = name as TableId;
		return plain(
			rawColumns(id, base.table(id).own).map((column) => [column.name, column.type]),
			factRows(base, id),
		);
	};
}

const plain = (columns: PlainTable['columns'], rows: readonly Readonly<Record<string, SqlValue>>[]): PlainTable => ({
	columns,
	rows: rows.map((row) => columns.map(([name]) => row[name] ?? null)),
});

/** The days of the facts and of the periods, and those before them that frames may ask of. */
export function daysOf({ base }: EnrichedFacts, periods: readonly Period[]): DayRange {
	const { zone, asOf } = base.account;
	let [first, last] = [asOf, asOf];
	const meet = (day: number): void => {
		if (Number.isNaN(day)) return;
		first = Math.min(first, day);
		last = Math.max(last, day);
	};
	for (const { from, to } of periods) for (const day of [from, to]) meet(day);
	for (const [table, keys] of MOMENTS) for (const key of keys) for (const at of numbersOf(base.table(table), key)) meet(zone.dayAt(at));
	return { first: first - BEFORE, last: last + 2 };
}

const MOMENTS = [
	['deals', ['created_at', 'assigned_at', 'closed_at']],
	['activities', ['occurred_at']],
] as const;
const BEFORE = 800;
