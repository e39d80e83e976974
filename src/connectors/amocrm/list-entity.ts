import type { Config, Entity } from '../kit/contract';
import { type Json, object, text } from '../kit/json';
import { type ListEntitySpec, listEntity } from '../kit/list-entity';
import { nextOverlapping } from '../kit/overlapping-pages';
import { pageNumber } from '../kit/paging';
import { follow, get, PAGE, sinceIn, sinceSeconds, smallerList } from './address';
import { isEmpty, open } from './reply';

export interface ListSpec extends Pick<ListEntitySpec, 'id' | 'title' | 'facts' | 'settings'> {
	/** None: this account has no such list. */
	readonly path: string | ((config: Config) => string | null);
	/** Name of the list inside `_embedded`. */
	readonly rows: string;
	readonly pageSize?: number;
	readonly query?: (config: Config) => Readonly<Record<string, string | number>>;
	/** The time by which "changed since" is asked and checked; absent: always read in full. */
	readonly since?: 'updated_at' | 'created_at';
	/** The list can be had newest first, so a later import may stop at the first old row even when the filter is ignored. */
	readonly newestFirst?: boolean;
}

/** One amoCRM list, followed page by page. */
export function amocrmList({ path, rows, pageSize, query, since: sinceField, newestFirst, ...spec }: ListSpec): Entity {
	const list = listEntity({
		...spec,
		rows: ['_embedded', rows],
		first(config, since) {
			const parameters: Record<string, string | number> = { ...query?.(config), limit: pageSize ?? 250 };
			if (since !== null && sinceField !== undefined) {
				parameters[`filter[${sinceField}][from]`] = sinceSeconds(since);
				if (newestFirst === true) parameters[`order[${sinceField}]`] = 'desc';
			} else if (newestFirst === true) parameters['order[id]'] = 'asc';
			const place = typeof path === 'string' ? path : path(config);
			return place === null ? null : get(config, place, parameters);
		},
		smallerPage: smallerList,
		open,
		...(sinceField !== undefined && {
			isFresh(row, request) {
				const since = sinceIn(request, sinceField);
				return since === null || !(Number(row[sinceField]) * 1000 < since);
			},
		}),
		next(body, request, config, { all, freshCount }) {
			const href = text(object(object(body._links).next).href);
			// Only a bound leaves rows out, and behind the first old row come older ones.
			const isPast = newestFirst === true && freshCount < all.length;
			const hasMore = href !== null && !isPast;
			// Fewer rows than asked for and yet more to come: amoCRM holds to a size of its own, which its link knows.
			if (hasMore && all.length < Number(/[?&]limit=(\d+)/.exec(request.url)?.[1] ?? 0)) return follow(config, href, request);
			return nextOverlapping(request, PAGE, { ids: all.map(idIn), hasMore });
		},
	});
	return {
		...list,
		read(reply, request, config) {
			if (!isEmpty(reply)) return list.read(reply, request, config);
			if (pageNumber(request, 'page') === 1)
				return { ok: true, page: { facts: {}, ...(spec.settings && { settings: spec.settings([], config) }), rowCount: 0 } };
			const next = nextOverlapping(request, PAGE, { ids: [], hasMore: false });
			// A page that was announced has been seen to come empty and then filled.
			return { ok: true, page: { facts: {}, rowCount: 0, isDoubtful: true, ...(next !== null && { next }) } };
		},
	};
}

/** Incoming leads have no number. */
const idIn = (row: Json): string => String(row.id ?? row.uid);
