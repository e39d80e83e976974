import type { Config, Entity } from '../kit/contract';
import { list, object, text } from '../kit/json';
import { withProductQuestions } from '../kit/product-questions';
import { get, post } from './address';
import { hubspotList } from './list-entity';
import { LINE_ITEMS } from './record';
import { open } from './reply';

const first = hubspotList({
	id: 'line-items',
	title: { ru: 'Позиции сделок', en: 'Line items' },
	first: (config) => get(config, `crm/objects/${LINE_ITEMS}`, { limit: 1, properties: 'name' }),
	settings: (rows): Readonly<Record<string, string>> => (rows.length === 0 ? {} : { has_line_items: 'yes' }),
});

/** Whether the account has any, and shows them: a token made for an earlier version may not. One row is looked at. */
export const lineItems: Entity = {
	...first,
	read(reply, request, config) {
		const result = first.read(reply, request, config);
		if (!result.ok)
			return result.fault.code === 'forbidden' || result.fault.code === 'refused' ? { ok: true, page: { facts: {}, rowCount: 0 } } : result;
		const { next: _, ...page } = result.page;
		return { ok: true, page };
	},
};

/** Links of a deal that are worth asking for. */
export const dealLinks = (config: Config): readonly string[] => [
	'companies',
	'contacts',
	...(config.has_line_items === 'yes' ? [LINE_ITEMS] : []),
];

const MOST = 100;

/** Deals are linked with their line items, whose names are asked for by a batch of ids. */
export const withProducts = (deals: Entity): Entity =>
	withProductQuestions(deals, {
		size: 50,
		fit(deals) {
			let ids = 0;
			const end = deals.findIndex(([, , rows]) => {
				ids += rows.split(';').length;
				return ids > MOST;
			});
			return end < 0 ? deals.length : Math.max(1, end);
		},
		ask: (config, asked) =>
			post(config, `crm/objects/${LINE_ITEMS}/batch/read`, {
				properties: ['name'],
				inputs: asked
					.flatMap(([, , rows]) => rows.split(';'))
					.slice(0, MOST)
					.map((id) => ({ id })),
			}),
		read(reply, _, asked) {
			const opened = open(reply);
			if (!opened.ok) return opened;
			const called = new Map(list(opened.body.results).map(({ id, properties }) => [String(id), text(object(properties).name)]));
			const names = new Map(asked.map(([deal, , rows]) => [deal, rows.split(';').flatMap((id) => called.get(id) ?? [])]));
			return { ok: true, names, isCut: false };
		},
	});
