import type { Entity } from '../kit/contract';
import { list, object, text } from '../kit/json';
import { withProductQuestions } from '../kit/product-questions';
import { get } from './address';
import { dealProducts } from './optional';
import { open } from './reply';

/** Deals tell how many products they have, and a list across deals which: a hundred deals a request. */
export const withProducts = (deals: Entity): Entity =>
	withProductQuestions(deals, {
		part: dealProducts,
		size: 100,
		ask: (config, asked) =>
			get(config, 'deals/products', {
				limit: 500,
				deal_ids: asked.map(([id]) => id).join(','),
				// One deal that has more than a page.
				...(asked.length === 1 && asked[0]![2] !== '' && { cursor: asked[0]![2] }),
			}),
		// A page that a cursor leads to is of one deal.
		fit: (deals) => (deals[0]![2] === '' ? deals.length : 1),
		read(reply, _, asked) {
			const opened = open(reply);
			if (!opened.ok) return opened;
			const names = new Map<string, string[]>(asked.map(([id]) => [id, []]));
			for (const { deal_id, name } of list(opened.body.data)) names.get(String(deal_id))?.push(...[text(name) ?? []].flat());
			const cursor = text(object(opened.body.additional_data).next_cursor);
			const answers = [...names].map(([id, told]) => [id, { names: told, ...(cursor !== null && { rest: cursor }) }] as const);
			return { ok: true, answers: new Map(answers), isCut: cursor !== null };
		},
	});
