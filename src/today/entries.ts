import { activityDeals } from '../columns/activities/deals';
import { bills } from '../columns/bills/bills';
import { dealIntervals } from '../columns/deal-intervals/intervals';
import type { EnrichedFacts } from '../columns/enrich';
import { perBase, rowsById } from '../columns/kit/data';
import type { SourceId } from '../columns/kit/sources';
import { codesOf, type FactBase } from '../facts/fact-base';
import { winnableDeals } from '../kpis/populations';
import { maskOf } from '../measures/mask';
import { resolveOptions } from '../measures/resolve-options';
import { lateness, limitOf } from './late';
import { presentRows } from './present-rows';
import { counted, type Rule } from './rules/rule';

/** One record for which a rule calls. */
export interface Entry {
	readonly rule: Rule;
	/** Row of the table that the rule lists. */
	readonly row: number;
	/** Row of its deal, -1 where there is none, and code of its client. */
	readonly deal: number;
	readonly client: number;
	/** Code of the manager in whose list it stands: whom the KPI credits. */
	readonly credit: number;
	readonly late: number;
	readonly usual: number;
	/** Minor units that are owed; 0 of all that is no bill. */
	readonly owed: number;
}

/** What a rule lists now; null where the tables that it needs were not loaded. */
export function entriesOf(rule: Rule, facts: EnrichedFacts): Entry[] | null {
	const { beyond } = rule;
	if (rule.onlyWinnable === true && facts.source('deals').size === 0) return null;
	const chosen = beyond?.option === undefined ? {} : { [beyond.option]: String(limitOf(facts, beyond)) };
	const matchingRows = presentRows(counted(resolveOptions(rule.rows, { ...rule.options, ...chosen })), facts);
	if (matchingRows === null) return null;
	const { table } = matchingRows.of;
	const { dealOf, clientOf } = places(table, facts.base);
	const isLate = lateness(rule, facts, table, dealOf);
	const credit = codesOf(facts.source(table), matchingRows.of.credit);
	const deals = facts.source('deals');
	const isWinnable = maskOf(deals, winnableDeals.where);
	const [named, buyer] = [codesOf(deals, 'client_id'), codesOf(deals, 'client')];
	return matchingRows.rows.flatMap((row): Entry[] => {
		const deal = dealOf(row);
		if (rule.onlyWinnable === true && (deal < 0 || isWinnable[deal] === 0)) return [];
		const lateBy = isLate(row);
		if (lateBy === null) return [];
		// A deal without a client is its own buyer, and no client that anybody could call.
		const client = deal < 0 ? clientOf(row) : named[deal]! < 0 ? -1 : buyer[deal]!;
		return [{ rule, row, deal, client, credit: credit[row]!, ...lateBy, owed: matchingRows.unpaid?.[row] ?? 0 }];
	});
}

const dealsById = perBase((base: FactBase) => rowsById(codesOf(base.table('deals'), 'deal_id')));

/** Where the rows of a table belong. */
function places(table: SourceId, base: FactBase): { dealOf(row: number): number; clientOf(row: number): number } {
	const none = (): number => -1;
	switch (table) {
		case 'deals':
			return { dealOf: (row) => row, clientOf: none };
		case 'dealIntervals':
			return { dealOf: (row) => dealIntervals(base).row[row]!, clientOf: none };
		case 'activities': {
			const client = codesOf(base.table('activities'), 'client_id');
			return { dealOf: (row) => activityDeals(base)[row]!, clientOf: (row) => client[row]! };
		}
		case 'bills': {
			const invoices = base.table('invoices');
			const client = invoices.size > 0 ? codesOf(invoices, 'client_id') : null;
			return {
				dealOf: (row) => dealsById(base)[bills(base)[row]!.deal] ?? -1,
				clientOf: (row) => client?.[bills(base)[row]!.row] ?? -1,
			};
		}
		default:
			throw new Error(`a rule cannot list ${table}`);
	}
}
