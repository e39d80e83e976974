import { INTEGRATION } from '../../local/crm/amocrm/oauth';
import site from '../../local/crm/amocrm/site';
import { NOW } from '../../local/time/clock';
import { connect, connectByConsent, connection, connectorOf, freshConnection, isOpen } from '../../src/app/crm/connection';
import { endConsent } from '../../src/app/crm/consent';
import { loadJob } from '../../src/app/import/job';
import { start, step } from '../../src/app/import/run';
import { rpc } from '../../src/app/panel/rpc';
import { sidebarState } from '../../src/app/panel/state';
import type { Ports } from '../../src/app/ports/ports';
import type { Reply, Request } from '../../src/connectors/kit/contract';
import { importAll, type TestDesk, testDesk } from './desk';
import { MemoryProperties } from './memory-workbook';
import { BASE, smallAccount } from './small-crm';

const backFromConsent = (ports: Ports, parameters: Readonly<Record<string, string>>): string =>
	endConsent(ports, connectorOf, parameters)[ports.language];

jest.setTimeout(60_000);

const account = smallAccount(60);
const REDIRECT = 'https://script.google.com/macros/d/test/usercallback';
const DAY = 86_400_000;

/** The loopback amoCRM without a network, its integration included; its clock is the desk's. */
function service(): { answer(request: Request): Reply; now: number; get(path: string): string } {
	const real = Date.now;
	const of = { now: real() };
	// Without a set instant the copy reads the system clock, which is the desk's here.
	const instant = process.env[NOW];
	delete process.env[NOW];
	const open = site.open({ account, token: 'long-lived', apiFilter: false, redirect: REDIRECT });
	process.env[NOW] = instant;
	const ask = (method: string, url: string, headers: Record<string, string>, body = ''): Reply => {
		const { pathname, searchParams } = new URL(url);
		Date.now = () => of.now;
		try {
			const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
			const reply = open({ method, path: pathname, query: searchParams, origin: BASE, headers: lower, body });
			return { status: reply.status, headers: {}, body: reply.body ?? '' };
		} finally {
			Date.now = real;
		}
	};
	return Object.assign(of, {
		answer: ({ method, url, headers, body }: Request) => ask(method, url, { ...headers }, body),
		get: (path: string) => ask('GET', BASE + path, {}).body,
	});
}

interface Scene extends TestDesk {
	readonly crm: ReturnType<typeof service>;
	/** Of the requests so far, those for tokens. */
	renewals(): number;
	spoil: (request: Request) => Reply | null;
}

function scene(crm = service()): Scene {
	const desk: Scene = Object.assign(
		testDesk((request) => {
			crm.now = desk.clock;
			return desk.spoil(request) ?? crm.answer(request);
		}),
		{
			crm,
			renewals: () => desk.sent.filter(({ body }) => body?.includes('"refresh_token"')).length,
			spoil: (): Reply | null => null,
		},
	);
	return desk;
}

const typed = { base_url: BASE, ...INTEGRATION };

/** The user's way: begin in the panel, allow on the CRM's page, come back, connect. */
function consent(desk: Scene, link: 'allow' | 'deny' = 'allow'): string {
	const { address } = rpc(desk.ports).authorise('amocrm', typed);
	expect(address).toBe(`https://www.amocrm.ru/oauth?client_id=${INTEGRATION.client_id}&state=state-1&mode=popup`);
	desk.crm.now = desk.clock;
	const page = desk.crm.get(`/oauth?client_id=${INTEGRATION.client_id}&state=state-1`);
	const href = new RegExp(`id="${link}" href="([^"]+)"`).exec(page)![1]!.replace(/&amp;/g, '&');
	expect(href.startsWith(REDIRECT)).toBe(true);
	return backFromConsent(desk.ports, Object.fromEntries(new URL(href).searchParams));
}
function connected(crm = service()): Scene {
	const desk = scene(crm);
	expect(consent(desk)).toContain('Доступ получен');
	connectByConsent(desk.ports);
	return desk;
}
const ownText = (desk: Scene): string => [...desk.userMemory.all.values()].join('\n');
const access = (desk: Scene): string => /"token":"([^"]+)"/.exec(ownText(desk))![1]!;
const refresh = (desk: Scene): string => /"refreshToken":"([^"]+)"/.exec(ownText(desk))![1]!;

