import { sites } from '../../../local/crm/sites.gen';
import { connectors } from '../../../src/connectors/registry.gen';
import type { Row } from '../../../src/facts/table';
import { smallAccount } from '../../app/small-crm';
import { readWith } from '../kit/whole-read';
import { answering, TOKEN } from '../loopback';

const account = smallAccount(130);
const nameOf = (id: number): string => account.products!.find((product) => product.id === id)!.name;
const wanted = (of: (deal: (typeof account.deals)[number]) => readonly string[] | undefined): Map<string, string | null> =>
	new Map(
		account.deals
			.filter(({ deletedAt }) => deletedAt === null)
			.map((deal) => [String(deal.id), [...(of(deal) ?? [])].sort().join('; ') || null]),
	);
const sorted = (value: unknown): string | null => (typeof value === 'string' ? value.split('; ').sort().join('; ') : null);

describe.each(connectors.map((connector) => [connector.id, connector] as const))('%s', (id, connector) => {
	const site = sites.find((one) => one.id === id)!;
	const exchanges = { values: site.values('https://api.example.com', TOKEN), secrets: [], answer: answering(site, account) };
	const { facts, config, problems } = readWith(connector, exchanges);
	const { deals } = connector.complete(structuredClone(facts), config);
	const read = (key: string): Map<string, string | null> =>
		new Map(deals!.filter((deal) => deal.is_deleted !== true).map((deal: Row) => [String(deal.deal_id), sorted(deal[key])]));

	test('products of deals come by name', () => {
		expect(problems).toEqual([]);
		expect(read('products')).toEqual(wanted(({ products }) => products?.map(nameOf)));
	});

	// The others have no tags on deals.
	if (/amocrm|kommo|pipedrive/.test(id))
		test('tags of deals come by name', () => {
			expect(read('tags')).toEqual(wanted(({ tags }) => tags));
		});
});
