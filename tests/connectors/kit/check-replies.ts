import type { Config, Connector, ConnectorFault, Entity, ReadResult, Reply } from '../../../src/connectors/kit/contract';
import type { Exchanges } from './exchanges';
import { readWhole } from './whole-read';

const HTML = '<html><head><title>Front</title></head><body>nginx</body></html>';
const JSON_ERROR = '{"message":"No"}';
const WAIT = { 'retry-after': '17' };
const reply = (status: number, body: string, headers: Record<string, string> = {}): Reply => ({ status, headers, body });

/** What came, and the fault it must give. */
const FAULTS: readonly (readonly [name: string, Reply, ConnectorFault['code'], Partial<Record<string, unknown>>?])[] = [
	['an HTML page with status 200', reply(200, HTML), 'unreadable'],
	['broken JSON', reply(200, '{"a":'), 'unreadable'],
	['JSON that is no object', reply(200, '7'), 'unreadable'],
	['401 in JSON', reply(401, JSON_ERROR), 'unauthorized'],
	['401 in HTML', reply(401, HTML), 'unauthorized'],
	['402', reply(402, JSON_ERROR), 'unpaid'],
	['403 in JSON', reply(403, JSON_ERROR), 'forbidden'],
	['403 in HTML', reply(403, HTML), 'banned'],
	['404', reply(404, JSON_ERROR), 'refused', { status: 404 }],
	['429 without retry-after', reply(429, JSON_ERROR), 'rate-limited', { retryAfterMs: null }],
	['429 with retry-after', reply(429, JSON_ERROR, WAIT), 'rate-limited', { retryAfterMs: 17_000 }],
	['429 in HTML with retry-after', reply(429, HTML, WAIT), 'rate-limited', { retryAfterMs: 17_000 }],
	...[500, 502, 503, 504].map((status) => [`${status}`, reply(status, HTML), 'unavailable', { status }] as const),
];

/** A list may be allowed to be missing from an account; then these end it instead. */
const MAY_BE_ABSENT: readonly ConnectorFault['code'][] = ['forbidden', 'refused', 'banned'];

function readOrThrown(entity: Entity, answer: Reply, config: Config): ReadResult | string {
	const request = entity.first(config, null);
	if (request === null) throw new Error('no request');
	try {
		return entity.read(answer, request, config);
	} catch (error) {
		return String(error);
	}
}

const shown = (result: ReadResult | string): string => (typeof result === 'string' ? `throws ${result}` : JSON.stringify(result));

/** Every list meets every bad reply. */
export function checkFaults(connector: Connector, exchanges: Exchanges): string[] {
	const { config } = readWhole(connector, exchanges);
	return listsOf(connector, config).flatMap((entity) =>
		FAULTS.flatMap(([name, answer, code, more]) => {
			const result = readOrThrown(entity, answer, config);
			if (typeof result !== 'string' && result.ok && isNothing(result) && entity !== connector.probe && MAY_BE_ABSENT.includes(code))
				return [];
			const fault = typeof result === 'string' || result.ok ? null : (result.fault as unknown as Record<string, unknown>);
			const isRight = fault?.code === code && Object.entries(more ?? {}).every(([key, value]) => fault[key] === value);
			return isRight ? [] : [`${entity.id}: ${name} must be ${code} ${JSON.stringify(more ?? {})}, but is ${shown(result)}`];
		}),
	);
}

/** Nothing at all is an empty page or a fault that says so, never a crash. */
export function checkEmptyReplies(connector: Connector, exchanges: Exchanges): string[] {
	const { config } = readWhole(connector, exchanges);
	return listsOf(connector, config).flatMap((entity) =>
		[reply(200, ''), reply(204, '')].flatMap((answer) => {
			const result = readOrThrown(entity, answer, config);
			const isTold = typeof result !== 'string' && (result.ok ? isNothing(result) : /^(unreadable|refused)$/.test(result.fault.code));
			const isProof = entity === connector.probe && typeof result !== 'string' && result.ok;
			return isTold && !isProof ? [] : [`${entity.id}: an empty reply with status ${answer.status} gives ${shown(result)}`];
		}),
	);
}

const isNothing = (result: ReadResult): boolean =>
	result.ok && result.page.rowCount === 0 && result.page.next === undefined && Object.values(result.page.facts).flat().length === 0;

/** The lists that this account has. */
const listsOf = (connector: Connector, config: Config): Entity[] =>
	[...new Set([connector.probe, ...connector.entities, ...(connector.choices ?? []), ...connector.fieldLists])].filter(
		(entity) => entity.first(config, null) !== null,
	);
