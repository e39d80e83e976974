import { pickedOf } from '../../src/connectors/bitrix24/custom-fields';
import hubspot from '../../src/connectors/hubspot';
import { withProducts } from '../../src/connectors/hubspot/line-items';
import type { Entity, Request } from '../../src/connectors/kit/contract';
import { PICKED } from '../../src/connectors/kit/custom-fields';
import { PRODUCT_ROWS } from '../../src/connectors/kit/product-questions';

test('Bitrix24: a bar in a text is a bar; money goes without its currency and an address without its place on the map', () => {
	const fields = ['text', 'number', 'list'].map((kind, i) => ({ of: 'deal', code: `f${i}`, kind, key: `own:f${i}` }));
	const row = pickedOf(
		{ [PICKED]: JSON.stringify(fields) },
		'deal',
	)({ f0: 'Договор | поставка', f1: '1000|RUB', f2: ['Москва, ул. Мира, 1|;|1', 'б|в'] });
	expect(Object.values(row)).toEqual(['Договор | поставка', 1000, 'Москва, ул. Мира, 1; б|в']);
});

test('HubSpot: deals with many line items are asked about in as many requests as it takes, each of a hundred items at most', () => {
	const ids = (deal: number, count: number): string => Array.from({ length: count }, (_, i) => `${deal}-${i}`).join(';');
	const rows = [60, 60, 30, 10, 150, 5].map((count, i) => ({ deal_id: `D${i}`, updated_at: 1, [PRODUCT_ROWS]: ids(i, count) }));
	const list = { read: () => ({ ok: true, page: { facts: { deals: rows }, rowCount: rows.length } }) } as unknown as Entity;
	const entity = withProducts(list);
	const config = { token: 't', base_url: 'https://api.hubapi.com' };
	const asked: string[][] = [];
	const told = new Map<unknown, string[]>();
	const page = (reply: object, request: Request): Request | undefined => {
		const result = entity.read(
			{ status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(reply) },
			request,
			config,
		);
		if (!result.ok) throw new Error(JSON.stringify(result.fault));
		for (const { deal_id, products } of result.page.facts.deals ?? [])
			if (typeof products === 'string') told.set(deal_id, products.split('; '));
		return result.page.next;
	};
	for (let next = page({}, { method: 'GET', url: 'https://api.hubapi.com/deals', headers: {} }); next !== undefined; ) {
		const inputs = (JSON.parse(next.body!) as { inputs: { id: string }[] }).inputs.map(({ id }) => id);
		asked.push([...new Set(inputs.map((id) => id.split('-')[0]!))]);
		expect(inputs.length).toBeLessThanOrEqual(100);
		next = page({ results: inputs.map((id) => ({ id, properties: { name: id } })) }, next);
	}
	expect(asked).toEqual([['0'], ['1', '2', '3'], ['4'], ['4', '5']]);
	expect(told.get('D4')).toHaveLength(150);
	expect([...told.values()].map((names) => names.length)).toEqual([60, 60, 30, 10, 150, 5]);
});

test('HubSpot: line items that a list of deals cuts off are asked for by their links', () => {
	const associations = { 'line items': { results: [{ id: '1', type: 'deal_to_line_item' }], paging: { next: { after: 'MTIz' } } } };
	const rows = [{ id: '9', properties: {}, associations }];
	const config = { token: 't', base_url: 'https://api.hubapi.com', has_line_items: 'yes' };
	const products = (reply: object, request: Request): { next?: Request; products: unknown } => {
		const result = hubspot.entities
			.find(({ id }) => id === 'deals')!
			.read({ status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(reply) }, request, config);
		if (!result.ok) throw new Error(JSON.stringify(result.fault));
		const { next, facts } = result.page;
		return { ...(next && { next }), products: facts.deals?.map((deal) => deal.products) };
	};
	const names = products({ results: rows }, { method: 'GET', url: 'https://api.hubapi.com/deals', headers: {} });
	const links = products({ results: [{ id: '1', properties: { name: 'A' } }] }, names.next!);
	expect([links.products, links.next!.url, JSON.parse(links.next!.body!)]).toEqual([
		[],
		expect.stringMatching(/associations\/.*deals\/line_items\/batch\/read$/),
		{ inputs: [{ id: '9', after: 'MTIz' }] },
	]);
	const more = products({ results: [{ from: { id: '9' }, to: [{ toObjectId: 2 }] }] }, links.next!);
	expect(products({ results: [{ id: '2', properties: { name: 'B' } }] }, more.next!)).toEqual({ products: ['A; B'] });
});
