import bitrix24 from '../../src/connectors/bitrix24';
import type { Page, ReadResult, Reply, Request } from '../../src/connectors/kit/contract';
import { REFUSED } from '../../src/connectors/kit/optional-parts';
import { batched, commands, config, entity, item, page as pageOf, read as readOf } from './bitrix24-recorded';

/** Pages alone: products are not asked for. */
const withoutProducts = { ...config, [REFUSED]: '{"products":[403,""]}' };
const page = (id: string, answer: Reply, request?: Request): Page => pageOf(id, answer, request, withoutProducts);
const read = (id: string, answer: Reply, request?: Request): ReadResult => readOf(id, answer, request, withoutProducts);

describe('pages', () => {
	const many = (from: number, count: number): object => ({ items: Array.from({ length: count }, (_, i) => item(from + i)) });

	test('each asks for ids above the last one, more of them in every request, and nothing is counted', () => {
		const first = entity('deals').first(config, null)!;
		expect(commands(first)).toHaveLength(1);
		expect(commands(first)[0]).toMatch(/^crm\.item\.list\?entityTypeId=2&.*order\[id\]=ASC&filter\[%3Eid\]=0&start=-1$/);
		const second = page('deals', batched({ p0: many(1, 50) }), first).next!;
		expect(commands(second).map((line) => /filter\[%3Eid\]=([^&]*)/.exec(line)![1])).toEqual(['50', '$result[p0][items][49][id]']);
		const got = page('deals', batched({ p0: many(51, 50), p1: many(101, 49) }), second);
		expect([got.rowCount, got.next]).toEqual([99, undefined]);
	});

	test('a page after the last one is not believed: a reference to nothing starts from the first row again', () => {
		const second = page('deals', batched({ p0: many(1, 50) })).next!;
		const got = page('deals', batched({ p0: many(51, 3), p1: many(1, 50) }), second);
		expect([got.rowCount, got.next]).toEqual([3, undefined]);
	});

	test('an error amid the pages keeps what came before it', () => {
		const second = page('deals', batched({ p0: many(1, 50) })).next!;
		const got = page('deals', batched({ p0: many(51, 50) }, { p1: { error: 'OPERATION_TIME_LIMIT' } }), second);
		expect(got.rowCount).toBe(50);
		expect(commands(got.next!)).toHaveLength(1);
		expect(commands(got.next!)[0]).toContain('filter[%3Eid]=100');
	});

	test('only what changed since is asked for and kept, ten minutes earlier, in the offset of the portal', () => {
		const since = Date.parse('2026-10-12T12:10:00Z');
		const request = entity('deals').first(config, since)!;
		expect(commands(request)[0]).toContain('filter[%3E%3DupdatedTime]=2026-10-12T15%3A00%3A00%2B03%3A00');
		const got = page('deals', batched({ p0: { items: [item(1), item(2, { updatedTime: '2026-10-12T14:59:59+03:00' })] } }), request);
		expect([got.rowCount, got.facts.deals!.map(({ deal_id }) => deal_id)]).toEqual([2, ['1']]);
	});

	test.each([
		['an ignored filter', many(1, 50), /id 1 after 50/],
		['a missing id', { items: [{ title: 'без номера' }] }, /id undefined/],
		['rows out of order', { items: [item(60), item(55)] }, /id 55 after 60/],
		['another schema', { list: [] }, /no items/],
		['nothing at all', undefined, /no items/],
	])('%s is not read on', (_, found, detail) => {
		const second = page('deals', batched({ p0: many(1, 50) })).next!;
		expect(read('deals', batched({ p0: found }), second)).toMatchObject({
			ok: false,
			fault: { code: 'unreadable', detail: expect.stringMatching(detail) },
		});
	});

	test('the same row twice is one fact', () => {
		const rows = page('deals', batched({ p0: { items: [item(7), item(7, { opportunity: 200 })] } })).facts.deals!;
		expect(bitrix24.complete({ deals: rows }, config).deals).toMatchObject([{ deal_id: '7', amount: 20_000 }]);
	});
});
