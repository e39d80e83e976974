import type { Entity } from '../kit/contract';
import { list, object, text } from '../kit/json';
import { withProductQuestions } from '../kit/product-questions';
import { get } from './address';
import { open } from './reply';

/** Deals tell how many products they have, and a list across deals which: a hundred deals a request. */
export const withProducts = (deals: Entity): Entity =>
	withProductQuestions(deals, {
		size: 100,
		ask: (config, asked) => get(config, 'deals/products', { limit: 500, deal_ids: asked.map(([id]) => id).join(',') }),
		read(reply) {
			const opened = open(reply);
			if (!opened.ok) return opened;
			const names = new Map<string, string[]>();
			for (const { deal_id, name } of list(opened.body.data)) {
				const deal = String(deal_id);
				const called = text(name);
				if (called !== null) names.set(deal, [...(names.get(deal) ?? []), called]);
			}
			return { ok: true, names, isCut: text(object(opened.body.additional_data).next_cursor) !== null };
		},
	});
