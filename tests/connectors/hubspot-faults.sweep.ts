import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import site from '../../local/crm/hubspot/site';
import hubspot from '../../src/connectors/hubspot';
import type { Reply } from '../../src/connectors/kit/contract';
import { played } from './fault-play';

const reply = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
	status,
	headers,
	body: typeof body === 'string' ? body : JSON.stringify(body),
});
const limit = JSON.parse(readFileSync(join(__dirname, 'hubspot', 'error-429.json'), 'utf8')) as object;
const scopes = {
	status: 'error',
	message: 'This app hasn’t been granted all required scopes to make this call.',
	category: 'MISSING_SCOPES',
	errors: [
		{ message: 'One or more of the following scopes are required.', context: { requiredGranularScopes: ['crm.objects.deals.read'] } },
	],
};
const html = '<!DOCTYPE html><html><head><title>Attention Required!</title></head><body>Cloudflare</body></html>';

// What came, as which fault, what the user reads, how often it is asked, and after which pauses.
test.each<[string, Reply | null, string, string, string, number, number[]]>([
	[
		'ten seconds’ limit',
		reply(429, limit),
		'rate-limited',
		'просит реже обращаться',
		'asks for fewer requests',
		4,
		[10_000, 10_000, 10_000],
	],
	[
		'a second’s limit',
		reply(429, { ...limit, policyName: 'SECONDLY' }),
		'rate-limited',
		'просит реже',
		'fewer requests',
		4,
		[1000, 1000, 1000],
	],
	[
		'the day’s limit',
		reply(429, { ...limit, policyName: 'DAILY' }),
		'exhausted',
		'Дневной лимит запросов HubSpot исчерпан',
		'daily request limit of HubSpot is used up',
		1,
		[],
	],
	['429 in HTML', reply(429, html), 'rate-limited', 'просит реже', 'fewer requests', 4, [1000, 2000, 4000]],
	['locked', reply(423, {}), 'unavailable', 'не отвечает \\(код 423\\)', 'does not answer now \\(code 423\\)', 4, [1000, 2000, 4000]],
	['moving', reply(477, {}), 'unavailable', 'код 477', 'code 477', 4, [1000, 2000, 4000]],
	['bad gateway', reply(502, html), 'unavailable', 'код 502', 'code 502', 4, [1000, 2000, 4000]],
	['time-out', reply(524, html), 'unavailable', 'код 524', 'code 524', 4, [1000, 2000, 4000]],
	['no connection', null, 'unavailable', 'нет связи', 'no connection', 4, [1000, 2000, 4000]],
	[
		'revoked key',
		reply(401, { status: 'error', category: 'EXPIRED_AUTHENTICATION' }),
		'unauthorized',
		'Создайте новый',
		'Create a new one',
		1,
		[],
	],
	[
		'missing scopes',
		reply(403, scopes),
		'forbidden',
		'не хватает прав в HubSpot: crm.objects.deals.read',
		'lacks rights in HubSpot: crm.objects.deals.read',
		1,
		[],
	],
	['banned', reply(403, html), 'banned', 'временно закрыл доступ', 'has blocked this address', 1, []],
	['unpaid', reply(402, {}), 'unpaid', 'не оплачен', 'not paid', 1, []],
	['cut body', reply(200, '{"results":[{"id":"1","prop'), 'unreadable', 'не похож на данные CRM', 'does not look like HubSpot data', 1, []],
	[
		'a page of another kind',
		reply(200, html, { 'content-type': 'text/html' }),
		'unreadable',
		'Attention Required',
		'Attention Required',
		1,
		[],
	],
	['a changed schema', reply(200, { items: [] }), 'unreadable', 'deals: no results', 'deals: no results', 1, []],
	['nothing', reply(204, ''), 'refused', 'отклонил запрос \\(код 204', 'refused the request \\(code 204', 1, []],
	['wrong question', reply(400, { message: 'Invalid input' }), 'refused', 'код 400: Invalid input', 'code 400: Invalid input', 1, []],
])('%s', (_, fault, code, ru, en, tries, pauses) => {
	const result = played(hubspot, site, '/crm/objects/2026-09/deals', fault);
	expect(result).toEqual({
		code,
		sentence: { ru: expect.stringMatching(ru), en: expect.stringMatching(en) },
		tries,
		pauses,
		sheet: 'as before',
		next: 'done, the same data',
	});
});
