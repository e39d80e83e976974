import { generateAccount } from '../../local/demo/generate';
import { sidebarState } from '../../src/app/panel/state';
import type { Reply, Request } from '../../src/connectors/kit/contract';
import { connectTo, importAll, type TestDesk, testDesk } from './desk';
import { answering, credentials } from './small-crm';

jest.setTimeout(120_000);

/** 600 deals: three pages of 250, so that a fault can hit the first, a middle or the last one. The faults are of their list: few activities will do. */
const whole = generateAccount({ seed: 5, today: '2026-08-01', deals: 600 });
const account = { ...whole, calls: whole.calls.slice(-100), tasks: whole.tasks.slice(-100), messages: whole.messages.slice(-100) };
const answer = answering(account);
const DATA = ['deals', 'activities', 'clients', 'managers', 'stages', 'stage_changes', 'owner_changes'];

type Spoil = (request: Request, nth: number) => Reply | 'no answer' | null;

function deskWith(spoil: Spoil): TestDesk & { isDown: boolean } {
	let pages = 0;
	const desk = testDesk((request) => {
		const isDeals = new URL(request.url).pathname.endsWith('/leads') && !request.url.includes('only_deleted');
		const wrong = desk.isDown && isDeals ? spoil(request, ++pages) : null;
		if (wrong === 'no answer') throw new Error('Timeout: https://demo.amocrm.ru');
		return wrong ?? answer(request);
	}) as TestDesk & { isDown: boolean };
	desk.isDown = true;
	connectTo(desk, credentials);
	return desk;
}

const straight = deskWith(() => null);
importAll(straight);
const truth = straight.book.content(DATA);

const json = (status: number, body: object, headers = {}): Reply => ({
	status,
	headers: { 'content-type': 'application/json', ...headers },
	body: JSON.stringify(body),
});
const html = (status: number): Reply => ({ status, headers: { 'content-type': 'text/html' }, body: '<html><h1>nginx</h1></html>' });
const at =
	(page: number, times: number, reply: Reply | 'no answer'): Spoil =>
	(_, nth) =>
		nth >= page && nth < page + times ? reply : null;

describe('a passing fault is waited out; the sheet ends as if nothing had been', () => {
	test.each([
		['429 with a waiting time', at(2, 2, json(429, {}, { 'retry-after': '2' })), [2000, 2000]],
		['429 as a bare HTML page', at(2, 2, html(429)), [1000, 2000]],
		['a server error', at(1, 1, json(500, { title: 'Internal Server Error' })), [1000]],
		['a bad gateway as HTML', at(3, 2, html(502)), [1000, 2000]],
		['a gateway time-out', at(2, 1, html(504)), [1000]],
		['no answer at all', at(2, 2, 'no answer'), [1000, 2000]],
	] as const)('%s', (_, spoil, waited) => {
		const desk = deskWith(spoil);
		const { job } = importAll(desk);
		expect(job).toMatchObject({ phase: 'done', fault: null });
		expect(desk.pauses.filter((pause) => pause >= 1000)).toEqual(waited);
		expect(desk.book.content(DATA)).toEqual(truth);
	});
});

const spoilt =
	(change: (body: string) => string): Spoil =>
	(request, nth) => {
		if (nth !== 2) return null;
		const reply = answer(request);
		return { ...reply, body: change(reply.body) };
	};

