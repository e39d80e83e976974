import type { DemoAccount, DemoBill } from '../../demo/account';
import type { CrmReply, CrmRequest } from '../contract';
import { type Json, nothing, page, seconds, self } from './hal';
import type { State } from './state';

export const BILLS = 4517;
export const PRODUCTS = 4521;
const DUE = 84006;

export function catalogs(request: CrmRequest, { account }: State): CrmReply {
	const list = [
		{ id: PRODUCTS, name: 'Товары', type: 'products' },
		...(account.bills === undefined ? [] : [{ id: BILLS, name: 'Счета', type: 'invoices' }]),
	];
	return page(request, 'catalogs', list, (catalog) => ({
		...catalog,
		account_id: account.id,
		_links: self(request, `catalogs/${catalog.id}`),
	}));
}

const byDeal = new WeakMap<DemoAccount, ReadonlyMap<number | null, readonly number[]>>();

/** The bills of a deal. */
export function billIds(account: DemoAccount, deal: number): readonly number[] {
	let ids = byDeal.get(account);
	if (ids === undefined) {
		const lists = new Map<number | null, number[]>();
		for (const { id, dealId } of account.bills ?? []) lists.set(dealId, [...(lists.get(dealId) ?? []), id]);
		ids = lists;
		byDeal.set(account, ids);
	}
	return ids.get(deal) ?? [];
}

const ofBills = (request: CrmRequest, work: () => CrmReply): CrmReply => (request.path.includes(`/${BILLS}/`) ? work() : nothing);

/** Elements of either catalog. */
export const elements = (request: CrmRequest, state: State): CrmReply =>
	request.path.includes(`/${PRODUCTS}/`) ? products(request, state) : bills(request, state);

function products(request: CrmRequest, { account }: State): CrmReply {
	return page(request, 'elements', account.products ?? [], ({ id, name }) => ({
		id,
		name,
		created_by: account.people[0]!.id,
		is_deleted: null,
		custom_fields_values: null,
		catalog_id: PRODUCTS,
		account_id: account.id,
		_links: self(request, `catalogs/${PRODUCTS}/elements/${id}`),
	}));
}

function bills(request: CrmRequest, { account }: State): CrmReply {
	return ofBills(request, () =>
		page(request, 'elements', account.bills ?? [], (bill) => ({
			id: bill.id,
			name: `Счёт ${bill.id}`,
			created_by: account.people[0]!.id,
			updated_by: account.people[0]!.id,
			created_at: seconds(bill.issuedAt),
			updated_at: seconds(bill.paidAt ?? bill.issuedAt),
			is_deleted: null,
			custom_fields_values: fields(bill),
			catalog_id: BILLS,
			account_id: account.id,
			invoice_link: null,
			_links: self(request, `catalogs/${BILLS}/elements/${bill.id}`),
		})),
	);
}

const STATUS = { created: 'Создан', paid: 'Оплачен', paid_in_advance: 'Оплачен заранее', partially_paid: 'Частично оплачен' };

function fields(bill: DemoBill): Json[] {
	const field = (field_id: number, field_name: string, field_code: string | null, field_type: string, value: Json): Json => ({
		field_id,
		field_name,
		field_code,
		field_type,
		values: [value],
	});
	const list = [
		field(84001, 'Статус', 'BILL_STATUS', 'select', { value: STATUS[bill.status], enum_id: 1302897, enum_code: bill.status }),
		field(84002, 'Итоговая сумма к оплате', 'BILL_PRICE', 'numeric', { value: String(bill.amount) }),
	];
	if (bill.companyId !== null)
		list.push(
			field(84003, 'Плательщик', 'PAYER', 'payer', {
				value: { name: `Компания ${bill.companyId}`, entity_type: 'companies', entity_id: bill.companyId },
			}),
		);
	if (bill.paidAt !== null) list.push(field(84005, 'Дата оплаты', 'BILL_PAYMENT_DATE', 'date_time', { value: seconds(bill.paidAt) }));
	if (bill.dueAt !== null) list.push(field(DUE, 'Оплатить до', null, 'date', { value: seconds(bill.dueAt) }));
	return list;
}

export function billFields(request: CrmRequest, { account }: State): CrmReply {
	const list = [
		{ id: 84002, name: 'Итоговая сумма к оплате', code: 'BILL_PRICE', type: 'numeric' },
		{ id: 84005, name: 'Дата оплаты', code: 'BILL_PAYMENT_DATE', type: 'date_time' },
		{ id: DUE, name: 'Оплатить до', code: null, type: 'date' },
	];
	return ofBills(request, () =>
		page(request, 'custom_fields', list, (field) => ({ ...field, account_id: account.id, entity_type: 'catalogs' })),
	);
}
