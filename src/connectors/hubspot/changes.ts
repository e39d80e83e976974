import type { Config, Page, ReadResult, Reply, Request } from '../kit/contract';
import { instant, type Json, list, object, text } from '../kit/json';
import { type MomentCursor, nextMoment, withOverlap } from '../kit/paging';
import { unreadable } from '../kit/reply';
import { post } from './address';
import { type ObjectSpec, pageSizeOf } from './object-spec';
import { type Links, linksIn, recordOf } from './record';
import { open } from './reply';

const PAGE_SIZE = 200;

interface Search {
	readonly filterGroups: readonly { readonly filters: readonly { propertyName: string; operator: string; value: string }[] }[];
	readonly sorts: readonly { propertyName: string; direction: string }[];
	readonly properties: readonly string[];
	readonly limit: number;
	readonly after?: string;
}

/** What is still to be asked about the records that a search found: their links, then the records themselves. */
interface Note {
	readonly ids: readonly string[];
	readonly links: Links;
	/** The search to go on with. */
	readonly then: Search | null;
}

const modifiedIn = (spec: ObjectSpec): string => spec.modified ?? 'hs_lastmodifieddate';

/** The search that a cursor stands for; the cursor can be read from it again. */
function searchOf(spec: ObjectSpec, cursor: MomentCursor): Search {
	const modified = modifiedIn(spec);
	const filters =
		cursor.at === undefined
			? [{ propertyName: modified, operator: cursor.isAfter === true ? 'GT' : 'GTE', value: String(cursor.from) }]
			: [
					{ propertyName: modified, operator: 'EQ', value: String(cursor.at) },
					{ propertyName: 'hs_object_id', operator: 'GT', value: cursor.afterId },
				];
	return {
		filterGroups: [{ filters }],
		sorts: [{ propertyName: cursor.at === undefined ? modified : 'hs_object_id', direction: 'ASCENDING' }],
		properties: [modified],
		limit: PAGE_SIZE,
	};
}

function cursorOf({ filterGroups }: Search): MomentCursor {
	const [modified, id] = filterGroups[0]!.filters;
	return id === undefined ? { from: Number(modified!.value) } : { at: Number(modified!.value), afterId: id.value };
}

const searchRequest = (spec: ObjectSpec, config: Config, search: Search): Request =>
	post(config, `crm/objects/${spec.type}/search`, search);

export const search = (spec: ObjectSpec, config: Config, since: number): Request =>
	searchRequest(spec, config, searchOf(spec, { from: withOverlap(since) }));

export function readChange(spec: ObjectSpec, reply: Reply, request: Request, config: Config): ReadResult {
	const opened = open(reply);
	if (!opened.ok) return opened;
	if (!Array.isArray(opened.body.results)) return unreadable(`${spec.type}: no results`);
	const results = list(opened.body.results);
	if (request.note === undefined) {
		const ids = results.flatMap(({ id }) => text(id) ?? []);
		const then = nextSearch(spec, JSON.parse(request.body ?? '{}') as Search, opened.body, results);
		return page(spec, config, { ids, links: {}, then }, {}, 0);
	}
	const note = JSON.parse(request.note) as Note;
	const kind = spec.links(config).find((type) => note.links[type] === undefined);
	if (kind !== undefined) return page(spec, config, { ...note, links: { ...note.links, [kind]: linksIn(results, kind) } }, {}, 0);
	const facts = spec.facts(
		results.map((row) => recordOf(row, note.links)),
		config,
	);
	return page(spec, config, { ...note, ids: note.ids.slice(pageSizeOf(spec)) }, facts, results.length);
}

function page(spec: ObjectSpec, config: Config, note: Note, facts: Page['facts'], rowCount: number): ReadResult {
	const next =
		note.ids.length > 0 ? detailsRequest(spec, config, note) : note.then === null ? undefined : searchRequest(spec, config, note.then);
	return { ok: true, page: { facts, rowCount, ...(next === undefined ? {} : { next }) } };
}

function detailsRequest(spec: ObjectSpec, config: Config, note: Note): Request {
	const kind = spec.links(config).find((type) => note.links[type] === undefined);
	const inputs = (ids: readonly string[]): Json[] => ids.map((id) => ({ id }));
	if (kind !== undefined)
		return post(config, `crm/associations/${spec.type}/${kind}/batch/read`, { inputs: inputs(note.ids) }, JSON.stringify(note));
	const body = {
		properties: spec.properties(config),
		propertiesWithHistory: spec.history ?? [],
		inputs: inputs(note.ids.slice(0, pageSizeOf(spec))),
	};
	return post(config, `crm/objects/${spec.type}/batch/read`, body, JSON.stringify(note));
}

function nextSearch(spec: ObjectSpec, current: Search, body: Json, results: readonly Json[]): Search | null {
	const after = text(object(object(body.paging).next).after);
	const last = results[results.length - 1];
	const next = nextMoment(cursorOf(current), {
		hasMore: after !== null && last !== undefined,
		lastId: String(last?.id),
		lastMoment: Number(instant(object(last?.properties)[modifiedIn(spec)])),
	});
	return next === 'same' ? { ...current, after: after! } : next === null ? null : searchOf(spec, next);
}
