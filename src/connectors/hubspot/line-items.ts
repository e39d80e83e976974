import type { Config, Entity } from '../kit/contract';
import { list, object, text } from '../kit/json';
import { optional } from '../kit/optional-parts';
import { type Deals, withProductQuestions } from '../kit/product-questions';
import { get, post } from './address';
import { hubspotList } from './list-entity';
import { lineItemsPart } from './optional';
import { isFurther, LINE_ITEMS, linksIn } from './record';
import { open } from './reply';

const first = hubspotList({
	id: 'line-items',
	title: { ru: 'Позиции сделок', en: 'Line items' },
	first: (config) => get(config, `crm/objects/${LINE_ITEMS}`, { limit: 1, properties: 'name' }),
	settings: (rows): Readonly<Record<string, string>> => (rows.length === 0 ? {} : { has_line_items: 'yes' }),
});

/** Whether the account has any, and shows them: a token made for an earlier version may not. One row is looked at. */
export const lineItems: Entity = optional(lineItemsPart, {
	...first,
	read(reply, request, config) {
		const result = first.read(reply, request, config);
		if (!result.ok) return result;
		const { next: _, ...page } = result.page;
		return { ok: true, page };
	},
});

/** Links of a deal that are worth asking for. */
export const dealLinks = (config: Config): readonly string[] => [
	'companies',
	'contacts',
	...(config.has_line_items === 'yes' ? [LINE_ITEMS] : []),
];

const MOST = 100;

const wordsOf = (rows: string): string[] => rows.split(';').filter((word) => word !== '');
const idsIn = (rows: string): string[] => wordsOf(rows).filter((word) => isFurther(word) === null);
/** The deal whose ids are all asked about, while HubSpot has more of them. */
const cursorOf = ([deal]: Deals): string | null => (deal === undefined || idsIn(deal[2]).length > 0 ? null : isFurther(deal[2]));

/** Deals are linked with their line items, whose names are asked for by a batch of ids; a long list of links is asked for page by page. */
export const withProducts = (deals: Entity): Entity =>
	withProductQuestions(deals, {
		part: lineItemsPart,
		size: 50,
		fit(deals) {
			if (cursorOf(deals) !== null) return 1;
			let ids = 0;
			const end = deals.findIndex(([, , rows]) => {
				ids += idsIn(rows).length;
				return ids > MOST;
			});
			return end < 0 ? deals.length : Math.max(1, end);
		},
		ask(config, asked) {
			const after = cursorOf(asked);
			if (after !== null) return post(config, `crm/associations/deals/${LINE_ITEMS}/batch/read`, { inputs: [{ id: asked[0]![0], after }] });
			const ids = asked.flatMap(([, , rows]) => idsIn(rows)).slice(0, MOST);
			return post(config, `crm/objects/${LINE_ITEMS}/batch/read`, { properties: ['name'], inputs: ids.map((id) => ({ id })) });
		},
		read(reply, _, asked) {
			const opened = open(reply);
			if (!opened.ok) return opened;
			const results = list(opened.body.results);
			if (cursorOf(asked) !== null) {
				const id = asked[0]![0];
				const rest = linksIn(results, LINE_ITEMS)[id] ?? '';
				return { ok: true, answers: new Map([[id, { names: [], ...(rest !== '' && { rest }) }]]) };
			}
			const called = new Map(results.map(({ id, properties }) => [String(id), text(object(properties).name)]));
			const answers = asked.map(([deal, , rows]) => {
				const names = idsIn(rows)
					.slice(0, MOST)
					.flatMap((id) => called.get(id) ?? []);
				const rest = [...idsIn(rows).slice(MOST), ...wordsOf(rows).filter((word) => isFurther(word) !== null)].join(';');
				return [deal, { names, ...(rest !== '' && { rest }) }] as const;
			});
			return { ok: true, answers: new Map(answers) };
		},
	});
