import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import site from '../../local/crm/bitrix24/site';
import bitrix24 from '../../src/connectors/bitrix24';
import type { Reply } from '../../src/connectors/kit/contract';
import { played } from './fault-play';

jest.setTimeout(60_000);

const recorded = (name: string): object => JSON.parse(readFileSync(join(__dirname, 'bitrix24', name), 'utf8')) as object;
const reply = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
	status,
	headers,
	body: typeof body === 'string' ? body : JSON.stringify(body),
});
const error = (code: string | number, description = ''): object => ({ error: code, error_description: description });
/** One command of a batch fails while the batch itself is well. */
const within = (failure: object, times: object = {}): Reply =>
	reply(200, {
		result: { result: [], result_error: { p0: failure }, result_total: [], result_next: [], result_time: times },
		time: { finish: 1_790_000_000 },
	});
const working = { finish: 1_790_000_000.4, operating_reset_at: 1_790_000_020 };
const html =
	'<html><head><title>403 Forbidden</title></head><body><h1>403 Forbidden</h1> /rest/1/small-token/batch.json nginx</body></html>';
const limit = recorded('error-503-query-limit.json');
const busy = recorded('error-429-operation-time.json');
const DOUBLING = [1000, 2000, 4000];

const page = (items: unknown): Reply =>
	reply(200, { result: { result: { p0: items }, result_error: [], result_total: [], result_next: [], result_time: [] } });

// What came, as which fault, what the user reads, how often it is asked, and after which pauses.
test.each<[string, Reply | null, string, string, string, number, number[]]>([
	['too many requests', reply(503, limit), 'rate-limited', 'просит реже обращаться', 'asks for fewer requests', 4, DOUBLING],
	['too many requests, in a 200', reply(200, limit), 'rate-limited', 'просит реже', 'fewer requests', 4, DOUBLING],
	['working time used up', reply(429, busy), 'rate-limited', 'просит реже', 'fewer requests', 4, DOUBLING],
	[
		'working time, with the moment of its end',
		reply(429, { ...busy, time: working }),
		'rate-limited',
		'просит реже',
		'fewer requests',
		4,
		[19_600, 19_600, 19_600],
	],
	[
		'working time of one command, its end as text',
		within(busy, { p0: { finish: '2026-10-01T10:00:00+03:00', operating_reset_at: '2026-10-01T10:08:00+03:00' } }),
		'rate-limited',
		'прочитанное сохранено',
		'what was read is kept',
		4,
		[30_000, 30_000, 30_000],
	],
	['429 in HTML', reply(429, html), 'rate-limited', 'просит реже', 'fewer requests', 4, DOUBLING],
	['blocked by hand', reply(503, error('OVERLOAD_LIMIT')), 'banned', 'напишите в поддержку', 'write to Bitrix24 support', 1, []],
	['banned by a proxy', reply(403, html), 'banned', 'временно закрыл доступ', 'has blocked this address', 1, []],
	[
		'a webhook that is no more',
		reply(401, error('INVALID_CREDENTIALS', 'Invalid request credentials')),
		'unauthorized',
		'неверный, отозван или просрочен',
		'wrong, revoked or expired',
		1,
		[],
	],
	['an expired token, in a 200', reply(200, error('expired_token')), 'unauthorized', 'Создайте новый', 'Create a new one', 1, []],
	['401 in HTML', reply(401, html), 'unauthorized', 'Создайте новый', 'Create a new one', 1, []],
	[
		'a right that the webhook lacks',
		within(error('insufficient_scope', 'The request requires higher privileges')),
		'forbidden',
		'не хватает прав в Битрикс24: crm',
		'lacks rights in Bitrix24: crm',
		1,
		[],
	],
	[
		'a right that its owner lacks',
		within(error(0, 'Access denied')),
		'forbidden',
		'нет прав на эти данные',
		'may not read these data',
		1,
		[],
	],
	['denied', reply(403, error('ACCESS_DENIED', 'Access denied!')), 'forbidden', 'нет прав', 'may not read', 1, []],
	[
		'a free plan',
		reply(403, error('ACCESS_DENIED', 'REST API is available only on commercial plans')),
		'unpaid',
		'не оплачен',
		'not paid for',
		1,
		[],
	],
	['402', reply(402, error('PAYMENT_REQUIRED')), 'unpaid', 'не оплачен', 'not paid for', 1, []],
	['an error of the server', reply(500, error('INTERNAL_SERVER_ERROR')), 'unavailable', 'код 500', 'code 500', 4, DOUBLING],
	['the same within', within(error('INTERNAL_SERVER_ERROR')), 'unavailable', 'код 500', 'code 500', 4, DOUBLING],
	['bad gateway', reply(502, html), 'unavailable', 'код 502', 'code 502', 4, DOUBLING],
	['a minute is over', reply(504, ''), 'unavailable', 'код 504', 'code 504', 4, DOUBLING],
	['no connection', null, 'unavailable', 'нет связи', 'no connection', 4, DOUBLING],
	[
		'a portal that was deleted',
		reply(403, error('PORTAL_DELETED', 'Portal was deleted')),
		'refused',
		'Portal was deleted',
		'Portal was deleted',
		1,
		[],
	],
	['moved elsewhere', reply(302, ''), 'refused', 'код 302', 'code 302', 1, []],
	[
		'HTML for JSON',
		reply(200, '<html>Вход в портал</html>', { 'content-type': 'text/html' }),
		'unreadable',
		'«Вход в портал»',
		'"Вход в портал"',
		1,
		[],
	],
	[
		'JSON that says it is HTML',
		reply(200, '{"result":[]}', { 'content-type': 'text/html' }),
		'unreadable',
		'Проверьте адрес',
		'Check the account',
		1,
		[],
	],
	['a cut body', reply(200, '{"result":{"result":{"p0":[{"ID":"2'), 'unreadable', 'не похож на данные CRM', 'does not look like', 1, []],
	['204', reply(204, ''), 'unreadable', '«HTTP 204»', '"HTTP 204"', 1, []],
	['another schema', reply(200, { items: [] }), 'unreadable', 'batch: no result', 'batch: no result', 1, []],
	['a list that is none', page({ items: [] }), 'unreadable', 'crm.activity.list: no list', 'crm.activity.list: no list', 1, []],
	['a row without an id', page([{ SUBJECT: 'Звонок' }]), 'unreadable', 'ID undefined', 'ID undefined', 1, []],
])('%s', (_, fault, code, ru, en, tries, pauses) => {
	const got = played(bitrix24, site, 'crm.activity.list', fault);
	expect({ code: got.code, tries: got.tries, pauses: got.pauses }).toEqual({ code, tries, pauses });
	expect(got.sentence.ru).toMatch(new RegExp(ru));
	expect(got.sentence.en).toMatch(new RegExp(en));
	expect(JSON.stringify(got.sentence)).not.toContain('small-token');
	expect([got.sheet, got.next]).toEqual(['as before', 'done, the same data']);
});
