import type { Facts } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { Config, Entity } from '../kit/contract';
import { type Json, list, object, text } from '../kit/reply-json';
import { following, get, sinceText } from './address';
import { open } from './reply';

export interface ListSpec {
	readonly id: string;
	readonly title: Text;
	readonly path: string;
	readonly query?: (config: Config) => Readonly<Record<string, string>>;
	/** "Changed since" can be asked; otherwise the list is always read in full. */
	readonly hasSince?: true;
	facts(rows: readonly Json[], config: Config): Facts;
	settings?(rows: readonly Json[], config: Config): Readonly<Record<string, string>>;
}

/** A request costs the same whatever its length. */
const PAGE = 500;

/** One list, followed by its cursor; those of the first version come whole. */
export function listEntity({ id, title, path, query, hasSince, facts, settings }: ListSpec): Entity {
	return {
		id,
		title,
		first: (config, since) =>
			get(config, path, {
				...(path.startsWith('v1/') ? {} : { limit: PAGE }),
				...(hasSince === true && since !== null ? { updated_since: sinceText(since) } : {}),
				...query?.(config),
			}),
		read(reply, request, config) {
			const opened = open(reply);
			if (!opened.ok) return opened;
			// An empty list of the first version is null.
			const { data } = opened.body;
			if (!Array.isArray(data) && data !== null) return { ok: false, fault: { code: 'unreadable', detail: `${path}: no data` } };
			const rows = list(data);
			const cursor = text(object(opened.body.additional_data).next_cursor);
			const page = { facts: facts(rows, config), read: rows.length, ...(settings && { settings: settings(rows, config) }) };
			return { ok: true, page: cursor === null ? page : { ...page, next: following(request, cursor) } };
		},
	};
}
