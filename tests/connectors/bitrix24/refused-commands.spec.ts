import type { Page, Reply, Request } from '../../../src/connectors/kit/contract';
import { lookup } from '../../../src/connectors/kit/lookup';
import { READ_PARTS, REFUSED } from '../../../src/connectors/kit/optional-parts';
import { batched, config, item, page } from '../bitrix24-recorded';

const denied = { error: 'ACCESS_DENIED', error_description: 'Access denied' };
const refusedIn = ({ settings }: Page): object => lookup({ ...settings }, REFUSED);

describe('products of deals', () => {
	const question: Request = page('deals', batched({ p0: { items: [item(1), item(2)] } })).next!;
	const answered = (result: object, errors: object): Page => page('deals', batched(result, errors), question);

	test('one deal that is refused leaves the others their products', () => {
		const got = answered({ of1: { productRows: [{ id: 5, productName: 'Доставка' }] } }, { of2: denied });
		expect(refusedIn(got)).toEqual({ products: 0 });
		expect(got.facts.deals).toMatchObject([{ deal_id: '1', products: 'Доставка' }]);
	});

	test('where every deal is refused, products are', () => {
		expect(refusedIn(answered([], { of1: denied, of2: denied }))).toEqual({ products: [403, expect.any(String)] });
	});

	describe('the only deal of the last batch is refused', () => {
		const alone: Request = page('deals', batched({ p0: { items: [item(2)] } })).next!;
		const refusedAlone = (settings: Record<string, string>): object =>
			refusedIn(page('deals', batched([], { of2: denied }), alone, { ...config, ...settings }));

		test('after others were answered it is a single deal', () => {
			expect(refusedAlone({ [REFUSED]: JSON.stringify({ products: 0 }) })).toEqual({});
		});

		test('so it is where earlier imports have read products', () => {
			expect(refusedAlone({ [READ_PARTS]: 'calls,products' })).toEqual({});
		});

		test('where nobody was ever answered, products are refused', () => {
			expect(refusedAlone({})).toEqual({ products: [403, expect.any(String)] });
		});
	});

	test('haste at one deal is no answer of the others', () => {
		const result = () => answered({ of1: { productRows: [] } }, { of2: { error: 'QUERY_LIMIT_EXCEEDED' } });
		expect(result).toThrow(/rate-limited/);
	});
});

describe.each([
	['deal-payments', 'deal_payments'],
	['invoices', 'invoice_payments'],
])('payments of %s', (list, part) => {
	const payment = { id: 1, sum: 100, currency: 'RUB', paid: 'Y', datePaid: '2026-07-02T10:00:00+03:00' };
	const cards = { page: { items: [item(1), item(2)] } };
	const answered = (reply: Reply): Page => page(list, reply, undefined, config);

	test('one card that is refused leaves the others their payments', () => {
		const got = answered(batched({ ...cards, of0: [payment] }, { of1: denied }));
		expect(refusedIn(got)).toEqual({ [part]: 0, ...(list === 'invoices' && { invoices: 0 }) });
		expect(got.facts.payments).toHaveLength(1);
	});

	test('where every card is refused, payments are', () => {
		expect(refusedIn(answered(batched(cards, { of0: denied, of1: denied })))).toMatchObject({ [part]: [403, expect.any(String)] });
	});
});
