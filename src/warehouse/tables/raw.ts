import type { Column, Kind, Table } from '../../facts/table';
import { OWN } from '../../facts/table';
import { type TableId, tableIds, tables } from '../../facts/tables';
import type { Relation } from '../sql/fragment';
import type { SqlType } from '../sql/parameter';

/** How the values of a fact are held. */
const TYPES: Readonly<Record<Kind, SqlType>> = {
	id: 'STRING',
	text: 'STRING',
	enum: 'STRING',
	instant: 'TIMESTAMP',
	day: 'DATE',
	money: 'FLOAT64',
	number: 'FLOAT64',
	bool: 'BOOL',
};

/** The place of a row among the rows that were loaded; where two of a moment compete, it decides. */
export const LINE = 'line';

export interface TableColumn {
	readonly name: string;
	readonly type: SqlType;
}

const RAW = Object.fromEntries(tableIds.map((id) => [id, { name: id }])) as unknown as Readonly<Record<TableId, Relation>>;

/** The table of a kind of facts: one row for each, as it is now. */
export const raw = (id: TableId): Relation => RAW[id];

/** Columns that people have added stand in slots: their headings are no names of columns in the warehouse. */
export const slotName = (slot: number): string => `own_${slot + 1}`;

/** The columns of such a table; `own`: those of people, in the order of their slots. */
export function rawColumns(id: TableId, own: readonly Column[] = []): TableColumn[] {
	return [
		{ name: LINE, type: 'INT64' },
		...(tables[id] as Table).columns.map(({ key, kind }) => ({ name: key, type: TYPES[kind] })),
		...own.map(({ kind }, slot) => ({ name: slotName(slot), type: TYPES[kind] })),
	];
}

/** The column that holds a fact's key; null where there is none. */
export function rawColumn(id: TableId, key: string, own: readonly Column[]): TableColumn | null {
	if (key.startsWith(OWN)) {
		const slot = own.findIndex((one) => one.key === key);
		return slot < 0 ? null : { name: slotName(slot), type: TYPES[own[slot]!.kind] };
	}
	const found = (tables[id] as Table).columns.find((one) => one.key === key);
	return found === undefined ? null : { name: key, type: TYPES[found.kind] };
}
