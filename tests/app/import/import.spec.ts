import { loadJob } from '../../../src/app/import/job';
import { cancel, start, step } from '../../../src/app/import/run';
import { hourlyRun } from '../../../src/app/panel/hourly-run';
import { rpc } from '../../../src/app/panel/rpc';
import { sidebarState } from '../../../src/app/panel/state';
import type { Reply, Request } from '../../../src/connectors/kit/contract';
import { tableIds } from '../../../src/facts/tables';
import { connectTo, execution, importAll, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

jest.setTimeout(600_000);

/** Every so many calls a kill is tried; all of them by `npm run whole`. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 5);
const account = smallAccount(40);
const reply = answering(account);
const DATA = tableIds.filter((id) => id !== 'settings');

function imported(send: (request: Request) => Reply = reply): TestDesk {
	const desk = testDesk(send);
	connectTo(desk, credentials);
	return desk;
}

const whole = imported();
const { job: straight } = importAll(whole);
const truth = whole.book.content(DATA);
const untouched = imported().book.content(DATA);
const lines = (desk: TestDesk, id: string): unknown[][] => (desk.book.content([id])[id] as unknown[][]).slice(2);

test('every deal of the account lands in the tab, and nothing of the token anywhere', () => {
	expect(lines(whole, 'deals')).toHaveLength(account.deals.length);
	expect(straight.phase).toBe('done');
	const kept = JSON.stringify([...whole.documentMemory.all, whole.book.content([...tableIds, 'log', 'staging'])]);
	expect(kept).not.toContain(credentials.token);
	expect(JSON.stringify([...whole.userMemory.all])).toContain(credentials.token);
});

test('killed at a call, the next executions finish: nothing lost, nothing doubled', () => {
	const before = imported();
	const first = before.book.calls;
	importAll(before);
	const last = before.book.calls;
	let stops = 0;
	for (let at = first + 1; at <= last; at += EVERY) {
		const desk = imported();
		desk.book.killAt = at;
		const states: unknown[] = [];
		const { job } = importAll(desk, false, 1000, () => states.push(desk.book.content(DATA)));
		// Old or new at every stop, never something between.
		for (const state of states) expect([untouched, truth]).toContainEqual(state);
		expect([at, job.phase]).toEqual([at, 'done']);
		expect(desk.book.content(DATA)).toEqual(truth);
		stops++;
	}
	console.info(`${stops} stops tried among ${last - first} calls`);
	expect(stops).toBeGreaterThan(15);
});

test('killed twice in a row while saving, too', () => {
	const desk = imported();
	execution(desk, () => start(desk.ports, false));
	while (loadJob(desk.ports)!.phase === 'reading') execution(desk, () => step(desk.ports, 0));
	for (const further of [5, 9, 14]) {
		desk.book.killAt = desk.book.calls + further;
		expect(execution(desk, () => step(desk.ports, 1000))).toBe('killed');
	}
	desk.book.killAt = Number.POSITIVE_INFINITY;
	importAll(desk);
	expect(desk.book.content(DATA)).toEqual(truth);
});

test('importing twice is importing once, changes only or everything', () => {
	const desk = imported();
	importAll(desk);
	importAll(desk, false);
	expect(desk.book.content(DATA)).toEqual(truth);
	importAll(desk, true);
	expect(desk.book.content(DATA)).toEqual(truth);
});

test('a user’s own column, order, name and hand-kept fields stay with the record', () => {
	const desk = imported();
	importAll(desk);
	desk.book.edit('deals', (cells) => {
		cells[0]!.push('');
		cells[1]!.push('Моя заметка');
		const body = cells.splice(2);
		body.sort((a, b) => String(b[1]).localeCompare(String(a[1])));
		for (const line of body) cells.push([...line, `про ${line[1]}`]);
	});
	desk.book.edit('managers', (cells) => {
		const region = cells[0]!.indexOf('region');
		cells[2]![region] = 'Смоленск';
	});
	importAll(desk, true);
	const sorted = lines(desk, 'deals').map((line) => String(line[1]));
	expect(sorted).toEqual([...sorted].sort((a, b) => b.localeCompare(a)));
	for (const line of lines(desk, 'deals')) expect(line[line.length - 1]).toBe(`про ${line[1]}`);
	const managers = desk.book.content(['managers']).managers as unknown[][];
	expect(managers[2]![managers[0]!.indexOf('region')]).toBe('Смоленск');
});

test('text from the CRM never becomes a formula or a number', () => {
	const nasty = {
		...account,
		deals: account.deals.map((deal, i) => ({ ...deal, name: ['=1+1', '+79001234567', '0012', "'x", '@SUM(A1)'][i % 5]! })),
	};
	const desk = imported(answering(nasty));
	const written: unknown[] = [];
	const write = desk.book.write.bind(desk.book);
	desk.book.write = (id, row, column, cells) => {
		if (id === 'deals' && column === 1) written.push(...cells.slice(Math.max(0, 3 - row)).map((line) => line[2]));
		write(id, row, column, cells);
	};
	importAll(desk);
	expect(new Set(written)).toEqual(new Set(["'=1+1", "'+79001234567", "'0012", "''x", "'@SUM(A1)"]));
});

describe('what goes wrong is a sentence, and what was read is kept', () => {
	const failing = (when: (request: Request, nth: number) => Reply | null): TestDesk => {
		let nth = 0;
		const desk = imported((request) => when(request, ++nth) ?? reply(request));
		return desk;
	};
	const html = (status: number): Reply => ({ status, headers: {}, body: '<html>nginx</html>' });

	test('a busy CRM is asked again after a pause', () => {
		const desk = failing((_, nth) => (nth === 6 || nth === 7 ? { status: 429, headers: { 'retry-after': '3' }, body: '' } : null));
		const { job } = importAll(desk);
		expect(job.phase).toBe('done');
		expect(desk.pauses.filter((pause) => pause === 3000)).toHaveLength(2);
		expect(desk.book.content(DATA)).toEqual(truth);
	});

	test.each([
		['a ban', html(403), /временно закрыла доступ/],
		['a revoked token', { status: 401, headers: {}, body: '{"title":"Unauthorized"}' }, /не приняла токен/],
		['an unpaid account', { status: 402, headers: {}, body: '{"title":"Payment Required"}' }, /не оплачен/],
		['a foreign page', { status: 200, headers: {}, body: '<html>Вход</html>' }, /не похож на данные CRM/],
	] as const)('%s stops at once, and the next try goes on', (_, wrong, sentence) => {
		let isDown = true;
		const desk = failing((_request, nth) => (isDown && nth > 9 ? wrong : null));
		const { job } = importAll(desk);
		expect(job.fault?.ru).toMatch(sentence);
		expect(job.phase).toBe('reading');
		expect(desk.book.content(['deals']).deals).toBeNull();
		const asked = desk.sent.length;
		isDown = false;
		importAll(desk);
		expect(desk.book.content(DATA)).toEqual(truth);
		// The lists read before the fault are not asked for again.
		const paths = (from: number, to?: number) => desk.sent.slice(from, to).map(({ url }) => url.replace(/[?].*/, ''));
		const before = new Set(paths(1, asked - 4));
		expect(paths(asked).filter((path) => before.has(path) && !path.endsWith('/leads') && !path.endsWith('/events'))).toEqual([]);
	});

	test('no network at all', () => {
		let isDown = false;
		const desk = imported((request) => {
			if (isDown) throw new Error('Address unavailable: https://demo.amocrm.ru?token=small-token');
			return reply(request);
		});
		isDown = true;
		const { job } = importAll(desk);
		expect(job.fault?.en).toMatch(/does not answer now \(no connection\)/);
		expect(JSON.stringify(job)).not.toContain(credentials.token);
	});
});

