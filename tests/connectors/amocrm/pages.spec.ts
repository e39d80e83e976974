import amocrm from '../../../src/connectors/amocrm';

test('a page that is too heavy is asked for in smaller pages that begin at the same row', () => {
	const deals = amocrm.entities.find(({ id }) => id === 'deals')!;
	const whole = { ...deals.first({ base_url: 'a.amocrm.ru' }, null)! };
	const third = { ...whole, url: `${whole.url}&page=3` };
	const half = deals.smallerPage!(third)!;
	expect(half.url).toContain('limit=125&order%5Bid%5D=asc&page=5');
	const small = deals.smallerPage!(half)!;
	expect(small.url).toContain('limit=25&order%5Bid%5D=asc&page=21');
	expect(small.url).toContain('with=contacts');
	const bare = deals.smallerPage!(small)!;
	expect(bare.url).toBe('https://a.amocrm.ru/api/v4/leads?limit=25&order%5Bid%5D=asc&page=21');
	expect(deals.smallerPage!(bare)).toBeNull();
	const basket = amocrm.entities.find(({ id }) => id === 'deleted-deals')!;
	let request = basket.first({ base_url: 'a.amocrm.ru' }, null);
	for (let next = request; next !== null; next = basket.smallerPage!(next)) request = next;
	expect(request!.url).toContain('with=only_deleted');
});