test('consent connects, imports, and leaves its secrets in the user’s own properties alone', () => {
	const desk = connected();
	expect(importAll(desk).job).toMatchObject({ phase: 'done', fault: null });
	const shared = [...desk.documentMemory.all.values()].join('\n');
	const shown = JSON.stringify(sidebarState(desk.ports)) + JSON.stringify(loadJob(desk.ports)) + desk.book.content(['deals', 'log']);
	for (const secret of [access(desk), refresh(desk), INTEGRATION.client_secret]) {
		expect(shared).not.toContain(secret);
		expect(shown).not.toContain(secret);
	}
	expect(desk.userMemory.get('kpi.authorisation.2')).toBeNull();
	expect(desk.renewals()).toBe(0);
	for (const { url } of desk.sent) expect(new URL(url).origin).toBe(BASE);
});

test('what goes wrong on the way is said, and nothing is connected', () => {
	const desk = scene();
	expect(() => rpc(desk.ports).authorise('amocrm', { base_url: BASE, client_id: 'x' })).toThrow(/Секретный ключ/);
	expect(backFromConsent(desk.ports, { code: 'x' })).toMatch(/не начиналось/);
	expect(() => connectByConsent(desk.ports)).toThrow(/ещё не получен/);
	expect(consent(desk, 'deny')).toMatch(/не дала доступ/);
	expect(() => connectByConsent(desk.ports)).toThrow(/не дала доступ/);
	rpc(desk.ports).authorise('amocrm', typed);
	expect(backFromConsent(desk.ports, { code: 'x', referer: 'other.amocrm.ru' })).toContain('other.amocrm.ru');
	rpc(desk.ports).authorise('amocrm', { ...typed, client_secret: 'wrong' });
	expect(backFromConsent(desk.ports, { code: 'x', referer: 'demo.amocrm.ru' })).toMatch(/Ключи интеграции не подошли/);
	expect(connection(desk.ports)).toBeNull();
});

