import site from '../../local/crm/pipedrive/site';
import type { Reply } from '../../src/connectors/kit/contract';
import pipedrive from '../../src/connectors/pipedrive';
import { played } from './fault-play';

const reply = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
	status,
	headers,
	body: typeof body === 'string' ? body : JSON.stringify(body),
});
const no = (error: string): object => ({ success: false, error, data: null });
const html = '<!DOCTYPE html><html><head><title>Access denied</title></head><body>Cloudflare</body></html>';
const burst = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2' };

// What came, as which fault, what the user reads, how often it is asked, and after which pauses.
test.each<[string, Reply | null, string, string, string, number, number[]]>([
	['burst', reply(429, no('request over limit'), burst), 'rate-limited', 'просит реже', 'fewer requests', 4, [2000, 2000, 2000]],
	['burst in HTML', reply(429, html), 'rate-limited', 'просит реже', 'fewer requests', 4, [1000, 2000, 4000]],
	[
		'the day’s budget by its words',
		reply(429, no('Daily API token budget exceeded')),
		'exhausted',
		'Дневной лимит запросов Pipedrive',
		'daily request limit of Pipedrive',
		1,
		[],
	],
	[
		'the day’s budget while the window has room',
		reply(429, no('limit'), { 'x-ratelimit-remaining': '12' }),
		'exhausted',
		'Дневной лимит',
		'daily request limit',
		1,
		[],
	],
	['banned by the shield', reply(403, html), 'banned', 'временно закрыл доступ', 'has blocked this address', 1, []],
	[
		'no rights',
		reply(403, no('Insufficient permissions')),
		'forbidden',
		'нет прав на эти данные в Pipedrive',
		'may not read these data in Pipedrive',
		1,
		[],
	],
	['revoked token', reply(401, no('unauthorized access')), 'unauthorized', 'Создайте новый', 'Create a new one', 1, []],
	['unpaid', reply(402, no('Company account is not open')), 'unpaid', 'не оплачен', 'not paid', 1, []],
	['server error', reply(500, no('')), 'unavailable', 'код 500', 'code 500', 4, [1000, 2000, 4000]],
	['gateway time-out', reply(504, html), 'unavailable', 'код 504', 'code 504', 4, [1000, 2000, 4000]],
	['no connection', null, 'unavailable', 'нет связи', 'no connection', 4, [1000, 2000, 4000]],
	[
		'cut body',
		reply(200, '{"success":true,"data":[{"id":'),
		'unreadable',
		'не похож на данные CRM',
		'does not look like Pipedrive data',
		1,
		[],
	],
	['a page of another kind', reply(200, html, { 'content-type': 'text/html' }), 'unreadable', 'Access denied', 'Access denied', 1, []],
	['a changed schema', reply(200, { success: true, items: [] }), 'unreadable', 'deals: no data', 'deals: no data', 1, []],
	['a refusal under 200', reply(200, no('Unknown field')), 'refused', 'Unknown field', 'Unknown field', 1, []],
	['nothing', reply(204, ''), 'refused', 'код 204', 'code 204', 1, []],
	['a spent cursor', reply(400, no('cursor is invalid')), 'refused', 'код 400: cursor is invalid', 'code 400: cursor is invalid', 1, []],
])('%s', (_, fault, code, ru, en, tries, pauses) => {
	expect(played(pipedrive, site, '/api/v2/deals', fault)).toEqual({
		code,
		sentence: { ru: expect.stringMatching(ru), en: expect.stringMatching(en) },
		tries,
		pauses,
		sheet: 'as before',
		next: 'done, the same data',
	});
});
