import type { Row } from '../../facts/table';
import type { Config, Entity } from '../kit/contract';
import { idOf, type Json, list, money, number, object, prefixedId, unixSeconds } from '../kit/json';
import { refusalOf } from '../kit/optional-parts';
import { day } from './invoices';
import { amocrmList } from './list-entity';
import { customersPart } from './optional';

/** A mark among the payments that joining folds into the clients: whose customer it is, and how often he has bought. */
const MARK = 'customer-';
export const customerMark = (customer: unknown): string => `${MARK}${customer}`;

const where = (path: string) => (config: Config) => (config.has_customers === 'yes' ? path : null);

/** Read whole each time: a purchase, or a call on a customer's card, names the customer alone. */
export const customers: Entity = amocrmList({
	id: 'customers',
	title: { ru: 'Покупатели', en: 'Customers' },
	path: where('customers'),
	rows: 'customers',
	query: () => ({ with: 'contacts,companies' }),
	facts: (rows) => ({ payments: rows.filter(({ is_deleted }) => is_deleted !== true).map(markOf) }),
});

function markOf(customer: Json): Row {
	const embedded = object(customer._embedded);
	const contacts = list(embedded.contacts);
	const client = list(embedded.companies)[0] ?? contacts.find(({ is_main }) => is_main === true) ?? contacts[0];
	return { mark: true, payment_id: customerMark(customer.id), client_id: idOf(client?.id), purchases: number(customer.purchases_count) };
}

export const transactions: Entity = amocrmList({
	id: 'transactions',
	title: { ru: 'Покупки', en: 'Purchases' },
	// Without the customers nobody can say whose purchases they are.
	path: (config) => (refusalOf(customersPart, config) === null ? where('customers/transactions')(config) : null),
	rows: 'transactions',
	facts: (rows, config) => ({
		payments: rows
			.filter(({ is_deleted }) => is_deleted !== true)
			.map((row) => ({
				payment_id: prefixedId('purchase-', row.id),
				client_id: customerMark(object(object(row._embedded).customer).id ?? row.customer_id),
				amount: money(row.price),
				currency: config.base_currency ?? null,
				kind: 'payment',
				paid_at: day(row.completed_at ?? row.created_at, config),
				bought_at: unixSeconds(row.completed_at ?? row.created_at),
			})),
	}),
});

/** What customers' cards say, by client. */
export class Customers {
	private readonly clients = new Map<string, string | null>();
	private readonly purchases = new Map<string, number>();
	private readonly first = new Map<string, number>();
	/** Payments, with clients for customers. */
	readonly payments: Row[] = [];

	constructor(rows: readonly Row[]) {
		for (const { payment_id, client_id, purchases } of rows)
			if (String(payment_id).startsWith(MARK)) {
				const client = (client_id ?? null) === null ? null : String(client_id);
				this.clients.set(String(payment_id), client);
				if (client !== null) this.purchases.set(client, Math.max(this.purchases.get(client) ?? 0, Number(purchases ?? 0)));
			}
		const payments = new Map<string, Row>();
		for (const row of rows) {
			if (String(row.payment_id).startsWith(MARK)) continue;
			const { bought_at, ...payment }: Row = { ...row, client_id: this.clientOf(row.client_id ?? null) };
			payments.set(String(row.payment_id), payment);
			if (typeof bought_at !== 'number' || payment.client_id === null) continue;
			const client = String(payment.client_id);
			this.first.set(client, Math.min(this.first.get(client) ?? Number.POSITIVE_INFINITY, bought_at));
		}
		this.payments.push(...payments.values());
	}

	clientOf(client: Row[string]): string | null {
		if (client === null || client === undefined) return null;
		const name = String(client);
		return name.startsWith(MARK) ? (this.clients.get(name) ?? null) : name;
	}

	/** The CRM's own word that the client has bought before this deal; nothing where it has none. */
	repeat(deal: Row): Row {
		const client = String(deal.client_id ?? '');
		const first = this.first.get(client);
		const isEarlier = first !== undefined && typeof deal.created_at === 'number' && first < deal.created_at;
		// The count is of today: it speaks for deals that are open today, and stays with them when they close.
		const isOpen = deal.outcome === 'OPEN' && (this.purchases.get(client) ?? 0) > 0;
		return isEarlier || isOpen ? { ...deal, is_repeat_flag: true } : deal;
	}
}