test('a wrong token is refused before anything is remembered', () => {
	const desk = testDesk(reply);
	expect(() => connectTo(desk, { ...credentials, token: 'wrong' })).toThrow(/не приняла токен/);
	expect(sidebarState(desk.ports).connection).toBeNull();
	expect(() => connectTo(desk, { base_url: credentials.base_url })).toThrow(/Заполните поле «Долгосрочный токен»/);
});

test('cancelled, the data tabs stay as they were', () => {
	const desk = imported();
	execution(desk, () => start(desk.ports, false));
	execution(desk, () => step(desk.ports, 0));
	execution(desk, () => cancel(desk.ports));
	expect(desk.book.content(DATA).deals).toBeNull();
	expect(sidebarState(desk.ports).import).toMatchObject({ running: false, message: expect.stringContaining('отменена') });
	importAll(desk);
	expect(desk.book.content(DATA)).toEqual(truth);
});

test('another account replaces the facts instead of joining them', () => {
	const other = { ...smallAccount(15), id: 77 };
	let answer = reply;
	const desk = imported((request) => answer(request));
	importAll(desk);
	answer = answering(other);
	connectTo(desk, credentials);
	importAll(desk);
	expect(lines(desk, 'deals')).toHaveLength(15);
});

test('what changed in the CRM since comes with the next import', () => {
	let answer = reply;
	const desk = imported((request) => answer(request));
	importAll(desk);
	const at = desk.clock + 3_600_000;
	const deals = account.deals.map((deal, i) => (i === 3 ? { ...deal, name: 'Новое имя', updatedAt: at } : deal));
	answer = answering({ ...account, deals });
	desk.clock = at + 60_000;
	importAll(desk);
	expect(lines(desk, 'deals').filter((line) => line.includes('Новое имя'))).toHaveLength(1);
	expect(lines(desk, 'deals')).toHaveLength(account.deals.length);
});

