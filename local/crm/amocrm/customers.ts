import type { CrmReply, CrmRequest } from '../contract';
import { page, problem, seconds, self } from './hal';
import type { State } from './state';

export function customers(request: CrmRequest, { account }: State): CrmReply {
	if (account.customers === undefined) return problem(402);
	return page(request, 'customers', account.customers, ({ id, companyId, contactId, purchases }) => ({
		id,
		name: `Покупатель ${id}`,
		responsible_user_id: account.people[0]!.id,
		is_deleted: false,
		ltv: purchases.reduce((sum, { amount }) => sum + amount, 0),
		purchases_count: purchases.length,
		account_id: account.id,
		_links: self(request, `customers/${id}`),
		_embedded: {
			segments: [],
			tags: [],
			companies: companyId === null ? [] : [{ id: companyId }],
			contacts: contactId === null ? [] : [{ id: contactId, is_main: true }],
		},
	}));
}

export function transactions(request: CrmRequest, { account }: State): CrmReply {
	if (account.customers === undefined) return problem(402);
	const list = account.customers.flatMap(({ id, purchases }) => purchases.map((purchase) => ({ ...purchase, customer: id })));
	return page(request, 'transactions', list, ({ id, amount, at, customer }) => ({
		id,
		price: amount,
		comment: null,
		completed_at: seconds(at),
		customer_id: customer,
		created_at: seconds(at),
		updated_at: seconds(at),
		is_deleted: false,
		account_id: account.id,
		_links: self(request, `customers/${customer}/transactions/${id}`),
		_embedded: { customer: { id: customer }, catalog_elements: [] },
	}));
}
