import { codesOf, numbersOf } from '../facts/fact-base';
import type { Text } from '../language/text';
import type { Enriched } from '../measures/enrich';
import { rowsById } from '../measures/enrich-money';
import type { SourceId, TableId } from '../measures/vocabulary';
import { existenceReason, NO_BILL, NO_HISTORY, NOT_OWED } from './reasons';

/** Where the rows of a derived table come from: the rows of a tab that a person can look at. */
export interface BaseRows {
	readonly table: TableId;
	readonly rowOf: (row: number) => number;
	/** Why a row of the tab has no row in the derived table. */
	readonly absence: (row: number) => Text;
}

export function baseRows(facts: Enriched, source: SourceId): BaseRows {
	const { base } = facts;
	const never = (): Text => NO_HISTORY;
	if (source === 'debts' || source === 'settlements') {
		const table = base.table('invoices').size > 0 ? 'invoices' : 'deals';
		const rows = numbersOf(facts.source('debts'), 'row');
		return { table, rowOf: (i) => rows[i]!, absence: () => (table === 'invoices' ? NO_BILL : NOT_OWED) };
	}
	if (source !== 'stays' && source !== 'visits') return { table: source, rowOf: (i) => i, absence: never };
	const absence = (row: number): Text => existenceReason(base, 'deals', row) ?? NO_HISTORY;
	if (source === 'stays') {
		const deal = numbersOf(facts.source('stays'), 'deal');
		return { table: 'deals', rowOf: (i) => deal[i]!, absence };
	}
	const rows = rowsById(codesOf(base.table('deals'), 'deal_id'));
	const deal = codesOf(facts.source('visits'), 'deal_id');
	return { table: 'deals', rowOf: (i) => rows.get(deal[i]!) ?? -1, absence };
}
