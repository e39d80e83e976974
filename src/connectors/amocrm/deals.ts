import { listText } from '../../facts/parse/several';
import type { Row } from '../../facts/table';
import type { Config, Entity } from '../kit/contract';
import { costIn } from '../kit/foreign-cost';
import { idOf, type Json, list, money, object, text, unixSeconds } from '../kit/json';
import { lookedUp } from '../kit/lookup';
import { customField, customText, fieldName, pickedOf } from './custom-field';
import { billLinks } from './invoices';
import { amocrmList } from './list-entity';
import { productsOf } from './products';
import { outcomeOf } from './stages';

export const deals: Entity = amocrmList({
	id: 'deals',
	title: { ru: 'Сделки', en: 'Deals' },
	path: 'leads',
	rows: 'leads',
	query: (config) => ({
		with: config.invoices_catalog || config.products_catalog ? 'contacts,loss_reason,catalog_elements' : 'contacts,loss_reason',
	}),
	since: 'updated_at',
	newestFirst: true,
	facts(rows, config) {
		const invoices = rows.flatMap((lead) => billLinks(lead, config));
		const picked = pickedOf(config, 'deal');
		return { deals: rows.map((lead) => ({ ...dealOf(lead, config), ...picked(lead) })), ...(invoices.length > 0 && { invoices }) };
	},
});

/** The basket tells only which deals are in it. */
export const deletedDeals: Entity = amocrmList({
	id: 'deleted-deals',
	title: { ru: 'Удалённые сделки', en: 'Deleted deals' },
	path: 'leads',
	rows: 'leads',
	query: () => ({ with: 'only_deleted' }),
	since: 'updated_at',
	newestFirst: true,
	facts: (rows) => ({
		deals: rows
			.filter((lead) => lead.is_deleted === true)
			.map((lead) => ({
				deal_id: idOf(lead.id),
				is_deleted: true,
				deleted_at: unixSeconds(lead.updated_at),
				updated_at: unixSeconds(lead.updated_at),
			})),
	}),
});

function dealOf(lead: Json, config: Config): Row {
	const stage = text(lead.status_id);
	const outcome = outcomeOf(stage);
	return {
		deal_id: idOf(lead.id),
		name: text(lead.name),
		...clientOf(lead),
		manager_id: idOf(lead.responsible_user_id),
		pipeline_id: text(lead.pipeline_id),
		stage_id: stage,
		outcome,
		amount: money(lead.price_with_minor_units ?? lead.price),
		currency: config.base_currency ?? null,
		...costIn(customField(lead, fieldName('cost', config)), config.cost_currency ?? null, config),
		created_at: unixSeconds(lead.created_at),
		closed_at: outcome === 'OPEN' ? null : unixSeconds(lead.closed_at),
		lead_origin: lead.created_by === 0 ? 'inbound' : 'unknown',
		loss_reason: outcome === 'LOST' ? lossReasonOf(lead, config) : null,
		source_channel: customText(lead, fieldName('channel', config)),
		region: customText(lead, fieldName('region', config)),
		...productsOf(lead, config),
		tags: listText(
			list(object(lead._embedded).tags).map(({ name }) => String(name)),
			';,',
		),
		is_deleted: lead.is_deleted === true,
		updated_at: unixSeconds(lead.updated_at),
	};
}

/** The company pays; without one the main contact is the client. */
function clientOf(lead: Json): Row {
	const embedded = object(lead._embedded);
	const company = list(embedded.companies)[0];
	if (company !== undefined) return { client_id: idOf(company.id) };
	// A lightened page tells no contacts: what is there of them stays.
	if (embedded.contacts === undefined) return {};
	const contacts = list(embedded.contacts);
	return { client_id: idOf((contacts.find((contact) => contact.is_main === true) ?? contacts[0])?.id) };
}

/** Documented as an object, sent as a list. */
function lossReasonOf(lead: Json, config: Config): string | null {
	const reason = object(lead._embedded).loss_reason;
	const name = text((Array.isArray(reason) ? object(reason[0]) : object(reason)).name);
	return name ?? lookedUp(config, 'loss_reasons', lead.loss_reason_id);
}
