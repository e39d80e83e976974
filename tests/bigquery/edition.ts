import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import type { ServiceReply, ServiceRequest } from '../../local/bigquery/replies';
import { BigQueryService } from '../../local/bigquery/service';
import { createCalculator } from '../../local/calc/calculator';
import { readBundle } from '../../local/host/bundle';
import type { Host, HostOptions } from '../../local/host/contract/host';
import { createHost } from '../../local/host/host';

const OUT = 'build/tests-warehouse-edition';
let isBuilt = false;

/** The add-on with BigQuery, compiled for this run of the tests. */
function edition(): ReturnType<typeof readBundle> {
	if (!isBuilt) execFileSync(process.execPath, ['build.mjs', '--edition', 'warehouse', '--out', OUT]);
	isBuilt = true;
	return readBundle(OUT);
}

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
	modulusLength: 2048,
	publicKeyEncoding: { type: 'spki', format: 'pem' },
	privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

export const STAND = 'http://127.0.0.1:8';

export const keyOf = (more: Record<string, string> = {}): string =>
	JSON.stringify({
		type: 'service_account',
		project_id: 'acme-sales-1',
		client_email: 'kpi@acme-sales-1.iam.gserviceaccount.com',
		private_key: privateKey,
		token_uri: `${STAND}/token`,
		...more,
	});

export const NO_ENGINE = 'no engine here';

/** Loads, copies and views work; queries are refused at once. */
export const service = (): BigQueryService =>
	new BigQueryService(
		{
			query() {
				throw new Error(NO_ENGINE);
			},
			close: () => undefined,
		},
		publicKey,
	);

/** What stands between the add-on and the service: a test may answer in its place. */
export type Between = (request: ServiceRequest, answer: () => ServiceReply) => ServiceReply;

/** The clock goes on by this with each look at it, so that a step of a millisecond ends. */
const TICK = 2;

/** The add-on with BigQuery in a spreadsheet, every request of it answered by this service. */
export function warehouseHost(to: BigQueryService, between: Between, more: Partial<HostOptions> = {}): Host {
	let at = Date.UTC(2026, 6, 31, 9);
	return createHost({
		bundle: edition(),
		calculator: createCalculator(),
		http({ url, method, headers, body }) {
			const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
			const request: ServiceRequest = {
				method: method.toUpperCase(),
				url: url.slice(STAND.length),
				authorization: lower.authorization ?? '',
				contentType: lower['content-type'] ?? '',
				body: body ?? '',
			};
			const { status, body: answer } = between(request, () => to.answer(request));
			return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) };
		},
		now: () => {
			at += TICK;
			return at;
		},
		person: { email: 'director@example.com', locale: 'ru' },
		locale: 'ru_RU',
		timeZone: 'Europe/Moscow',
		...more,
	});
}
