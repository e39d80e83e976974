import { type CrmServer, type CrmServerOptions, startCrm } from '../../local/crm/server';
import type { DemoAccount } from '../../local/demo/account';
import { generateAccount } from '../../local/demo/generate';

const account: DemoAccount = generateAccount({ seed: 7, today: '2026-06-15' });
const open: CrmServer[] = [];

async function serve(more: Partial<CrmServerOptions> = {}): Promise<(path: string, token?: string) => Promise<Response>> {
	const crm = await startCrm({ crm: 'amocrm', account, throttled: false, ...more });
	open.push(crm);
	return (path, token = crm.token) => fetch(`${crm.url}/api/v4/${path}`, { headers: { authorization: `Bearer ${token}` } });
}

afterEach(async () => {
	for (const crm of open.splice(0)) await crm.close();
});

const leadsOf = async (answer: Response): Promise<Record<string, unknown>[]> =>
	((await answer.json()) as { _embedded: { leads: Record<string, unknown>[] } })._embedded.leads;

test('pages, falls back to 50, and ends with an empty 204', async () => {
	const get = await serve();
	const first = await get('leads?limit=250');
	expect(first.headers.get('content-type')).toBe('application/hal+json');
	const body = (await first.json()) as { _links: { next: { href: string } }; _embedded: { leads: unknown[] } };
	expect(body._embedded.leads.length).toBe(250);
	expect(body._links.next.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v4\/leads\?.*page=2/);
	expect((await leadsOf(await get('leads?limit=500'))).length).toBe(50);
	const beyond = await get('leads?limit=250&page=99');
	expect([beyond.status, await beyond.text()]).toEqual([204, '']);
});

test('refuses a wrong token, an unknown path, and more than seven a second', async () => {
	const get = await serve({ throttled: true });
	const refused = await get('account', 'wrong');
	expect([refused.status, refused.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
	expect((await get('nowhere')).status).toBe(404);
	const answers = await Promise.all(Array.from({ length: 12 }, () => get('account')));
	const over = answers.filter((answer) => answer.status === 429);
	expect(over.length).toBeGreaterThanOrEqual(4);
	expect(await over[0]!.text()).toContain('<center>nginx</center>');
});

test('the filter works only in accounts that have paid for it', async () => {
	const from = Math.floor(account.now / 1000) - 86_400;
	const query = `leads?limit=250&filter[updated_at][from]=${from}`;
	expect((await leadsOf(await (await serve())(query))).length).toBe(250);
	const kept = await leadsOf(await (await serve({ apiFilter: true }))(query));
	expect(kept.length).toBeLessThan(100);
	expect(kept.every((lead) => Number(lead.updated_at) >= from)).toBe(true);
});

test('plays faults where they are asked for', async () => {
	const get = await serve({
		faults: [
			{ at: 2, status: 429 },
			{ match: '/leads', nth: 2, status: 500 },
			{ at: 5, cut: true },
		],
	});
	expect((await get('account')).status).toBe(200);
	expect((await get('account')).status).toBe(429);
	expect((await get('leads')).status).toBe(200);
	expect((await get('leads')).status).toBe(500);
	await expect(get('leads')).rejects.toThrow();
	expect((await get('leads')).status).toBe(200);
	expect(open[0]!.requests()).toBe(6);
});

test('the basket shows only ids', async () => {
	const get = await serve();
	const lead = (await leadsOf(await get('leads?with=only_deleted')))[0]!;
	expect([lead.name, lead.price, lead.created_at, lead.is_deleted]).toEqual([null, null, null, true]);
});

test('the generator repeats itself, and another seed gives another account', () => {
	expect(generateAccount({ seed: 7, today: '2026-06-15' })).toEqual(account);
	expect(generateAccount({ seed: 8, today: '2026-06-15' }).deals).not.toEqual(account.deals);
});
