import { dayOf } from '../calendar/day';
import { perBase } from '../columns/kit/data';
import type { FactBase } from '../facts/fact-base';
import { numbersOf } from '../facts/fact-base';
import type { Column } from '../facts/table';
import type { TableId } from '../facts/tables';
import type { Dimension } from './define';
import { fromColumn } from './from-column';

/** Tables whose own columns are dimensions; a heading that stands in two of them means the first. */
export const OWN_TABLES: readonly TableId[] = ['deals', 'clients', 'managers', 'activities', 'payments', 'invoices', 'ledger'];

const cache = perBase((_: FactBase) => new Map<TableId, readonly Dimension[]>());

function inTable(base: FactBase, table: TableId): readonly Dimension[] {
	let list = cache(base).get(table);
	if (list === undefined) {
		list = (base.table(table).own ?? []).map((column) => ownDimension(table, column));
		cache(base).set(table, list);
	}
	return list;
}

/** The columns that people added to the data tabs, as dimensions. */
export const ownDimensions = (base: FactBase): Dimension[] => OWN_TABLES.flatMap((table) => inTable(base, table));

/** The first that fits: further tabs are not read for it. */
export function findOwn(base: FactBase, isWanted: (one: Dimension) => boolean): Dimension | undefined {
	for (const table of OWN_TABLES) {
		const dimension = inTable(base, table).find(isWanted);
		if (dimension !== undefined) return dimension;
	}
	return undefined;
}

const ownDimension = (table: TableId, { key, kind, header, several }: Column): Dimension => ({
	id: `${table}.${key}`,
	name: header,
	home: table,
	...(several !== undefined && { several }),
	read:
		kind === 'instant'
			? (base) => {
					const at = numbersOf(base.table(table), key);
					const { zone } = base.account;
					return (row) => (Number.isNaN(at[row]!) ? '' : dayOf(zone.dayAt(at[row]!)));
				}
			: fromColumn(table, key),
	...(kind === 'bool' && { fixed: { 1: { name: { ru: 'да', en: 'yes' } }, 0: { name: { ru: 'нет', en: 'no' } } } }),
});
