import { changedAt, type DemoCompany, type DemoContact, type DemoDeal } from '../../demo/account';
import { DAY } from '../../demo/clock';
import type { OwnFields } from './custom-fields';
import { type List, listed } from './list';
import { type Json, type MethodResult, objectParam, param, RestError } from './rest';
import type { State } from './state';

type Lists = Record<string, (params: Json) => MethodResult>;

/** `crm.item.list`: one method for every kind of card. */
export function items(state: State, fields: OwnFields): (params: Json) => MethodResult {
	const { account, deals, iso } = state;
	const of = <T extends { readonly id: number }>(
		rows: readonly T[],
		updated: (row: T) => number,
		write: (row: T) => Json,
	): ((params: Json) => MethodResult) => {
		const list: List<T> = {
			rows: [...rows].sort((a, b) => a.id - b.id),
			key: 'id',
			id: ({ id }) => id,
			time: { field: 'updatedTime', at: updated },
			write,
			inside: 'items',
		};
		return (params) => listed(list, params);
	};
	const common = (card: DemoCompany | DemoContact): Json => ({
		id: card.id,
		assignedById: card.ownerId,
		createdBy: card.ownerId,
		createdTime: iso(card.createdAt),
		updatedTime: iso(changedAt(card)),
		opened: 'Y',
	});
	const lists: Lists = {
		2: of(
			deals,
			({ updatedAt }) => updatedAt,
			(deal) => dealItem(deal, state, fields),
		),
		3: of(account.contacts, changedAt, (contact) => {
			const [name = '', ...rest] = contact.name.split(' ');
			const companyIds = contact.companyId === null ? [] : [contact.companyId];
			return {
				...common(contact),
				name,
				lastName: rest.join(' '),
				companyId: contact.companyId ?? 0,
				companyIds,
				...fields.ofContact(contact),
			};
		}),
		4: of(account.companies, changedAt, (company) => ({
			...common(company),
			title: company.name,
			isMyCompany: 'N',
			...fields.ofCompany(company),
		})),
		31: of(
			[],
			() => 0,
			() => ({}),
		),
	};
	return (params) => {
		const list = lists[String(param(params, 'entityTypeId'))];
		if (list === undefined) throw new RestError(400, 'NOT_FOUND', 'Смарт-процесс не найден');
		return list(params);
	};
}

function dealItem(deal: DemoDeal, { stage, account, iso, isoDay, returning }: State, fields: OwnFields): Json {
	const at = stage.get(deal.stageId)!;
	const isClosed = at.semantics !== 'P';
	const moved = deal.stageChanges.at(-1)?.at ?? deal.createdAt;
	return {
		id: deal.id,
		title: deal.name,
		assignedById: deal.ownerId,
		createdBy: deal.createdById || deal.firstOwnerId,
		updatedBy: deal.ownerId,
		categoryId: at.category,
		stageId: at.id,
		stageSemanticId: at.semantics,
		opportunity: deal.amount ?? 0,
		currencyId: account.currency,
		isManualOpportunity: (deal.products ?? []).length > 0 ? 'N' : 'Y',
		createdTime: iso(deal.createdAt),
		updatedTime: iso(deal.updatedAt),
		movedTime: iso(isClosed ? (deal.closedAt ?? moved) : moved),
		begindate: isoDay(deal.createdAt),
		// Nobody changes it: a week after creation, whatever became of the deal.
		closedate: isoDay(deal.createdAt + 7 * DAY),
		closed: isClosed ? 'Y' : 'N',
		companyId: deal.companyId ?? 0,
		contactId: deal.contactId ?? 0,
		contactIds: deal.contactId === null ? [] : [deal.contactId],
		isReturnCustomer: returning.has(deal.id) ? 'Y' : 'N',
		isRepeatedApproach: 'N',
		isRecurring: 'N',
		webformId: deal.createdById === 0 ? 3 : 0,
		sourceId: deal.createdById === 0 ? 'WEBFORM' : 'CALL',
		typeId: 'SALE',
		...fields.ofDeal(deal),
	};
}

/** The rows of one deal; the method wants to know whose. */
export function productRows({ account, deals }: State, params: Json): MethodResult {
	const filter = objectParam(params, 'filter');
	const id = Number(filter['=ownerId']);
	if (filter['=ownerType'] !== 'D' || !(id > 0)) throw new RestError(400, 100, 'Could not find value for parameter {=ownerId}');
	const deal = deals.find((one) => one.id === id);
	const productRowsOf = (deal?.products ?? []).map((product, i) => ({
		id: id * 10 + i,
		ownerId: id,
		ownerType: 'D',
		productId: product,
		productName: account.products?.find((one) => one.id === product)?.name ?? '',
		quantity: 1,
		price: 0,
	}));
	return { result: { productRows: productRowsOf }, total: 0 };
}
