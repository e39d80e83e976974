import type { Facts } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { Config, Entity, Page, ReadResult, Reply, Request } from '../kit/contract';
import { follow, get, lighter, sinceIn, sinceSeconds } from './address';
import { type Json, list, object, text } from './json';
import { open } from './reply';

export interface ListSpec {
	readonly id: string;
	readonly title: Text;
	/** None: this account has no such list. */
	readonly path: string | ((config: Config) => string | null);
	/** Name of the list inside `_embedded`. */
	readonly rows: string;
	readonly limit?: number;
	readonly query?: (config: Config) => Readonly<Record<string, string | number>>;
	/** The time by which "changed since" is asked and checked; absent: always read in full. */
	readonly since?: 'updated_at' | 'created_at';
	/** The list can be had newest first, so a later import may stop at the first old row even when the filter is ignored. */
	readonly newestFirst?: boolean;
	facts(rows: readonly Json[], config: Config): Facts;
	settings?(rows: readonly Json[], config: Config): Readonly<Record<string, string>>;
}

/** One amoCRM list, followed page by page. */
export function listEntity(spec: ListSpec): Entity {
	return {
		id: spec.id,
		title: spec.title,
		first(config, since) {
			const query: Record<string, string | number> = { ...spec.query?.(config), limit: spec.limit ?? 250 };
			if (since !== null && spec.since !== undefined) {
				query[`filter[${spec.since}][from]`] = sinceSeconds(since);
				if (spec.newestFirst === true) query[`order[${spec.since}]`] = 'desc';
			} else if (spec.newestFirst === true) query['order[id]'] = 'asc';
			const path = typeof spec.path === 'string' ? spec.path : spec.path(config);
			return path === null ? null : get(config, path, query);
		},
		lighter,
		read: (reply, request, config) => read(spec, reply, request, config),
	};
}

function read(spec: ListSpec, reply: Reply, request: Request, config: Config): ReadResult {
	const opened = open(reply);
	if (!opened.ok) return opened;
	// A page that was announced has been seen to come empty and then filled.
	if (opened.body === null)
		return { ok: true, page: { facts: {}, read: 0, ...(/[?&]page=(?!1(&|$))/.test(request.url) && { isDoubtful: true }) } };
	const embedded = object(opened.body._embedded)[spec.rows];
	if (!Array.isArray(embedded)) return { ok: false, fault: { code: 'unreadable', detail: `${spec.id}: no _embedded.${spec.rows}` } };
	const rows = list(embedded);
	const since = spec.since === undefined ? null : sinceIn(request, spec.since);
	const fresh = since === null ? rows : rows.filter((row) => !(Number(row[spec.since!]) * 1000 < since));
	const href = text(object(object(opened.body._links).next).href);
	const isPast = spec.newestFirst === true && since !== null && fresh.length < rows.length;
	const page: Page = {
		facts: spec.facts(fresh, config),
		read: rows.length,
		...(spec.settings === undefined ? {} : { settings: spec.settings(rows, config) }),
		...(href === null || isPast ? {} : { next: follow(config, href, request) }),
	};
	return { ok: true, page };
}
