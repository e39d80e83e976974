import { listText } from '../../facts/parse/several';
import type { Row } from '../../facts/table';
import { chosenCodes, chosenCost, chosenValue } from '../kit/chosen-fields';
import type { Config, Entity } from '../kit/contract';
import { pickedCodes } from '../kit/custom-fields';
import { instant, type Json, money, object, prefixedId, text } from '../kit/json';
import { lookedUp } from '../kit/lookup';
import { pickedOf } from './custom-fields';
import { pipedriveList } from './list-entity';
import { withProducts } from './products';

/** Not asked for by name, all fields come. */
const MOST_FIELDS = 15;

const dealList = (id: string, ru: string, en: string, path: string, own: Readonly<Record<string, string>> = {}): Entity => {
	const more = { ...own, include_fields: 'products_count' };
	const deals = pipedriveList({
		id,
		title: { ru, en },
		path,
		query(config) {
			const fields = [...new Set([...chosenCodes(config), ...pickedCodes(config, 'deal')])];
			return fields.length === 0 || fields.length > MOST_FIELDS ? more : { ...more, custom_fields: fields.join(',') };
		},
		hasSince: true,
		facts(rows, config) {
			const picked = pickedOf(config, 'deal');
			return { deals: rows.map((deal) => ({ ...dealOf(deal, config), ...picked(deal) })) };
		},
	});
	return withProducts(deals);
};

export const deals = dealList('deals', 'Сделки', 'Deals', 'deals');
/** Put away, not thrown away: they count like all others. */
export const archivedDeals = dealList('archived-deals', 'Сделки в архиве', 'Archived deals', 'deals/archived');
/** Shown for thirty days. */
export const deletedDeals = dealList('deleted-deals', 'Удалённые сделки', 'Deleted deals', 'deals', { status: 'deleted' });

/** Organizations and persons are numbered apart, and are clients together. */
export const PERSON = 'person-';
export const personId = (id: unknown): string | null => prefixedId(PERSON, id);

export const clientOf = (row: Json): string | null => text(row.org_id) ?? personId(row.person_id);

const OUTCOMES: Readonly<Record<string, string>> = { won: 'WON', lost: 'LOST', open: 'OPEN' };

function dealOf(deal: Json, config: Config): Row {
	const { won_time, lost_time, close_time } = deal;
	const outcome = OUTCOMES[String(deal.status)] ?? (text(won_time) !== null ? 'WON' : text(lost_time) !== null ? 'LOST' : 'OPEN');
	const isClosed = outcome !== 'OPEN';
	const closed_at = isClosed ? instant((outcome === 'WON' ? won_time : lost_time) ?? close_time) : null;
	const custom = object(deal.custom_fields);
	const isDeleted = deal.is_deleted === true || deal.status === 'deleted';
	return {
		deal_id: text(deal.id),
		name: text(deal.title),
		client_id: clientOf(deal),
		manager_id: text(deal.owner_id),
		// Whose it was when it closed is known only if an import saw it so.
		owner_at_close_id: isClosed ? text(deal.owner_id) : null,
		pipeline_id: text(deal.pipeline_id),
		stage_id: text(deal.stage_id),
		outcome,
		amount: money(deal.value),
		currency: text(deal.currency) ?? config.base_currency ?? null,
		...chosenCost(custom, null, config),
		created_at: instant(deal.add_time),
		closed_at,
		first_won_at: outcome === 'WON' ? closed_at : null,
		expected_close: isClosed ? null : (text(deal.expected_close_date)?.slice(0, 10) ?? null),
		lead_origin: INBOUND.test(String(deal.origin)) ? 'inbound' : 'unknown',
		loss_reason: outcome === 'LOST' ? text(deal.lost_reason) : null,
		source_channel: chosenValue(custom, 'channel', config),
		region: chosenValue(custom, 'region', config),
		tags: listText(labelsOf(deal, config), ';,'),
		// How many there are is told here, which they are when it is asked.
		...(deal.products_count === 0 && { products: null }),
		is_deleted: isDeleted,
		deleted_at: isDeleted ? instant(deal.update_time) : null,
		updated_at: instant(deal.update_time),
	};
}

const labelsOf = ({ label_ids }: Json, config: Config): string[] =>
	(Array.isArray(label_ids) ? label_ids : []).flatMap((id) => lookedUp(config, 'deal_labels', id) ?? []);

/** Requests that came by themselves. */
const INBOUND = /form|chat|scheduler|visitor|messag/i;
