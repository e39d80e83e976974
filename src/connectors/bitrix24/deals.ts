import type { Row } from '../../facts/table';
import type { Config, Entity } from '../kit/contract';
import { pickedCodes } from '../kit/custom-fields';
import { idOf, instant, type Json, money, text } from '../kit/json';
import { lookedUp } from '../kit/lookup';
import { StageList } from '../kit/stage-list';
import { pickedOf } from './custom-fields';
import { fieldReader, KINDS } from './fields';
import { company, contact, day } from './ids';
import { itemList } from './paged-list';
import { withProducts } from './products';

const SELECT =
	`title assignedById categoryId stageId stageSemanticId opportunity currencyId createdTime updatedTime movedTime closedate companyId
	contactId contactIds isReturnCustomer isRecurring webformId sourceId`.split(/\s+/);

const list: Entity = itemList({
	id: 'deals',
	title: { ru: 'Сделки', en: 'Deals' },
	type: KINDS.deal,
	select: (config) => [...SELECT, ...fieldReader('deal', config).names, ...pickedCodes(config, 'deal')],
	facts(rows, config) {
		const fields = fieldReader('deal', config);
		// A recurring deal is the template that deals are made from.
		const picked = pickedOf(config, 'deal');
		const isDeal = ({ isRecurring }: Json): boolean => isRecurring !== 'Y';
		return { deals: rows.filter(isDeal).map((item) => ({ ...dealOf(item, fields, config), ...picked(item) })) };
	},
});

export const deals = withProducts(list);

const OUTCOMES: Readonly<Record<string, string>> = { S: 'WON', F: 'LOST', P: 'OPEN' };

/** Where the portal does not say what a deal's stage means, the list of stages does. */
export function withOutcomes(deals: readonly Row[], stages: readonly Row[]): Row[] {
	const list = new StageList(stages);
	return deals.map((deal) => {
		if ((deal.outcome ?? null) !== null) return deal;
		const outcome = list.outcome(deal.stage_id, deal.pipeline_id);
		const isClosed = outcome === 'WON' || outcome === 'LOST';
		const more: Row = isClosed ? { expected_close: null } : { closed_at: null };
		return { ...deal, outcome, ...more, loss_reason: outcome === 'LOST' ? (deal.loss_reason ?? null) : null };
	});
}

function dealOf(item: Json, fields: ReturnType<typeof fieldReader>, config: Config): Row {
	const outcome = OUTCOMES[String(item.stageSemanticId)] ?? null;
	const isOpen = outcome === 'OPEN';
	const contacts = Array.isArray(item.contactIds) ? item.contactIds : [];
	return {
		deal_id: idOf(item.id),
		name: text(item.title),
		client_id: company(item.companyId) ?? contact(contacts[0] ?? item.contactId),
		manager_id: idOf(item.assignedById),
		pipeline_id: text(item.categoryId),
		stage_id: text(item.stageId),
		outcome,
		amount: money(item.opportunity),
		currency: text(item.currencyId) ?? config.base_currency ?? null,
		...fields.cost(item),
		created_at: instant(item.createdTime),
		// `closedate` is a plan, a week after creation by itself; the history of stages knows better still.
		closed_at: isOpen ? null : instant(item.movedTime),
		expected_close: isOpen || outcome === null ? day(item.closedate) : null,
		lead_origin: isInbound(item) ? 'inbound' : 'unknown',
		is_repeat_flag: item.isReturnCustomer === 'Y',
		loss_reason: outcome === 'LOST' || outcome === null ? fields.text(item, 'loss') : null,
		source_channel: fields.has('channel') ? fields.text(item, 'channel') : lookedUp(config, 'sources', item.sourceId),
		region: fields.text(item, 'region'),
		is_deleted: false,
		updated_at: instant(item.updatedTime),
	};
}

/** Forms, callbacks and open lines write their source themselves; what people pick from the list says little, as its first line is the default. */
const isInbound = ({ webformId, sourceId }: Json): boolean =>
	idOf(webformId) !== null || /^(WEBFORM|CALLBACK|\d+\|.*)$/.test(String(sourceId));
