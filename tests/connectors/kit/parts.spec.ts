import amocrm from '../../../src/connectors/amocrm';
import hubspot from '../../../src/connectors/hubspot';
import type { Reply, Request } from '../../../src/connectors/kit/contract';
import { isRobotName } from '../../../src/connectors/kit/names';
import { nextOverlapping, smallerPage } from '../../../src/connectors/kit/overlapping-pages';
import { lastId, nextByCursor, nextByNumber, nextMoment } from '../../../src/connectors/kit/paging';

const get = (url: string): Request => ({ method: 'GET', url, headers: {} });
const ok = (body: unknown): Reply => ({ status: 200, headers: {}, body: JSON.stringify(body) });

test.each([
	['https://a/x?limit=5', 'https://a/x?limit=5&after=c%3D2'],
	['https://a/x?after=1&limit=5', 'https://a/x?limit=5&after=c%3D2'],
	['https://a/x?after=1', 'https://a/x?after=c%3D2'],
	['https://a/x', 'https://a/x?after=c%3D2'],
])('the cursor replaces the one before: %s', (url, next) => {
	expect(nextByCursor(get(url), 'after', 'c=2')!.url).toBe(next);
	expect(nextByCursor(get(url), 'after', null)).toBeNull();
});

test('pages by number begin with the first', () => {
	expect(nextByNumber(get('https://a/x?limit=5'), 'page', true)!.url).toBe('https://a/x?limit=5&page=2');
	expect(nextByNumber(get('https://a/x?page=9&limit=5'), 'page', true)!.url).toBe('https://a/x?limit=5&page=10');
	expect(nextByNumber(get('https://a/x?page=9'), 'page', false)).toBeNull();
});

const names = { size: 'limit', page: 'page' };

test('a smaller page begins where the larger one did, or before', () => {
	const half = (size: number): number | null => (size > 100 ? 125 : null);
	expect(smallerPage(get('https://a/x?limit=250&page=3'), names, half)!.url).toBe('https://a/x?limit=125&page=5');
	expect(smallerPage(get('https://a/x?limit=240&page=2'), names, half)!.url).toBe('https://a/x?limit=125&page=2');
	expect(smallerPage(get('https://a/x?limit=25&page=3'), names, half)).toBeNull();
	expect(smallerPage(get('https://a/x'), names, half)).toBeNull();
});

test('numbered pages overlap: every page shows a row of the one before, and few rows twice', () => {
	for (const most of [25, 50, 100, 250]) {
		let request: Request | null = get(`https://a/x?limit=${most}`);
		let [end, pages] = [0, 0];
		while (request !== null && end < 40_000) {
			const limit = Number(/limit=(\d+)/.exec(request.url)![1]);
			const start: number = limit * (Number(/page=(\d+)/.exec(request.url)?.[1] ?? 1) - 1);
			expect(limit).toBeLessThanOrEqual(most);
			if (end > 0) expect(start).toBeLessThan(end);
			expect(start + limit).toBeGreaterThan(end);
			end = start + limit;
			pages++;
			request = nextOverlapping(request, names, { ids: Array.from({ length: limit }, (_, i) => String(start + i)), hasMore: true });
		}
		expect(pages).toBeLessThan((40_000 / most) * 1.4);
	}
});

test('a page that shows no row of the one before is followed by steps back, never without end', () => {
	const first = nextOverlapping(get('https://a/x?limit=100'), names, { ids: ['98', '99'], hasMore: true })!;
	const back = nextOverlapping(first, names, { ids: ['150'], hasMore: false })!;
	const start = ({ url }: Request): number => Number(/limit=(\d+)/.exec(url)![1]) * (Number(/page=(\d+)/.exec(url)![1]) - 1);
	expect(start(back)).toBeLessThan(start(first));
	expect(nextOverlapping(back, names, { ids: ['99', '150'], hasMore: false })).toBeNull();
	let steps = 0;
	for (let next: Request | null = first; next !== null; next = nextOverlapping(next, names, { ids: ['x'], hasMore: false })) steps++;
	expect(steps).toBeLessThan(10);
});

test('ids ascend, or the row that breaks the order is named', () => {
	expect(lastId([{ id: 4 }, { id: '7' }], 'id', 3)).toEqual({ id: 7 });
	expect(lastId([], 'id', 3)).toEqual({ id: 3 });
	expect(lastId([{ id: 4 }, { id: 2 }], 'id', 3)).toEqual({ unordered: 2, after: 4 });
	expect(lastId([{ name: 'x' }], 'id', 3)).toEqual({ unordered: undefined, after: 3 });
});

test('a search goes on from the moment last seen; a moment that fills a page is read to its end by id', () => {
	const page = { hasMore: true, lastId: '77', lastMoment: 5000 };
	expect(nextMoment({ from: 1000 }, page)).toEqual({ from: 5000 });
	expect(nextMoment({ from: 5000 }, page)).toEqual({ at: 5000, afterId: '0' });
	expect(nextMoment({ at: 5000, afterId: '0' }, page)).toEqual({ at: 5000, afterId: '77' });
	expect(nextMoment({ at: 5000, afterId: '77' }, { ...page, hasMore: false })).toEqual({ from: 5000, isAfter: true });
	expect(nextMoment({ from: 5000, isAfter: true }, { ...page, hasMore: false })).toBeNull();
	expect(nextMoment({ from: 1000 }, { ...page, lastMoment: Number.NaN })).toBe('same');
});

test('«Бот» is a robot in amoCRM too, «Ботов» is not', () => {
	expect(['Бот', 'Бот Олег', 'bot', 'Очередь'].every(isRobotName)).toBe(true);
	expect(['Ботов Иван', 'Работкин'].some(isRobotName)).toBe(false);
	const users = amocrm.entities.find(({ id }) => id === 'users')!;
	const request = users.first({ base_url: 'demo.amocrm.ru' }, null)!;
	const result = users.read(ok({ _embedded: { users: [{ id: 1, name: 'Бот Олег' }] } }), request, {});
	expect(result.ok && result.page.facts.managers![0]!.role).toBe('robot');
});

test('a row without an id gets none made up from its kind', () => {
	const calls = hubspot.entities.find(({ id }) => id === 'calls')!;
	const result = calls.read(ok({ results: [{ properties: {} }] }), calls.first({}, null)!, {});
	expect(result.ok && result.page.facts.activities![0]!.activity_id).toBeNull();
	const tasks = amocrm.entities.find(({ id }) => id === 'tasks')!;
	const task = tasks.read(ok({ _embedded: { tasks: [{ text: 'x' }] } }), tasks.first({ base_url: 'demo.amocrm.ru' }, null)!, {});
	expect(task.ok && task.page.facts.activities![0]!.activity_id).toBeNull();
});
