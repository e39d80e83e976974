import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import type { Cell, Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { chosenCodes, chosenCost, chosenValue } from '../kit/chosen-fields';
import type { Config, Entity } from '../kit/contract';
import { pickedCodes } from '../kit/custom-fields';
import { instant, isYes, money, text } from '../kit/json';
import { PRODUCT_ROWS } from '../kit/product-questions';
import { pickedOf } from './custom-fields';
import { historyOf } from './history';
import { dealLinks, withProducts } from './line-items';
import { objectEntity } from './object-entity';
import { changedAt, clientOf, type HubspotRecord } from './record';

const PROPERTIES = [
	'dealname',
	'amount',
	'amount_in_home_currency',
	'deal_currency_code',
	'pipeline',
	'dealstage',
	'createdate',
	'closedate',
	'closed_lost_reason',
	'hs_is_closed',
	'hs_is_closed_won',
	'hs_lastmodifieddate',
	'hs_merged_object_ids',
	'hs_object_source',
	'hubspot_owner_id',
];

const common = {
	type: 'deals',
	properties: (config: Config) => [...PROPERTIES, ...chosenCodes(config), ...pickedCodes(config, 'deal')],
	links: dealLinks,
	facts: factsOf,
};

export const deals: Entity = withProducts(
	objectEntity({
		...common,
		id: 'deals',
		title: { ru: 'Сделки', en: 'Deals' },
		history: ['dealstage', 'hubspot_owner_id'],
	}),
);

export const archivedDeals: Entity = objectEntity({
	...common,
	id: 'archived-deals',
	title: { ru: 'Удалённые сделки', en: 'Deleted deals' },
	isArchive: true,
});

function factsOf(rows: readonly HubspotRecord[], config: Config): Facts {
	const picked = pickedOf(config, 'deal');
	return {
		deals: rows.flatMap((row) => [{ ...dealOf(row, config), ...picked(row) }, ...mergedInto(row)]),
		stage_changes: rows.flatMap((row) => historyOf(row, 'dealstage')),
		owner_changes: rows.flatMap((row) => historyOf(row, 'hubspot_owner_id')),
	};
}

function dealOf(row: HubspotRecord, config: Config): Row {
	const { of } = row;
	const outcome = isYes(of.hs_is_closed_won) ? 'WON' : isYes(of.hs_is_closed) ? 'LOST' : text(of.hs_is_closed) === null ? null : 'OPEN';
	const currency = text(of.deal_currency_code) ?? config.base_currency ?? null;
	const amount = money(of.amount);
	return {
		deal_id: row.id,
		name: text(of.dealname),
		client_id: clientOf(row),
		manager_id: text(of.hubspot_owner_id),
		pipeline_id: text(of.pipeline),
		stage_id: text(of.dealstage),
		outcome,
		amount,
		currency,
		fx_rate: currency === (config.base_currency ?? null) ? null : rateOf(amount, money(of.amount_in_home_currency)),
		// Fields of money are in the currency of their deal.
		...chosenCost(of, currency, config),
		created_at: instant(of.createdate),
		// HubSpot fills this date in before anything is closed: until `complete` knows better, a closed deal has it, an open one expects it.
		closed_at: outcome === 'OPEN' ? null : instant(of.closedate),
		expected_close: outcome === 'OPEN' ? dayIn(instant(of.closedate), config) : null,
		lead_origin: INBOUND.test(String(of.hs_object_source)) ? 'inbound' : 'unknown',
		loss_reason: outcome === 'LOST' ? text(of.closed_lost_reason) : null,
		source_channel: chosenValue(of, 'channel', config),
		region: chosenValue(of, 'region', config),
		...productsOf(row),
		is_deleted: row.isArchived,
		deleted_at: row.isArchived ? instant(row.archivedAt) : null,
		updated_at: changedAt(row),
	};
}

/** Requests that came by themselves. */
const INBOUND = /FORM|CONVERSATION|CHAT|BOT|MEETING|AUTOMATION/;

/** The names are asked for; what was thrown away keeps those that it had. */
function productsOf(row: HubspotRecord): Row {
	const rows = row.lineItems();
	return row.isArchived ? {} : rows.length === 0 ? { products: null } : { [PRODUCT_ROWS]: rows.join(';') };
}

const rateOf = (amount: Cell, home: Cell): number | null =>
	typeof amount === 'number' && typeof home === 'number' && amount !== 0 ? home / amount : null;

const dayIn = (at: Cell, config: Config): string | null => (typeof at === 'number' ? dayOf(zone(config.tz ?? 'UTC').dayAt(at)) : null);

/** Deals that were merged into this one are gone from every list. */
function mergedInto({ of }: HubspotRecord): Row[] {
	const at = instant(of.hs_lastmodifieddate);
	return (text(of.hs_merged_object_ids) ?? '')
		.split(';')
		.filter(Boolean)
		.map((id) => ({ deal_id: id, is_deleted: true, deleted_at: at, updated_at: at }));
}
