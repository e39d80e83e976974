import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { Config, ConnectorFault, Entity, OptionalPart, Request } from '../kit/contract';
import { idOf, type Json, list, money, object, text } from '../kit/json';
import { isRefusal, optional, refusedRecords } from '../kit/optional-parts';
import { lastId, withOverlap } from '../kit/paging';
import { unreadable } from '../kit/reply';
import { batch, command, noteOf } from './address';
import { company, contact, day } from './ids';
import { portalTime } from './paged-list';
import { openBatch } from './reply';

/** A page has fifty, a batch takes fifty commands, and one of them is the page itself. */
const PAGE_SIZE = 49;

interface Cursor {
	readonly after: number;
	readonly since: number | null;
}

interface PaidItems {
	readonly id: string;
	readonly title: Text;
	/** What may be refused: the cards, unless nothing is read without them, and the payments of each. */
	readonly cards?: OptionalPart;
	readonly payments: OptionalPart;
	/** Number of the kind of card in the portal. */
	readonly type: number;
	readonly select: readonly string[];
	/** What is on the cards themselves. */
	facts?(items: readonly Json[], config: Config): Facts;
	/** Which invoice and which deal a payment of this card is for. */
	links(item: Json): { readonly invoice_id: string | null; readonly deal_id: string | null };
}

/** Cards, and in the same request the payments of each: there is no list of payments across cards. */
export const paidItems = (spec: PaidItems): Entity => (spec.cards === undefined ? listOf(spec) : optional(spec.cards, listOf(spec)));

const listOf = (spec: PaidItems): Entity => ({
	id: spec.id,
	title: spec.title,
	first: (config, since) => pageRequest(spec, config, { after: 0, since: since === null ? null : withOverlap(since) }),
	read(reply, request, config) {
		const opened = openBatch(reply, request);
		if (!opened.ok) return opened;
		const fault = opened.fault('page');
		if (fault !== null) return { ok: false, fault };
		const answer = object(opened.result('page')).items;
		if (!Array.isArray(answer)) return unreadable('crm.item.list: no items');
		const cursor = noteOf<Cursor>(request);
		const items = list(answer).slice(0, PAGE_SIZE);
		const last = lastId(items, 'id', cursor.after);
		if ('unordered' in last) return unreadable(`crm.item.list: id ${last.unordered} after ${last.after}`);
		const payments: Row[] = [];
		let refusal: ConnectorFault | null = null;
		let answers = 0;
		for (const [i, item] of items.entries()) {
			const refused = opened.fault(`of${i}`);
			if (refused !== null && !isRefusal(refused)) return { ok: false, fault: refused };
			if (refused === null) answers++;
			refusal ??= refused;
			payments.push(
				...list(opened.result(`of${i}`))
					.filter(({ paid }) => paid === 'Y')
					.map((payment) => ({ ...paymentOf(payment, item), ...spec.links(item) })),
			);
		}
		// A single card may be closed to the token; where all of them are, payments are.
		const settings = refusedRecords(spec.payments, { asked: items.length, answered: answers, refusal }, config);
		return {
			ok: true,
			page: {
				facts: items.length === 0 ? {} : { ...spec.facts?.(items, config), payments },
				rowCount: items.length,
				settings,
				...(answer.length > PAGE_SIZE && { next: pageRequest(spec, config, { ...cursor, after: last.id }) }),
			},
		};
	},
});

function pageRequest({ type, select }: PaidItems, config: Config, cursor: Cursor): Request {
	const lines: Record<string, string> = {
		page: command('crm.item.list', {
			entityTypeId: type,
			select,
			order: { id: 'ASC' },
			filter: { '>id': cursor.after, ...(cursor.since !== null && { '>=updatedTime': portalTime(cursor.since, config.offset) }) },
			start: -1,
		}),
	};
	for (let i = 0; i < PAGE_SIZE; i++)
		lines[`of${i}`] = command('crm.item.payment.list', { entityTypeId: type, entityId: `$result[page][items][${i}][id]` });
	return batch(config, lines, cursor);
}

export const clientOf = ({ companyId, contactIds, contactId }: Json): string | null =>
	company(companyId) ?? contact(Array.isArray(contactIds) && contactIds.length > 0 ? contactIds[0] : contactId);

const paymentOf = (payment: Json, item: Json): Row => ({
	payment_id: idOf(payment.id),
	client_id: clientOf(item),
	amount: money(payment.sum),
	currency: text(payment.currency),
	kind: 'payment',
	paid_at: day(payment.datePaid),
});
