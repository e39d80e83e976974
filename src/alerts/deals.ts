import type { EnrichedFacts } from '../columns/enrich';
import { codesOf, numbersOf } from '../facts/fact-base';
import { median } from '../today/late';
import { records } from '../today/records';

/** The deals of the facts, as alerts tell of them. */
export interface AlertDeals {
	readonly size: number;
	id(row: number): string;
	owner(row: number): string;
	title(row: number): string;
	link(row: number): string;
	/** Minor units. */
	readonly price: ArrayLike<number>;
	/** The usual amount: the median of those that have one; null without any. */
	readonly usual: number | null;
}

export function alertDeals(facts: EnrichedFacts): AlertDeals {
	const deals = facts.source('deals');
	const ids = facts.base.dictionary('deal').texts;
	const managers = facts.base.dictionary('manager').texts;
	const [id, owner] = [codesOf(deals, 'deal_id'), codesOf(deals, 'manager_id')];
	const price = numbersOf(deals, 'price');
	const priced = Array.from(price).filter((value) => value > 0);
	const of = records(facts);
	return {
		size: deals.size,
		id: (row) => ids[id[row]!] ?? String(row),
		owner: (row) => managers[owner[row]!] ?? '',
		title: (row) => of.deal(row).title,
		link: (row) => of.deal(row).link,
		price,
		usual: priced.length === 0 ? null : median(priced),
	};
}

/** So many times the usual deal is a big one. */
export const BIG = { key: 'alert_big_deal_times', otherwise: 3 } as const;
