import { bills } from '../columns/bills/bills';
import { dealIntervals } from '../columns/deal-intervals/intervals';
import { mergedClients } from '../columns/deals/buyers';
import { perBase, rowsById } from '../columns/kit/data';
import type { SourceId } from '../columns/kit/sources';
import { paidDeals } from '../columns/payments/paid-deals';
import { settlements } from '../columns/settlements/settlements';
import { stageEntries } from '../columns/stage-entries/entries';
import { codesOf, type FactBase } from '../facts/fact-base';
import type { TableId } from '../facts/tables';

/** The row of another table that a row belongs to; -1 for none. */
export type RowOf = (row: number) => number;

const dealRows = perBase((base: FactBase) => rowsById(codesOf(base.table('deals'), 'deal_id')));
const clientRows = perBase((base: FactBase) => rowsById(codesOf(base.table('clients'), 'client_id')));

const byCode =
	(rows: Int32Array, codes: (row: number) => number): RowOf =>
	(row) =>
		rows[codes(row)] ?? -1;

const byDealId =
	(id: 'activities' | 'invoices' | 'stage_changes' | 'owner_changes') =>
	(base: FactBase): RowOf => {
		const codes = codesOf(base.table(id), 'deal_id');
		return byCode(dealRows(base), (row) => codes[row]!);
	};

/** How the rows of each table reach their deal; of the others nobody can say whose deal they are. */
const TO_DEAL: Partial<Record<SourceId, (base: FactBase) => RowOf>> = {
	deals: () => (row) => row,
	dealIntervals: (base) => (row) => dealIntervals(base).row[row]!,
	stageEntries: (base) => (row) => stageEntries(base).row[row]!,
	activities: byDealId('activities'),
	invoices: byDealId('invoices'),
	stage_changes: byDealId('stage_changes'),
	owner_changes: byDealId('owner_changes'),
	payments: (base) => (row) => paidDeals(base).rows[row]!,
	bills: (base) => byCode(dealRows(base), (row) => bills(base)[row]!.deal),
	settlements: (base) => byCode(dealRows(base), (row) => bills(base)[settlements(base)[row]!.bill]!.deal),
};

/** The row of the home table that a row belongs to; null where the table's rows belong to none. */
export function rowReached(base: FactBase, source: SourceId, home: TableId): RowOf | null {
	if (home !== 'deals' && home !== 'clients') return source === home ? (row) => row : null;
	const deal = TO_DEAL[source]?.(base) ?? null;
	if (home === 'deals') return deal;
	const rows = clientRows(base);
	if (source === 'clients') return (row) => row;
	if (deal === null) return null;
	const merged = mergedClients(base);
	const rowOf = (client: number): number => {
		const row = rows[merged.get(client) ?? client] ?? -1;
		return row >= 0 ? row : (rows[client] ?? -1);
	};
	const ofDeals = codesOf(base.table('deals'), 'client_id');
	const own = source === 'activities' || source === 'payments' || source === 'invoices' ? codesOf(base.table(source), 'client_id') : null;
	return (row) => {
		const at = deal(row);
		const client = at < 0 || ofDeals[at]! < 0 ? -1 : ofDeals[at]!;
		return rowOf(client < 0 && own !== null ? own[row]! : client);
	};
}
