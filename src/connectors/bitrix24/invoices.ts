import type { Row } from '../../facts/table';
import type { Config } from '../kit/contract';
import { idOf, instant, type Json, money, text } from '../kit/json';
import { lookup } from '../kit/lookup';
import { KINDS } from './fields';
import { day } from './ids';
import { dealPaymentsPart, invoicePaymentsPart, invoicesPart } from './optional';
import { clientOf, paidItems } from './paid-items';

const SELECT = `id assignedById stageId opportunity currencyId begindate closedate createdTime updatedTime companyId contactId contactIds
	parentId2`.split(/\s+/);

export const invoices = paidItems({
	id: 'invoices',
	title: { ru: 'Счета и оплаты', en: 'Invoices and payments' },
	cards: invoicesPart,
	payments: invoicePaymentsPart,
	type: 31,
	select: SELECT,
	facts(items, config) {
		const stages = lookup(config, 'invoice_stages');
		return { invoices: items.map((item) => invoiceOf(item, stages, config)) };
	},
	links: ({ id, parentId2 }) => ({ invoice_id: idOf(id), deal_id: idOf(parentId2) }),
});

/** What was paid on the deal itself, without an invoice of the present kind. */
export const dealPayments = paidItems({
	id: 'deal-payments',
	title: { ru: 'Оплаты сделок', en: 'Payments of deals' },
	payments: dealPaymentsPart,
	type: KINDS.deal,
	select: ['id', 'companyId', 'contactId', 'contactIds'],
	links: ({ id }) => ({ invoice_id: null, deal_id: idOf(id) }),
});

function invoiceOf(item: Json, stages: Json, config: Config): Row {
	const outcome = stages[String(item.stageId)];
	return {
		invoice_id: idOf(item.id),
		deal_id: idOf(item.parentId2),
		client_id: clientOf(item),
		manager_id: idOf(item.assignedById),
		amount: money(item.opportunity),
		currency: text(item.currencyId) ?? config.base_currency ?? null,
		issued_at: day(item.begindate ?? item.createdTime),
		due_date: day(item.closedate),
		status: outcome === 'WON' ? 'paid' : outcome === 'LOST' ? 'cancelled' : 'issued',
		updated_at: instant(item.updatedTime),
	};
}
