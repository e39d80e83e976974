import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import type { Cell, Row } from '../../facts/table';
import type { Config, Entity } from '../kit/contract';
import { idOf, type Json, list, money, object, prefixedId, text, unixSeconds } from '../kit/json';
import { fieldNames } from '../kit/seen-fields';
import { customField } from './custom-field';
import { amocrmList } from './list-entity';

/** Bills, and what is sold, are the elements of the one catalog of their kind. */
export const catalogs: Entity = amocrmList({
	id: 'catalogs',
	title: { ru: 'Списки', en: 'Catalogs' },
	path: 'catalogs',
	rows: 'catalogs',
	settings(rows, config): Readonly<Record<string, string>> {
		const idOfType = (kind: string): unknown => rows.find(({ type }) => type === kind)?.id;
		const [bills, goods] = [config.invoices_catalog ?? idOfType('invoices'), idOfType('products')];
		return {
			...(bills !== undefined && { invoices_catalog: String(bills) }),
			...(goods !== undefined && { products_catalog: String(goods) }),
		};
	},
});

export const invoices: Entity = amocrmList({
	id: 'invoices',
	title: { ru: 'Счета', en: 'Invoices' },
	path: (config) => (config.invoices_catalog ? `catalogs/${config.invoices_catalog}/elements` : null),
	rows: 'elements',
	facts: (rows, config) => ({
		invoices: rows.map((bill) => billOf(bill, config)),
		payments: rows.flatMap((bill) => paymentOf(bill, config)),
	}),
});

const STATUS: Readonly<Record<string, string>> = {
	created: 'issued',
	paid: 'paid',
	paid_in_advance: 'paid',
	partially_paid: 'partially_paid',
};

function billOf(bill: Json, config: Config): Row {
	const payer = object(customField(bill, 'PAYER'));
	const code = text(statusOf(bill)?.enum_code);
	return {
		invoice_id: idOf(bill.id),
		client_id: payer.entity_type === 'companies' || payer.entity_type === 'contacts' ? idOf(payer.entity_id) : null,
		manager_id: idOf(bill.created_by),
		amount: money(customField(bill, 'BILL_PRICE')),
		currency: config.base_currency ?? null,
		issued_at: day(bill.created_at, config),
		due_date: dueOf(bill, config),
		status: bill.is_deleted === true ? 'cancelled' : (STATUS[code ?? ''] ?? 'issued'),
		updated_at: unixSeconds(bill.updated_at),
	};
}

/** Only a bill that is paid whole says how much came in: no field tells the sum of a part payment. */
function paymentOf(bill: Json, config: Config): Row[] {
	if (bill.is_deleted === true || STATUS[text(statusOf(bill)?.enum_code) ?? ''] !== 'paid') return [];
	return [
		{
			payment_id: prefixedId('bill-', bill.id),
			invoice_id: idOf(bill.id),
			client_id: billOf(bill, config).client_id ?? null,
			amount: money(customField(bill, 'BILL_PRICE')),
			currency: config.base_currency ?? null,
			kind: 'payment',
			paid_at: day(customField(bill, 'BILL_PAYMENT_DATE') ?? bill.updated_at, config),
		},
	];
}

function statusOf(bill: Json): Json | undefined {
	const field = list(bill.custom_fields_values).find(({ field_code }) => field_code === 'BILL_STATUS');
	return list(field?.values)[0];
}

/** What a deal knows of its bills: a mark that joining folds into them. */
export function billLinks(lead: Json, config: Config): Row[] {
	if (!config.invoices_catalog) return [];
	const due = dueOf(lead, config);
	return list(object(lead._embedded).catalog_elements)
		.filter((element) => String(object(element.metadata).catalog_id) === config.invoices_catalog)
		.map((element) => ({
			invoice_id: idOf(element.id),
			deal_id: idOf(lead.id),
			manager_id: idOf(lead.responsible_user_id),
			...(due === null ? {} : { due_date: due }),
			mark: true,
		}));
}

/** amoCRM has no due date of its own: firms make a field for it, of the bill or of the deal. */
const dueOf = (of: Json, config: Config): Cell => day(customField(of, ...fieldNames('due', config)), config);

/** Unix seconds as the account's day; a day typed as text is left to be read by others. */
export function day(value: unknown, config: Config): Cell {
	const at = unixSeconds(value);
	return typeof at === 'number' ? dayOf(zone(config.tz ?? 'Europe/Moscow').dayAt(at)) : at;
}

/**
 * Bills with their deal and its manager; links to bills that are gone lead nowhere. A bill that changes comes without its deal, which has
 * not changed: what was known of it before holds.
 */
export function joinedBills(rows: readonly Row[], deals: ReadonlyMap<string, Row>): Row[] {
	const bills = new Map<string, Row>();
	const links = new Map<string, Row>();
	for (const row of rows) {
		const key = String(row.invoice_id);
		if (row.status === undefined) links.set(key, row);
		else {
			const before = bills.get(key);
			bills.set(key, { ...row, deal_id: row.deal_id ?? before?.deal_id ?? null, due_date: row.due_date ?? before?.due_date ?? null });
		}
	}
	return [...bills].map(([key, bill]) => {
		const link = links.get(key);
		const deal_id = link?.deal_id ?? bill.deal_id ?? null;
		return {
			...bill,
			deal_id,
			manager_id: deals.get(String(deal_id))?.manager_id ?? link?.manager_id ?? bill.manager_id ?? null,
			due_date: bill.due_date ?? link?.due_date ?? null,
		};
	});
}
