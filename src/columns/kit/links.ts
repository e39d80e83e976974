import { linkIn, linkOf } from '../../facts/cards/addresses';
import { textOf } from '../../facts/columns';
import type { FactBase } from '../../facts/fact-base';
import { perBase } from './data';

/** Links of the rows of a table, by row: to the card in the CRM, else what the row itself brought from a file; '' where there is neither. */
export const dealLinks = perBase((base: FactBase) => {
	const [source, id, own] = texts(base, 'deals', 'source', 'deal_id', 'card');
	return (row: number): string => linkIn(base.account.cards, 'deal', source!(row), id!(row)) || linkOf(own!(row));
});

export const clientLinks = perBase((base: FactBase) => {
	const [source, id, kind, own] = texts(base, 'clients', 'source', 'client_id', 'kind', 'card');
	return (row: number): string => linkIn(base.account.cards, kind!(row), source!(row), id!(row)) || linkOf(own!(row));
});

export const invoiceLinks = perBase((base: FactBase) => {
	const [source, id] = texts(base, 'invoices', 'source', 'invoice_id');
	return (row: number): string => linkIn(base.account.cards, 'invoice', source!(row), id!(row));
});

const texts = (base: FactBase, id: 'deals' | 'clients' | 'invoices', ...keys: readonly string[]): ((row: number) => string)[] =>
	keys.map((key) => textOf(base.table(id), key));
