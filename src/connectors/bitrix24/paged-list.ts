import type { Facts } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { Config, Entity, ReadResult, Reply, Request } from '../kit/contract';
import { instant, type Json, list, object } from '../kit/json';
import { lastId, withOverlap } from '../kit/paging';
import { unreadable } from '../kit/reply';
import { batch, command, noteOf, type Params } from './address';
import { openBatch } from './reply';

const PAGE_SIZE = 50;
/** Pages that one request asks for: many more would outlast the minute that the portal gives a request. */
const MAX_PAGES = 10;

export interface ListSpec {
	readonly id: string;
	readonly title: Text;
	readonly method: string;
	/** Name of the list inside `result`; absent: `result` is the list. */
	readonly rows?: string;
	readonly key: 'id' | 'ID';
	readonly filter?: 'filter' | 'FILTER';
	/** With the order by id, in the method's own words. */
	params(config: Config): Params;
	/** The time by which "changed since" is asked and checked; absent: always read in full. */
	readonly since?: string;
	readonly overlapMs?: number;
	facts(rows: readonly Json[], config: Config): Facts;
	settings?(rows: readonly Json[], config: Config): Readonly<Record<string, string>>;
}

interface Cursor {
	readonly after: number;
	/** Epoch milliseconds. */
	readonly since: number | null;
	readonly pages: number;
}

/**
 * A list read by ascending id, each page from the last id of the one before: nothing is counted, and rows that change meanwhile shift no
 * page. One request chains several pages, more with every step, so that short lists do not ask in vain.
 */
export function pagedList(spec: ListSpec): Entity {
	return {
		id: spec.id,
		title: spec.title,
		first(config, since) {
			const bound = since === null || spec.since === undefined ? null : withOverlap(since, spec.overlapMs);
			return requestFor(spec, config, { after: 0, since: bound, pages: 1 });
		},
		read: (reply, request, config) => read(spec, reply, request, config),
	};
}

function requestFor(spec: ListSpec, config: Config, cursor: Cursor): Request {
	const lines: Record<string, string> = {};
	for (let i = 0; i < cursor.pages; i++) {
		const path = [`p${i - 1}`, ...(spec.rows === undefined ? [] : [spec.rows]), PAGE_SIZE - 1, spec.key]
			.map((step) => `[${step}]`)
			.join('');
		const filter = {
			[`>${spec.key}`]: i === 0 ? cursor.after : `$result${path}`,
			...(cursor.since !== null && { [`>=${spec.since}`]: portalTime(cursor.since, config.offset) }),
		};
		lines[`p${i}`] = command(spec.method, { ...spec.params(config), [spec.filter ?? 'filter']: filter, start: -1 });
	}
	return batch(config, lines, cursor);
}

/** In the portal's own offset, because not every method heeds one. */
export function portalTime(at: number, offset = '+00:00'): string {
	const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
	const shift = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -60_000 : 60_000);
	return new Date(at + shift).toISOString().slice(0, 19) + offset;
}

function read(spec: ListSpec, reply: Reply, request: Request, config: Config): ReadResult {
	const cursor = noteOf<Cursor>(request);
	const opened = openBatch(reply, request);
	if (!opened.ok) return opened;
	const rows: Json[] = [];
	let after = cursor.after;
	let pages = Math.min(MAX_PAGES, cursor.pages * 2);
	for (let i = 0; i < cursor.pages; i++) {
		const fault = opened.fault(`p${i}`);
		if (fault !== null && i === 0) return { ok: false, fault };
		if (fault !== null) {
			// What came before it is good; the next request begins where this one broke off.
			pages = 1;
			break;
		}
		const answer = spec.rows === undefined ? opened.result(`p${i}`) : object(opened.result(`p${i}`))[spec.rows];
		if (!Array.isArray(answer)) return unreadable(`${spec.method}: no ${spec.rows ?? 'list'}`);
		const page = list(answer);
		const last = lastId(page, spec.key, after);
		if ('unordered' in last) return unreadable(`${spec.method}: ${spec.key} ${last.unordered} after ${last.after}`);
		after = last.id;
		rows.push(...page);
		if (page.length < PAGE_SIZE) pages = 0;
		if (pages === 0) break;
	}
	const { since } = cursor;
	const fresh = since === null ? rows : rows.filter((row) => !(Number(instant(row[spec.since!])) < since));
	return {
		ok: true,
		page: {
			facts: spec.facts(fresh, config),
			rowCount: rows.length,
			...(spec.settings && { settings: spec.settings(rows, config) }),
			...(pages > 0 && { next: requestFor(spec, config, { after, since, pages }) }),
		},
	};
}

/** A list of `crm.item.list`. */
export const itemList = (
	spec: Omit<ListSpec, 'method' | 'rows' | 'key' | 'params' | 'since'> & {
		readonly type: number;
		select(config: Config): readonly string[];
	},
): Entity =>
	pagedList({
		...spec,
		method: 'crm.item.list',
		rows: 'items',
		key: 'id',
		since: 'updatedTime',
		params: (config) => ({ entityTypeId: spec.type, select: ['id', ...spec.select(config)], order: { id: 'ASC' } }),
	});
