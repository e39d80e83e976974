import site from '../../local/crm/bitrix24/site';
import { type CrmServer, type CrmServerOptions, startCrm } from '../../local/crm/server';
import { generateAccount } from '../../local/demo/generate';

type Json = Record<string, unknown>;

const account = generateAccount({ seed: 7, today: '2026-06-15', deals: 300 });
const open: CrmServer[] = [];

async function serve(more: Partial<CrmServerOptions> = {}): Promise<(method: string, params?: Json, token?: string) => Promise<Response>> {
	const crm = await startCrm({ crm: 'bitrix24', account, throttled: false, ...more });
	open.push(crm);
	return (method, params = {}, token = crm.token) =>
		fetch(`${crm.url}/rest/1/${token}/${method}.json`, { method: 'POST', body: JSON.stringify(params) });
}
const said = async (answer: Promise<Response>): Promise<Json> => (await (await answer).json()) as Json;
const itemsOf = (body: Json): Json[] => (body.result as { items: Json[] }).items;
const living = account.deals.filter(({ deletedAt }) => deletedAt === null);

afterEach(async () => {
	for (const crm of open.splice(0)) await crm.close();
});

test('fifty a page with next and total; start -1 counts nothing and gives no next', async () => {
	const ask = await serve();
	const first = await said(ask('crm.item.list', { entityTypeId: 2 }));
	expect([itemsOf(first).length, first.next, first.total]).toEqual([50, 50, living.length]);
	expect(first.time).toMatchObject({
		operating: expect.any(Number),
		operating_reset_at: expect.any(Number),
		date_start: expect.stringMatching(/\+03:00$/),
	});
	const last = await said(ask('crm.item.list', { entityTypeId: 2, start: Math.floor(living.length / 50) * 50 }));
	expect([itemsOf(last).length, last.next]).toEqual([living.length % 50, undefined]);
	const after = itemsOf(first)[49]!.id;
	const fast = await said(
		ask('crm.item.list', { entityTypeId: 2, order: { id: 'ASC' }, filter: { '>id': after }, select: ['id', 'title'], start: -1 }),
	);
	expect([fast.total, fast.next, itemsOf(fast).length]).toEqual([0, undefined, 50]);
	expect(Object.keys(itemsOf(fast)[0]!)).toEqual(['id', 'title']);
	expect(Number(itemsOf(fast)[0]!.id)).toBeGreaterThan(Number(after));
});

test('every kind of shape: real numbers here, texts there, empty maps as lists', async () => {
	const ask = await serve();
	const [deal] = itemsOf(await said(ask('crm.item.list', { entityTypeId: 2 })));
	expect(deal).toMatchObject({
		id: expect.any(Number),
		isManualOpportunity: expect.stringMatching(/^[YN]$/),
		opportunity: expect.any(Number),
		companyId: expect.any(Number),
	});
	const [user] = (await said(ask('user.get'))).result as Json[];
	expect(user).toMatchObject({ ID: expect.any(String), ACTIVE: expect.any(Boolean), UF_DEPARTMENT: [expect.any(Number)], TIMESTAMP_X: {} });
	const deeds = (await said(ask('crm.activity.list'))).result as Json[];
	expect(deeds[0]).toMatchObject({ ID: expect.any(String), TYPE_ID: '2', SETTINGS: expect.anything() });
	const [entry] = itemsOf(await said(ask('crm.stagehistory.list', { entityTypeId: 2 })));
	expect(entry).toMatchObject({ ID: expect.any(Number), TYPE_ID: 1, OWNER_ID: expect.any(Number) });
	const [call] = (await said(ask('voximplant.statistic.get'))).result as Json[];
	expect(call).toMatchObject({ CALL_DURATION: expect.any(String), CALL_TYPE: expect.any(String), CRM_ACTIVITY_ID: expect.any(String) });
});

