import type { CrmReply, CrmRequest } from '../contract';
import { invalid, type Json, json, written } from './answers';
import type { HubObject } from './object';

const words = (query: URLSearchParams, name: string): string[] => (query.get(name) ?? '').split(',').filter(Boolean);

/** `GET /crm/objects/{edition}/{type}` */
export function listed(request: CrmRequest, rows: readonly HubObject[]): CrmReply {
	const { query } = request;
	const limit = Number(query.get('limit') ?? 10);
	const history = words(query, 'propertiesWithHistory');
	if (!(limit >= 1 && limit <= 100)) return invalid('limit must be between 1 and 100');
	if (history.length > 0 && limit > 50) return invalid('no more than 50 objects can be read with property history');
	const archived = query.get('archived') === 'true';
	const after = Number(query.get('after') ?? 0);
	const matches = rows.filter((row) => (row.archivedAt !== null) === archived && Number(row.id) >= after);
	const shown = { properties: words(query, 'properties'), history, links: words(query, 'associations') };
	return json({ results: matches.slice(0, limit).map((row) => written(row, shown)), ...paging(request, matches[limit]?.id) });
}

/** The last page has no `paging`. */
export function paging(request: CrmRequest, after: string | undefined): Json {
	if (after === undefined) return {};
	const query = new URLSearchParams(request.query);
	query.set('after', after);
	return { paging: { next: { after, link: `https://api.hubapi.com${request.path}?${query}` } } };
}

interface Filter {
	readonly propertyName: string;
	readonly operator: string;
	readonly value: string;
}

const measureOf = (row: HubObject, name: string): number => {
	if (name === 'hs_object_id') return Number(row.id);
	const text = row.properties[name] ?? '';
	return /^\d+$/.test(text) ? Number(text) : Date.parse(text);
};

function passes(row: HubObject, { propertyName, operator, value }: Filter): boolean {
	const [is, bound] = [measureOf(row, propertyName), Number(value)];
	return { EQ: is === bound, GT: is > bound, GTE: is >= bound, LT: is < bound, LTE: is <= bound }[operator] ?? false;
}

const MOST = 10_000;

/** `POST …/search`: never the archive, neither links nor history, and nothing past the ten-thousandth. */
export function searched(request: CrmRequest, rows: readonly HubObject[]): CrmReply {
	const search = JSON.parse(request.body || '{}') as {
		filterGroups?: { filters: Filter[] }[];
		sorts?: { propertyName: string; direction: string }[];
		properties?: string[];
		limit?: number;
		after?: string;
	};
	const { filterGroups = [], sorts = [], properties = [], limit = 10, after = '0' } = search;
	if (limit > 200) return invalid('limit must be at most 200');
	if (sorts.length > 1) return invalid('only one sort is allowed');
	if (Number(after) + limit > MOST) return invalid(`paging beyond ${MOST} results is not supported`);
	const matches = rows.filter(
		(row) =>
			row.archivedAt === null &&
			(filterGroups.length === 0 || filterGroups.some(({ filters }) => filters.every((one) => passes(row, one)))),
	);
	const by = sorts[0];
	if (by !== undefined) {
		const sign = by.direction === 'DESCENDING' ? -1 : 1;
		matches.sort((a, b) => (measureOf(a, by.propertyName) - measureOf(b, by.propertyName)) * sign);
	}
	const end = Number(after) + limit;
	const page = matches.slice(Number(after), end);
	return json({
		total: matches.length,
		results: page.map((row) => written(row, { properties })),
		...(end < matches.length ? { paging: { next: { after: String(end) } } } : {}),
	});
}

interface Batch {
	readonly inputs: readonly { readonly id: string }[];
	readonly properties?: readonly string[];
	readonly propertiesWithHistory?: readonly string[];
}

/** Ids of a batch that do not exist are listed as errors and make the status 207. */
const around = (results: readonly Json[], errors: readonly Json[] = []): CrmReply =>
	json(
		{
			status: 'COMPLETE',
			results,
			startedAt: '2026-01-01T00:00:00.000Z',
			completedAt: '2026-01-01T00:00:00.010Z',
			...(errors.length === 0 ? {} : { numErrors: errors.length, errors }),
		},
		errors.length === 0 ? 200 : 207,
	);

/** `POST …/batch/read` */
export function batch(request: CrmRequest, rows: readonly HubObject[]): CrmReply {
	const { inputs, properties = [], propertiesWithHistory: history = [] } = JSON.parse(request.body) as Batch;
	if (inputs.length > (history.length > 0 ? 50 : 100)) return invalid('too many inputs');
	const ids = new Set(inputs.map(({ id }) => id));
	return around(rows.filter(({ id }) => ids.has(id)).map((row) => written(row, { properties, history })));
}

/** `POST /crm/associations/{edition}/{from}/{to}/batch/read` */
export function associations(request: CrmRequest, rows: readonly HubObject[], kind: string): CrmReply {
	const { inputs } = JSON.parse(request.body) as Batch;
	if (inputs.length > 1000) return invalid('too many inputs');
	const ids = new Set(inputs.map(({ id }) => id));
	const linked = rows.filter((row) => ids.has(row.id) && (row.links[kind] ?? []).length > 0);
	const types = [
		{ category: 'HUBSPOT_DEFINED', typeId: 341, label: null },
		{ category: 'HUBSPOT_DEFINED', typeId: 5, label: 'Primary' },
	];
	const bare = inputs.filter(({ id }) => !linked.some((row) => row.id === id));
	return around(
		linked.map((row) => ({
			from: { id: row.id },
			to: row.links[kind]!.map((id) => ({ toObjectId: Number(id), associationTypes: types })),
		})),
		bare.map(({ id }) => ({
			status: 'error',
			category: 'OBJECT_NOT_FOUND',
			subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
			message: `No ${kind} is associated with ${id}.`,
			context: { fromObjectId: [id] },
		})),
	);
}