test('a code is good once and for twenty minutes', () => {
	const desk = scene();
	rpc(desk.ports).authorise('amocrm', typed);
	desk.crm.now = desk.clock;
	const code = /code=([^&"]+)/.exec(desk.crm.get(`/oauth?client_id=${INTEGRATION.client_id}&state=s`))![1]!;
	desk.clock += 21 * 60_000;
	expect(backFromConsent(desk.ports, { code })).toMatch(/не подошли/);
});

test('access that ends is renewed once, and the new pair replaces the old', () => {
	const desk = connected();
	const before = [access(desk), refresh(desk)];
	desk.clock += DAY - 10 * 60_000;
	expect(importAll(desk).job).toMatchObject({ phase: 'done', fault: null });
	expect(desk.renewals()).toBe(1);
	expect(before).not.toContain(access(desk));
	expect(before).not.toContain(refresh(desk));
	desk.clock += 10 * DAY;
	importAll(desk);
	expect(desk.renewals()).toBe(2);
});

test('access that is refused in the middle of an import is renewed, and the import goes on', () => {
	const desk = connected();
	let pages = 0;
	desk.spoil = ({ url, headers }) =>
		url.includes('/leads?') && headers.Authorization === `Bearer ${first}` && ++pages > 0
			? { status: 401, headers: {}, body: '{"title":"Unauthorized"}' }
			: null;
	const first = access(desk);
	expect(importAll(desk).job).toMatchObject({ phase: 'done', fault: null });
	expect([desk.renewals(), pages]).toEqual([1, 1]);
});

test('two executions never spend one refresh token: who waited takes what the other got', () => {
	const desk = connected();
	const old = access(desk);
	const spent = { ...(freshConnection(desk.ports) as { config: Record<string, string> }).config };
	// The other execution renews while this one waits for its turn.
	let isOther = true;
	const waiting = {
		...desk.ports,
		withUserLock: <T>(work: () => T): T => {
			if (isOther) {
				isOther = false;
				expect('sentence' in freshConnection(desk.ports, spent)).toBe(false);
			}
			return work();
		},
	};
	const mine = freshConnection(waiting, spent);
	expect(desk.renewals()).toBe(1);
	expect('config' in mine && mine.config.token).toBe(access(desk));
	expect(access(desk)).not.toBe(old);
});

test('revoked: the import stops with what to do, what was read stays, and consent anew goes on', () => {
	const desk = connected();
	start(desk.ports, true);
	step(desk.ports, 300);
	const staged = loadJob(desk.ports)!;
	desk.crm.get('/oauth/revoke');
	step(desk.ports, 300);
	const stopped = loadJob(desk.ports)!;
	expect(stopped.fault!.ru).toContain('Разрешить доступ');
	expect(stopped.staged).toBeGreaterThanOrEqual(staged.staged);
	const { connection: shown } = sidebarState(desk.ports);
	expect(shown!.consent).toContain('Разрешить доступ');
	const before = desk.sent.length;
	step(desk.ports, 300);
	expect(desk.sent.length).toBe(before);
	consent(desk);
	const id = connection(desk.ports)!.id;
	connectByConsent(desk.ports);
	expect(connection(desk.ports)!.id).toBe(id);
	start(desk.ports, false);
	while (loadJob(desk.ports)!.phase !== 'done') expect(step(desk.ports, 1000)!.fault).toBeNull();
	expect(loadJob(desk.ports)!.id).toBe(stopped.id);
	expect(sidebarState(desk.ports).connection!.consent).toBeNull();
});

test('two editors renew each his own access', () => {
	const first = connected();
	const own = first.userMemory;
	const second: Scene = Object.assign(scene(first.crm), { documentMemory: first.documentMemory, book: first.book });
	Object.assign(second, { ports: { ...first.ports, userMemory: new MemoryProperties(), userEmail: () => 'second@example.com' } });
	Object.assign(second, { userMemory: second.ports.userMemory });
	expect(isOpen(second.ports)).toBe(false);
	rpc(second.ports).authorise('amocrm', typed);
	first.crm.now = first.clock;
	const code = /code=([^&"]+)/.exec(first.crm.get(`/oauth?client_id=${INTEGRATION.client_id}&state=s`))![1]!;
	backFromConsent(second.ports, { code });
	connectByConsent(second.ports);
	const tokens = [access(first), access(second)];
	expect(new Set(tokens).size).toBe(2);
	first.clock += DAY;
	for (const ports of [second.ports, first.ports]) expect('config' in freshConnection(ports)).toBe(true);
	expect([access(first), access(second)].filter((token) => tokens.includes(token))).toEqual([]);
	expect(own.get('kpi.authorisation.2')).toBeNull();
});

test('no answer to a renewal: asked once more, and either way nothing is lost that could be kept', () => {
	const lost = (isSpent: boolean): Scene => {
		const desk = connected();
		let isFirst = true;
		desk.spoil = (request) => {
			if (!request.body?.includes('refresh_token') || !isFirst) return null;
			isFirst = false;
			if (isSpent) desk.crm.answer(request);
			throw new Error('Timeout');
		};
		desk.clock += DAY;
		return desk;
	};
	const reached = lost(false);
	expect('config' in freshConnection(reached.ports)).toBe(true);
	// The answer with the new pair is gone for good: all that is left is to ask the user.
	const spent = lost(true);
	expect(freshConnection(spent.ports)).toMatchObject({ sentence: { ru: expect.stringContaining('Разрешить доступ') } });
	expect(sidebarState(spent.ports).connection!.consent).not.toBeNull();
	const down = connected();
	down.clock += DAY;
	const kept = refresh(down);
	down.spoil = (request) => (request.url.endsWith('access_token') ? { status: 503, headers: {}, body: '' } : null);
	expect(freshConnection(down.ports)).toMatchObject({ sentence: { ru: expect.stringContaining('не отвечает') } });
	expect(refresh(down)).toBe(kept);
	down.spoil = () => null;
	expect('config' in freshConnection(down.ports)).toBe(true);
});

test('a token typed by hand takes the place of consent; an empty one keeps it', () => {
	const desk = connected();
	connect(desk.ports, 'amocrm', { base_url: BASE, region_field: 'Канал' });
	expect(ownText(desk)).toContain('"refreshToken"');
	expect(connection(desk.ports)!.values.region_field).toBe('Канал');
	connect(desk.ports, 'amocrm', { base_url: BASE, token: 'long-lived' });
	expect(ownText(desk)).not.toContain('"refreshToken"');
	expect(access(desk)).toBe('long-lived');
	const field = sidebarState(desk.ports).crms[0]!.fields.find(({ key }) => key === 'region_field')!;
	expect(field.choices!.map(({ value }) => value)).toEqual(['Регион', 'Канал', 'Отрасль']);
});
