import { linkIn, linkOf } from '../../facts/cards/addresses';
import { textOf } from '../../facts/columns';
import { codesOf, type FactBase } from '../../facts/fact-base';
import type { TableId } from '../../facts/tables';
import { dealRowsOf, perBase, rowsById } from './data';

/** Links of the rows of a table, by row: to the card in the CRM, else what the row itself brought from a file; '' where there is neither. */
export const dealLinks = perBase((base: FactBase) => {
	const [source, id, own] = texts(base, 'deals', 'source', 'deal_id', 'card');
	return (row: number): string => linkIn(base.account.cards, 'deal', source!(row), id!(row)) || linkOf(own!(row));
});

export const clientLinks = perBase((base: FactBase) => {
	const [source, id, kind, own] = texts(base, 'clients', 'source', 'client_id', 'kind', 'card');
	return (row: number): string => linkIn(base.account.cards, kind!(row), source!(row), id!(row)) || linkOf(own!(row));
});

const invoiceLinks = perBase((base: FactBase) => {
	const [source, id] = texts(base, 'invoices', 'source', 'invoice_id');
	return (row: number): string => linkIn(base.account.cards, 'invoice', source!(row), id!(row));
});

const texts = (base: FactBase, id: 'deals' | 'clients' | 'invoices', ...keys: readonly string[]): ((row: number) => string)[] =>
	keys.map((key) => textOf(base.table(id), key));

/** The same for a record of any table: what has no card of its own opens the deal it belongs to, else the client. */
export function recordLinks(base: FactBase, id: TableId): (row: number) => string {
	if (id === 'deals') return dealLinks(base);
	if (id === 'clients') return clientLinks(base);
	if (id !== 'invoices' && id !== 'payments' && id !== 'activities') return () => '';
	const table = base.table(id);
	const own = id === 'invoices' ? invoiceLinks(base) : () => '';
	const [ofDeal, ofClient] = [dealLinks(base), clientLinks(base)];
	const [deals, clients] = [dealRowsOf(base, table), rowsById(codesOf(base.table('clients'), 'client_id'))];
	const client = codesOf(table, 'client_id');
	return (row) => {
		const at = clients[client[row]!] ?? -1;
		return own(row) || (deals[row]! < 0 ? '' : ofDeal(deals[row]!)) || (at < 0 ? '' : ofClient(at));
	};
}
