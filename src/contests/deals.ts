import { dayOf, partsOf } from '../calendar/day';
import type { EnrichedFacts } from '../columns/enrich';
import { dealLinks } from '../columns/kit/links';
import { linkOf } from '../facts/cards/addresses';
import { codesOf, numbersOf, textOf } from '../facts/columns';

/** A deal as figures have it now. */
export interface DealNow {
	readonly row: number;
	readonly source: string;
	readonly id: string;
	readonly name: string;
	/** '' where there is no card to open. */
	readonly link: string;
	readonly seller: string;
	/** Minor units of its own currency; null where there is none. */
	readonly amount: number | null;
	/** '' for the account's own. */
	readonly currency: string;
	readonly state: string;
	/** It counts in figures at all. */
	readonly exists: boolean;
	/** `YYYY-MM-DD` */
	readonly closedOn: string | null;
	/** The month whose figures it is in: that of its closing, or the present one of a deal that is open. */
	readonly month: string;
}

export interface DealBook {
	readonly size: number;
	at(row: number): DealNow;
	find(source: string, id: string): DealNow | null;
	/** The deal that somebody means: by its ID, its link, or a name that no other deal of the person, or of anybody, has. */
	meant(typed: string, manager: string): DealNow | null;
}

/** The deals of the facts, as contests name them. */
export function dealBook(facts: EnrichedFacts): DealBook {
	const deals = facts.source('deals');
	const { base } = facts;
	const { zone, asOf } = base.account;
	const [source, id, name, currency, state] = ['source', 'deal_id', 'name', 'currency', 'state'].map((key) => textOf(deals, key));
	const sellers = codesOf(deals, 'seller');
	const managers = base.dictionary('manager').texts;
	const [amount, closed, exists] = ['amount', 'closed_at', 'exists'].map((key) => numbersOf(deals, key));
	const links = dealLinks(base);
	const at = (row: number): DealNow => {
		const isClosed = state!(row) === 'WON' || state!(row) === 'LOST';
		const day = isClosed && !Number.isNaN(closed![row]!) ? zone.dayAt(closed![row]!) : null;
		const { year, month } = partsOf(day ?? asOf);
		return {
			row,
			source: source!(row),
			id: id!(row),
			name: name!(row) || id!(row),
			link: links(row),
			seller: managers[sellers[row]!] ?? '',
			amount: Number.isNaN(amount![row]!) ? null : amount![row]!,
			currency: currency!(row) === base.account.baseCurrency ? '' : currency!(row),
			state: state!(row),
			exists: exists![row] === 1,
			closedOn: day === null ? null : dayOf(day),
			month: `${year}-${String(month).padStart(2, '0')}`,
		};
	};
	const index = (of: (row: number) => string): ((key: string) => readonly number[]) => {
		let rows: Map<string, number[]> | null = null;
		return (key) => {
			if (rows === null) {
				rows = new Map();
				for (let row = 0; row < deals.size; row++) {
					const own = of(row);
					const before = rows.get(own);
					if (before === undefined) rows.set(own, [row]);
					else before.push(row);
				}
			}
			return rows.get(key) ?? [];
		};
	};
	const byId = index((row) => id!(row));
	const byName = index((row) => folded(name!(row)));
	const byLink = index((row) => links(row));
	/** One of them, or the one that is the person's own. */
	const only = (rows: readonly number[], manager: string): DealNow | null => {
		if (rows.length === 1) return at(rows[0]!);
		const own = rows.filter((row) => managers[sellers[row]!] === manager);
		return own.length === 1 ? at(own[0]!) : null;
	};
	return {
		size: deals.size,
		at,
		find: (from, deal) => {
			const row = byId(deal).find((one) => source!(one) === from);
			return row === undefined ? null : at(row);
		},
		meant(typed, manager) {
			const dealText = typed.trim();
			if (dealText === '') return null;
			const link = linkOf(dealText);
			// A line copied from the list of deals begins with the ID.
			const [first = ''] = dealText.replace(/^(№|#|ID)\s*/i, '').split(' · ');
			return (
				only(byId(dealText), manager) ??
				only(byId(first.trim()), manager) ??
				(link === '' ? null : only(byLink(link), manager)) ??
				only(byName(folded(dealText)), manager)
			);
		},
	};
}

const folded = (text: string): string => text.trim().toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ');
