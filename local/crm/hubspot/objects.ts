import { changedAt, type DemoAccount, type DemoCompany, type DemoContact } from '../../demo/account';
import { customValues } from './custom-fields';
import { archivedOf, dealOf, lineItemsOf } from './deals';
import { callOf, messageOf, planOf } from './engagements';
import { type HubObject, iso, ownerId } from './object';

/** The account as HubSpot would hold it, by object type, in the order of ids. */
export function objectsOf(account: DemoAccount): ReadonlyMap<string, readonly HubObject[]> {
	const byId = (rows: HubObject[]): HubObject[] => rows.sort((a, b) => Number(a.id) - Number(b.id));
	return new Map([
		['deals', byId(account.deals.map((deal) => (deal.deletedAt === null ? dealOf(deal, account) : archivedOf(deal, account))))],
		['line_items', byId(account.deals.flatMap((deal) => lineItemsOf(deal, account)))],
		['companies', byId(account.companies.map((company) => companyOf(company, account)))],
		['contacts', byId(account.contacts.map((contact) => contactOf(contact, account)))],
		['calls', byId(account.calls.map(callOf))],
		['meetings', byId(account.tasks.filter(({ kind }) => kind !== 'follow-up').map(planOf))],
		['tasks', byId(account.tasks.filter(({ kind }) => kind === 'follow-up').map(planOf))],
		['emails', byId(account.messages.filter(({ medium }) => medium === 'mail').map(messageOf))],
		['communications', byId(account.messages.filter(({ medium }) => medium === 'chat').map(messageOf))],
	]);
}

function card(of: DemoCompany | DemoContact, properties: HubObject['properties']): HubObject {
	return {
		id: String(of.id),
		properties: { createdate: iso(of.createdAt), hubspot_owner_id: ownerId(of.ownerId), hs_merged_object_ids: null, ...properties },
		links: {},
		createdAt: of.createdAt,
		updatedAt: changedAt(of),
		archivedAt: null,
	};
}

const companyOf = (company: DemoCompany, account: DemoAccount): HubObject =>
	card(company, {
		name: company.name,
		state: company.region,
		hs_lastmodifieddate: iso(changedAt(company)),
		...customValues(company.custom, account),
	});

function contactOf(contact: DemoContact, account: DemoAccount): HubObject {
	const [firstname, ...rest] = contact.name.split(' ');
	return card(contact, {
		firstname: firstname ?? null,
		lastname: rest.join(' '),
		phone: contact.phone,
		associatedcompanyid: contact.companyId === null ? null : String(contact.companyId),
		lastmodifieddate: iso(changedAt(contact)),
		...customValues(contact.custom, account),
	});
}
