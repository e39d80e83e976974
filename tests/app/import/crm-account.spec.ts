import { accountAsTold, accountChanges } from '../../../src/app/import/crm-account';

const told = { tz: 'Asia/Omsk', base_currency: 'EUR' };

test('a zone or a currency that changed in the CRM is told once, and the sheet keeps its own', () => {
	const settings = new Map([
		['tz', 'Europe/Moscow'],
		['base_currency', 'RUB'],
		['crm_tz', 'Europe/Moscow'],
		['crm_currency', 'RUB'],
	]);
	expect(accountChanges(told, settings).map(({ en }) => en)).toEqual([
		expect.stringMatching(/^The time zone of the CRM account was Europe\/Moscow and is Asia\/Omsk now\. The sheet goes by Europe\/Moscow/),
		expect.stringMatching(/^The base currency of the CRM account was RUB and is EUR now/),
	]);
	const later = new Map([...settings, ...Object.entries(accountAsTold(told))]);
	expect(accountChanges(told, later)).toEqual([]);
});

test('nothing is told of a first import, nor where the sheet already goes by the new word', () => {
	expect(accountChanges(told, new Map([['tz', 'Europe/Moscow']]))).toEqual([]);
	expect(
		accountChanges(
			told,
			new Map([
				['tz', 'Asia/Omsk'],
				['crm_tz', 'Europe/Moscow'],
			]),
		),
	).toEqual([]);
});
