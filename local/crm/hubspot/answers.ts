import type { CrmReply } from '../contract';
import { type HubObject, iso } from './object';

export type Json = Record<string, unknown>;

export const json = (body: unknown, status = 200): CrmReply => ({
	status,
	type: 'application/json;charset=utf-8',
	headers: { 'x-hubspot-ratelimit-max': '100', 'x-hubspot-ratelimit-interval-milliseconds': '10000' },
	body: JSON.stringify(body),
});

export function problem(status: number, category: string, message: string, more: Json = {}): CrmReply {
	return json({ status: 'error', message, correlationId: '33333333-3333-4333-8333-333333333333', category, ...more }, status);
}

export const invalid = (message: string): CrmReply => problem(400, 'VALIDATION_ERROR', `Invalid input: ${message}`);

export const unauthorized = (): CrmReply =>
	problem(
		401,
		'INVALID_AUTHENTICATION',
		'Authentication credentials not found. This API supports OAuth 2.0 and private app access tokens.',
	);

/** What stands before the API: the rate limiter speaks JSON, the shield HTML. */
export function frontServer(status: number): CrmReply {
	if (status === 401) return unauthorized();
	if (status === 429)
		return json(
			{
				status: 'error',
				message: 'You have reached your ten_secondly_rolling limit.',
				errorType: 'RATE_LIMIT',
				correlationId: '33333333-3333-4333-8333-333333333333',
				policyName: 'TEN_SECONDLY_ROLLING',
			},
			429,
		);
	const body = `<!DOCTYPE html><html><head><title>Error ${status}</title></head><body><h1>Error ${status}</h1><p>cloudflare</p></body></html>`;
	return { status, type: 'text/html', body };
}

const ALWAYS = ['createdate', 'hs_lastmodifieddate', 'lastmodifieddate'];

interface Shown {
	readonly properties: readonly string[];
	readonly history?: readonly string[];
	readonly links?: readonly string[];
}

/** A record with what was asked for; what is unknown is left out without a word. */
export function written(of: HubObject, { properties, history = [], links = [] }: Shown): Json {
	const shown: Json = { hs_object_id: of.id };
	for (const name of [...ALWAYS, ...properties]) if (of.properties[name] !== undefined) shown[name] = of.properties[name];
	const linked = links.filter((kind) => (of.links[kind] ?? []).length > 0);
	return {
		id: of.id,
		properties: shown,
		...(history.length === 0 ? {} : { propertiesWithHistory: Object.fromEntries(history.map((name) => [name, versions(of, name)])) }),
		createdAt: iso(of.createdAt),
		updatedAt: iso(of.updatedAt),
		archived: of.archivedAt !== null,
		...(of.archivedAt === null ? {} : { archivedAt: iso(of.archivedAt) }),
		...(linked.length === 0 ? {} : { associations: Object.fromEntries(linked.map((kind) => [kind, { results: linkList(of, kind) }])) }),
	};
}

const versions = (of: HubObject, name: string): Json[] =>
	[...(of.history?.[name] ?? [])].reverse().map(({ value, at, by }) => ({
		value: value ?? '',
		timestamp: iso(at),
		sourceType: by === 0 ? 'AUTOMATION_PLATFORM' : 'CRM_UI',
		...(by === 0 ? {} : { updatedByUserId: by }),
	}));

/** Named once for each label. */
const linkList = (of: HubObject, kind: string): Json[] =>
	(of.links[kind] ?? []).flatMap((id) => [
		{ id, type: `deal_to_${kind}_unlabeled` },
		{ id, type: `deal_to_${kind}` },
	]);