describe('a lasting fault stops the import with a sentence; nothing is written, and the next try goes on from there', () => {
	test.each([
		['429 that does not end', at(2, 99, json(429, {})), /просит реже обращаться.*прочитанное сохранено/, 4],
		['a server that stays down', at(2, 99, html(503)), /сейчас не отвечает \(код 503\).*прочитанное сохранено/, 4],
		['a ban', at(2, 99, html(403)), /временно закрыла доступ с этого адреса/, 1],
		['no right to the data', at(2, 99, json(403, { title: 'Forbidden', detail: 'No rights' })), /нет прав на эти данные/, 1],
		['a revoked token', at(2, 99, json(401, { title: 'Unauthorized' })), /не приняла токен/, 1],
		['an account not paid for', at(2, 99, json(402, { title: 'Payment Required' })), /не оплачен/, 1],
		['a page of another site', at(2, 99, html(200)), /не похож на данные CRM/, 1],
		['a body cut off', spoilt((body) => body.slice(0, body.length / 2)), /не похож на данные CRM/, 1],
		['a changed schema', spoilt((body) => body.replaceAll('"leads":', '"deals":')), /не похож на данные CRM/, 1],
	] as const)('%s', (_, spoil, sentence, tries) => {
		const desk = deskWith(spoil);
		const asked = (): number => desk.sent.filter(({ url }) => /\/leads\?/.test(url) && !url.includes('only_deleted')).length;
		const { job } = importAll(desk);
		expect(job.fault?.ru).toMatch(sentence);
		expect(job.phase).toBe('reading');
		// The first page, and the bad one as often as it may help.
		expect(asked()).toBe(1 + tries);
		expect(desk.book.content(DATA).deals).toBeNull();
		desk.isDown = false;
		importAll(desk);
		expect(desk.book.content(DATA)).toEqual(truth);
		// The first page is not asked for again.
		expect(asked()).toBe(1 + tries + 2);
	});
});

describe('what looks like an end is not believed, what comes twice counts once', () => {
	const ids = (desk: TestDesk): Set<string> =>
		new Set((desk.book.content(['deals']).deals as unknown[][]).slice(2).map((line) => String(line[1])));
	const nothing: Reply = { status: 204, headers: {}, body: '' };

	test('204 on the first page is an empty list', () => {
		const desk = deskWith(at(1, 1, nothing));
		const { job } = importAll(desk);
		expect(job.phase).toBe('done');
	});

	test.each([
		['in the middle', 2],
		['on the last page', 3],
	])('204 %s, once: the page is asked for again and nothing is lost', (_, page) => {
		const desk = deskWith(at(page, 1, nothing));
		importAll(desk);
		expect(desk.book.content(DATA)).toEqual(truth);
	});

	test('204 in the middle that stays is no end either: the list is gone back in until it shows its rows again', () => {
		const desk = deskWith(at(2, 3, nothing));
		importAll(desk);
		expect(ids(desk)).toEqual(new Set((truth.deals as unknown[][]).slice(2).map((line) => String(line[1]))));
	});

	test('a page that comes twice, and rows without an id', () => {
		const desk = deskWith((request, nth) => {
			if (nth !== 3) return null;
			const reply = answer(request);
			const body = JSON.parse(reply.body);
			const first = JSON.parse(answer({ ...request, url: request.url.replace(/page=\d+/, 'page=1') }).body);
			body._embedded.leads = [...first._embedded.leads, { name: 'без номера' }, ...body._embedded.leads];
			return { ...reply, body: JSON.stringify(body) };
		});
		const { job } = importAll(desk);
		expect(job.phase).toBe('done');
		expect(sidebarState(desk.ports).facts!.problems).toEqual([expect.stringMatching(/«Сделки»: CRM отдала строк без ID: 1/)]);
		expect(ids(desk)).toEqual(new Set((truth.deals as unknown[][]).slice(2).map((line) => String(line[1]))));
	});

	test('a list that shifts while it is read: the deal that slipped comes with the overlap of the pages', () => {
		const desk = deskWith((request, nth) => {
			if (nth !== 2) return null;
			const reply = answer(request);
			const body = JSON.parse(reply.body);
			body._embedded.leads = body._embedded.leads.slice(1);
			return { ...reply, body: JSON.stringify(body) };
		});
		importAll(desk);
		expect(ids(desk).size).toBe((truth.deals as unknown[][]).length - 2);
	});
});

test('a page that is too heavy for the service comes in smaller ones, and the sheet ends the same', () => {
	const desk = deskWith((request) => (/limit=2\d\d.*page=2/.test(request.url) ? json(504, { title: 'Gateway Time-out' }) : null));
	const { job } = importAll(desk);
	expect(job).toMatchObject({ phase: 'done', fault: null });
	expect(desk.sent.filter(({ url }) => url.includes('/leads?') && /limit=(9\d|1[0-2]\d)&/.test(url)).length).toBeGreaterThan(2);
	expect(desk.book.content(DATA)).toEqual(truth);
});
