import type { EnrichedFacts } from '../../columns/enrich';
import { clientLinks, dealLinks } from '../../columns/kit/links';
import { textOf } from '../../facts/columns';
import { codesOf, numbersOf } from '../../facts/fact-base';
import { clientTitle } from '../../facts/names-beside';

interface Debtor {
	name: string;
	link: string;
	owed: number;
	overdue: number;
}

export interface Debtors {
	readonly list: readonly Debtor[];
	/** Day when the oldest unpaid bill was due. */
	readonly oldest: number;
}

/** Who owes how much as of now, by client, the greatest debt first: the bills that the receivables KPI adds up. */
export function debtors(facts: EnrichedFacts, size: number, scopesOf: (code: number) => readonly number[]): Debtors[] {
	const { base } = facts;
	const { asOf } = base.account;
	const [bills, settlements] = [facts.source('bills'), facts.source('settlements')];
	const balances = Float64Array.from(numbersOf(bills, 'amount'));
	const [bill, paid, amount] = ['bill', 'paid', 'amount'].map((key) => numbersOf(settlements, key));
	for (let i = 0; i < settlements.size; i++) if (paid![i]! <= asOf) balances[bill![i]!]! -= amount![i]!;
	const [row, issued, due] = ['row', 'issued', 'due'].map((key) => numbersOf(bills, key));
	const holder = codesOf(bills, 'holder');
	const clientOf = clients(facts);
	const groups = Array.from({ length: size }, () => ({ list: new Map<string, Debtor>(), oldest: Number.POSITIVE_INFINITY }));
	for (let i = 0; i < bills.size; i++) {
		if (!(balances[i]! > 0) || issued![i]! > asOf) continue;
		const isOverdue = due![i]! < asOf + 1 && due![i]! <= asOf;
		const { key, name, link } = clientOf(row![i]!);
		for (const s of scopesOf(holder[i]!)) {
			const group = groups[s]!;
			const debtor = group.list.get(key) ?? { name, link, owed: 0, overdue: 0 };
			debtor.owed += balances[i]!;
			if (isOverdue) debtor.overdue += balances[i]!;
			group.list.set(key, debtor);
			if (isOverdue) group.oldest = Math.min(group.oldest, due![i]!);
		}
	}
	return groups.map(({ list, oldest }) => ({
		list: [...list.values()].sort((a, b) => b.owed - a.owed || (a.name < b.name ? -1 : 1)),
		oldest,
	}));
}

function clients({ base }: EnrichedFacts): (row: number) => { key: string; name: string; link: string } {
	const bills = base.table('invoices').size > 0;
	const table = base.table(bills ? 'invoices' : 'deals');
	const [client, deal] = [textOf(table, 'client_id'), textOf(table, 'deal_id')];
	const deals = base.table('deals');
	const [dealId, dealClient] = [textOf(deals, 'deal_id'), textOf(deals, 'client_id')];
	const rowOfDeal = new Map(Array.from({ length: deals.size }, (_, i) => [dealId(i), i]));
	const list = base.table('clients');
	const [id, name, kind] = ['client_id', 'name', 'kind'].map((key) => textOf(list, key));
	const rows = new Map(Array.from({ length: list.size }, (_, i) => [id!(i), i]));
	const [clientLink, dealLink] = [clientLinks(base), dealLinks(base)];
	return (row) => {
		const dealRow = rowOfDeal.get(deal(row));
		const buyer = client(row) || (dealRow === undefined ? '' : dealClient(dealRow));
		const key = buyer || deal(row);
		const at = rows.get(key);
		const known = at === undefined ? clientTitle('', '', key) : clientTitle(kind!(at), name!(at), key);
		// Who has no card of his own is found by the deal.
		const link = (at === undefined ? '' : clientLink(at)) || (dealRow === undefined ? '' : dealLink(dealRow));
		return { key, name: buyer === '' ? `ID ${key}` : known, link };
	};
}
