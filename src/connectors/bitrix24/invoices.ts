import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Config, Entity, Request } from '../kit/contract';
import { idOf, instant, type Json, list, money, object, text } from '../kit/json';
import { lookup } from '../kit/lookup';
import { lastId, withOverlap } from '../kit/paging';
import { unreadable } from '../kit/reply';
import { batch, command, noteOf } from './address';
import { company, contact, day } from './ids';
import { isAbsent, portalTime } from './paged-list';
import { openBatch } from './reply';

const TYPE = 31;
/** A page has fifty, a batch takes fifty commands, and one of them is the page itself. */
const PAGE_SIZE = 49;

interface Cursor {
	readonly after: number;
	readonly since: number | null;
}

/** Invoices, and in the same request the payments of each: there is no list of payments across invoices. */
export const invoices: Entity = {
	id: 'invoices',
	title: { ru: 'Счета и оплаты', en: 'Invoices and payments' },
	first: (config, since) => pageRequest(config, { after: 0, since: since === null ? null : withOverlap(since) }),
	read(reply, request, config) {
		const opened = openBatch(reply, request);
		if (!opened.ok) return opened;
		const fault = opened.fault('page');
		// Portals that keep no invoices of the present kind say that they know no such thing.
		if (fault !== null) return isAbsent(fault) ? { ok: true, page: { facts: {}, rowCount: 0 } } : { ok: false, fault };
		const answer = object(opened.result('page')).items;
		if (!Array.isArray(answer)) return unreadable('crm.item.list: no items');
		const cursor = noteOf<Cursor>(request);
		const items = list(answer).slice(0, PAGE_SIZE);
		const last = lastId(items, 'id', cursor.after);
		if ('unordered' in last) return unreadable(`crm.item.list: id ${last.unordered} after ${last.after}`);
		const payments: Row[] = [];
		for (const [i, item] of items.entries()) {
			const refused = opened.fault(`of${i}`);
			if (refused !== null && !isAbsent(refused)) return { ok: false, fault: refused };
			payments.push(
				...list(opened.result(`of${i}`))
					.filter(({ paid }) => paid === 'Y')
					.map((payment) => paymentOf(payment, item)),
			);
		}
		const stages = lookup(config, 'invoice_stages');
		const facts: Facts = { invoices: items.map((item) => invoiceOf(item, stages, config)), payments };
		return {
			ok: true,
			page: {
				facts: items.length === 0 ? {} : facts,
				rowCount: items.length,
				...(answer.length > PAGE_SIZE && { next: pageRequest(config, { ...cursor, after: last.id }) }),
			},
		};
	},
};

const SELECT = `id assignedById stageId opportunity currencyId begindate closedate createdTime updatedTime companyId contactId contactIds
	parentId2`.split(/\s+/);

function pageRequest(config: Config, cursor: Cursor): Request {
	const lines: Record<string, string> = {
		page: command('crm.item.list', {
			entityTypeId: TYPE,
			select: SELECT,
			order: { id: 'ASC' },
			filter: { '>id': cursor.after, ...(cursor.since !== null && { '>=updatedTime': portalTime(cursor.since, config.offset) }) },
			start: -1,
		}),
	};
	for (let i = 0; i < PAGE_SIZE; i++)
		lines[`of${i}`] = command('crm.item.payment.list', { entityTypeId: TYPE, entityId: `$result[page][items][${i}][id]` });
	return batch(config, lines, cursor);
}

const clientOf = ({ companyId, contactIds, contactId }: Json): string | null =>
	company(companyId) ?? contact(Array.isArray(contactIds) && contactIds.length > 0 ? contactIds[0] : contactId);

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

const paymentOf = (payment: Json, invoice: Json): Row => ({
	payment_id: idOf(payment.id),
	invoice_id: idOf(invoice.id),
	deal_id: idOf(invoice.parentId2),
	client_id: clientOf(invoice),
	amount: money(payment.sum),
	currency: text(payment.currency),
	kind: 'payment',
	paid_at: day(payment.datePaid),
});
