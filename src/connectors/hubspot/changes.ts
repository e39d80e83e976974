import type { Config, Page, ReadResult, Reply, Request } from '../kit/contract';
import { instant, type Json, list, object, text } from '../kit/reply-json';
import { post } from './address';
import { type ObjectSpec, pageOf } from './object-spec';
import { type Links, linksIn, recordOf } from './record';
import { open } from './reply';

/** The search lags behind writes, and rows change while an import runs: they are read again rather than missed. */
const OVERLAP = 600_000;
const PAGE = 200;
/** No search shows more; then the window moves on. */
const MOST = 10_000;

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

function query(spec: ObjectSpec, filters: Search['filterGroups'][number]['filters'], by: string): Search {
	return {
		filterGroups: [{ filters }],
		sorts: [{ propertyName: by, direction: 'ASCENDING' }],
		properties: [modifiedIn(spec)],
		limit: PAGE,
	};
}

const since = (spec: ObjectSpec, operator: string, at: number): Search =>
	query(spec, [{ propertyName: modifiedIn(spec), operator, value: String(at) }], modifiedIn(spec));

/** Second cursor: more records may share a moment than a search shows. */
const ofMoment = (spec: ObjectSpec, at: number, id: string): Search =>
	query(
		spec,
		[
			{ propertyName: modifiedIn(spec), operator: 'EQ', value: String(at) },
			{ propertyName: 'hs_object_id', operator: 'GT', value: id },
		],
		'hs_object_id',
	);

const ask = (spec: ObjectSpec, config: Config, search: Search): Request => post(config, `crm/objects/${spec.type}/search`, search);

export const search = (spec: ObjectSpec, config: Config, at: number): Request =>
	ask(spec, config, since(spec, 'GTE', Math.max(0, at - OVERLAP)));

export function readChange(spec: ObjectSpec, reply: Reply, request: Request, config: Config): ReadResult {
	const opened = open(reply);
	if (!opened.ok) return opened;
	if (!Array.isArray(opened.body.results)) return { ok: false, fault: { code: 'unreadable', detail: `${spec.type}: no results` } };
	const results = list(opened.body.results);
	if (request.note === undefined) {
		const ids = results.flatMap(({ id }) => text(id) ?? []);
		const then = nextSearch(spec, JSON.parse(request.body ?? '{}') as Search, opened.body, results);
		return page(spec, config, { ids, links: {}, then }, {}, 0);
	}
	const note = JSON.parse(request.note) as Note;
	const kind = spec.links.find((type) => note.links[type] === undefined);
	if (kind !== undefined) return page(spec, config, { ...note, links: { ...note.links, [kind]: linksIn(results) } }, {}, 0);
	const facts = spec.facts(
		results.map((row) => recordOf(row, note.links)),
		config,
	);
	return page(spec, config, { ...note, ids: note.ids.slice(pageOf(spec)) }, facts, results.length);
}

function page(spec: ObjectSpec, config: Config, note: Note, facts: Page['facts'], read: number): ReadResult {
	const next = note.ids.length > 0 ? about(spec, config, note) : note.then === null ? undefined : ask(spec, config, note.then);
	return { ok: true, page: { facts, read, ...(next === undefined ? {} : { next }) } };
}

function about(spec: ObjectSpec, config: Config, note: Note): Request {
	const kind = spec.links.find((type) => note.links[type] === undefined);
	const inputs = (ids: readonly string[]): Json[] => ids.map((id) => ({ id }));
	if (kind !== undefined)
		return post(config, `crm/associations/${spec.type}/${kind}/batch/read`, { inputs: inputs(note.ids) }, JSON.stringify(note));
	const body = {
		properties: spec.properties(config),
		propertiesWithHistory: spec.history ?? [],
		inputs: inputs(note.ids.slice(0, pageOf(spec))),
	};
	return post(config, `crm/objects/${spec.type}/batch/read`, body, JSON.stringify(note));
}

/**
 * The next page of the window. At the cap the moment last seen is read to its end, by id, and then a new window opens after it; some
 * records come twice.
 */
function nextSearch(spec: ObjectSpec, asked: Search, body: Json, results: readonly Json[]): Search | null {
	const after = text(object(object(body.paging).next).after);
	const last = results[results.length - 1];
	const [from, moment] = asked.filterGroups[0]!.filters;
	const isMoment = moment !== undefined;
	if (after === null || last === undefined) return isMoment ? since(spec, 'GT', Number(from!.value)) : null;
	if (isMoment) return ofMoment(spec, Number(from!.value), String(last.id));
	if (Number(after) + PAGE <= MOST) return { ...asked, after };
	return ofMoment(spec, Number(instant(object(last.properties)[modifiedIn(spec)])), '0');
}
