import type { EnrichedFacts } from '../columns/enrich';
import { rowsById } from '../columns/kit/data';
import { findColumn } from '../columns/read';
import { codesOf, type FactBase, numbersOf } from '../facts/fact-base';
import type { Text } from '../language/text';
import type { SourceId, TableId } from '../measures/vocabulary';
import { NO_BILL, NO_HISTORY, NOT_OWED } from './reasons';

/** Where the rows of a derived table come from: the rows of a tab that a person can look at. */
export interface BaseRows {
	readonly table: TableId;
	readonly rowOf: (row: number) => number;
	/** Why a row of the tab has no row in the derived table. */
	readonly whyAbsent: (row: number) => Text;
}

/** Why a deal is taken for not being there; null when it is. */
const whyNoDeal = (base: FactBase, row: number): Text | null => findColumn('deals', 'exists')?.whyNot?.(base, row) ?? null;

export function baseRows(facts: EnrichedFacts, source: SourceId): BaseRows {
	const { base } = facts;
	const never = (): Text => NO_HISTORY;
	if (source === 'bills' || source === 'settlements') {
		const table = base.table('invoices').size > 0 ? 'invoices' : 'deals';
		const rows = numbersOf(facts.source('bills'), 'row');
		return { table, rowOf: (i) => rows[i]!, whyAbsent: () => (table === 'invoices' ? NO_BILL : NOT_OWED) };
	}
	if (source !== 'dealIntervals' && source !== 'stageEntries') return { table: source, rowOf: (i) => i, whyAbsent: never };
	const whyAbsent = (row: number): Text => whyNoDeal(base, row) ?? NO_HISTORY;
	if (source === 'dealIntervals') {
		const deal = numbersOf(facts.source('dealIntervals'), 'deal');
		return { table: 'deals', rowOf: (i) => deal[i]!, whyAbsent };
	}
	const rows = rowsById(codesOf(base.table('deals'), 'deal_id'));
	const deal = codesOf(facts.source('stageEntries'), 'deal_id');
	return { table: 'deals', rowOf: (i) => rows[deal[i]!] ?? -1, whyAbsent };
}