describe('the hourly run', () => {
	test('does nothing where nobody is connected, or another editor is', () => {
		const desk = testDesk(reply);
		expect(execution(desk, () => hourlyRun(desk.ports))).toBeUndefined();
		connectTo(desk, credentials);
		const asked = desk.sent.length;
		desk.userMemory.all.clear();
		execution(desk, () => hourlyRun(desk.ports));
		expect(desk.sent).toHaveLength(asked);
		expect(loadJob(desk.ports)).toBeNull();
	});

	test('imports, goes on with what is unfinished, and comes back after a cancelled import', () => {
		const desk = imported();
		execution(desk, () => start(desk.ports, false));
		execution(desk, () => step(desk.ports, 0));
		execution(desk, () => cancel(desk.ports));
		execution(desk, () => hourlyRun(desk.ports));
		expect(loadJob(desk.ports)!.phase).toBe('done');
		expect(desk.book.content(DATA)).toEqual(truth);
	});

	test('once a day begins after six in the morning, and once; never begins nothing; what is unfinished goes on', () => {
		const desk = imported();
		importAll(desk);
		const begun = (): string => loadJob(desk.ports)!.id;
		const at = (iso: string): string => {
			desk.clock = Date.parse(iso);
			execution(desk, () => hourlyRun(desk.ports));
			return begun();
		};
		execution(desk, () => rpc(desk.ports).setSchedule('daily'));
		const first = begun();
		expect(at('2026-08-02T02:59:00Z')).toBe(first);
		const second = at('2026-08-02T03:01:00Z');
		expect(second).not.toBe(first);
		expect(at('2026-08-02T04:01:00Z')).toBe(second);
		execution(desk, () => rpc(desk.ports).setSchedule('off'));
		expect(at('2026-08-03T04:01:00Z')).toBe(second);
		execution(desk, () => start(desk.ports, true));
		const third = begun();
		expect(at('2026-08-03T05:01:00Z')).toBe(third);
		expect(loadJob(desk.ports)!.phase).toBe('done');
		expect(sidebarState(desk.ports).schedule).toBe('off');
	});
});