test('a planned closing date stands on every deal, a week after creation', async () => {
	const [deal] = itemsOf(await said((await serve())('crm.item.list', { entityTypeId: 2 })));
	const days = (Date.parse(String(deal!.closedate)) - Date.parse(String(deal!.begindate))) / 86_400_000;
	expect(days).toBe(7);
});

test('a batch runs commands in turn and lends their results; a reference to nothing is an empty text', async () => {
	const ask = await serve();
	const page = (id: string): string => `crm.item.list?entityTypeId=2&order[id]=ASC&filter[%3Eid]=${id}&start=-1`;
	const last = living
		.map(({ id }) => id)
		.sort((a, b) => a - b)
		.at(-2)!;
	const body = await said(
		ask('batch', {
			halt: 0,
			cmd: {
				p0: page('0'),
				p1: page('$result[p0][items][49][id]'),
				p2: page(String(last)),
				p3: page('$result[p2][items][49][id]'),
				nested: 'batch',
				none: 'crm.no.such',
			},
		}),
	);
	const { result, result_error, result_next } = body.result as Record<string, Json>;
	const firstOf = (key: string): unknown => itemsOf({ result: result![key] })[0]!.id;
	expect(Number(firstOf('p1'))).toBeGreaterThan(Number(firstOf('p0')));
	expect(itemsOf({ result: result!.p2 }).length).toBe(1);
	// As the real one: it starts again from the first row.
	expect(firstOf('p3')).toBe(firstOf('p0'));
	expect(result_error).toMatchObject({ nested: { error: 'ERROR_BATCH_METHOD_NOT_ALLOWED' }, none: { error: 'ERROR_METHOD_NOT_FOUND' } });
	expect(result_next).toEqual([]);
	const many = Object.fromEntries(Array.from({ length: 52 }, (_, i) => [`c${i}`, 'profile']));
	const over = (await said(ask('batch', { cmd: many }))).result as Record<string, Json>;
	expect([Object.keys(over.result!).length, Object.keys(over.result_error!)]).toEqual([50, ['c50', 'c51']]);
});

test('refuses a wrong secret, an unknown method, a field that is no filter', async () => {
	const ask = await serve();
	const refused = await ask('profile', {}, 'wrong');
	expect([refused.status, await refused.json()]).toEqual([
		401,
		{ error: 'INVALID_CREDENTIALS', error_description: 'Invalid request credentials' },
	]);
	expect((await ask('crm.no.such')).status).toBe(404);
	expect((await ask('crm.item.list', { entityTypeId: 2, filter: { '>closedate': '2026-01-01' } })).status).toBe(400);
	expect((await ask('crm.item.payment.list', { entityTypeId: 31 })).status).toBe(400);
});

test('the bucket holds fifty, then two a second pass', async () => {
	const ask = await serve({ throttled: true });
	const answers = await Promise.all(Array.from({ length: 60 }, () => ask('profile')));
	const over = answers.filter(({ status }) => status === 503);
	expect(over.length).toBeGreaterThanOrEqual(5);
	expect(await over[0]!.json()).toMatchObject({ error: 'QUERY_LIMIT_EXCEEDED' });
	await new Promise((resolve) => setTimeout(resolve, 1100));
	expect((await ask('profile')).status).toBe(200);
});

test('plays faults by method, whatever carries it', async () => {
	const ask = await serve({
		faults: [
			{ match: 'crm.activity.list', status: 429 },
			{ match: 'profile', status: 403 },
		],
	});
	expect((await ask('user.get')).status).toBe(200);
	const busy = await ask('batch', { cmd: { p0: 'crm.activity.list?start=-1' } });
	expect([busy.status, await busy.json()]).toMatchObject([429, { error: 'OPERATION_TIME_LIMIT' }]);
	const page = await ask('profile');
	expect([page.status, page.headers.get('content-type')]).toEqual([403, 'text/html']);
	expect(await page.text()).toContain('nginx');
});

test('fills the connection form for loopback', () => {
	expect(site.values('http://127.0.0.1:1', 't')).toEqual({ webhook: 'http://127.0.0.1:1/rest/1/t/' });
});
