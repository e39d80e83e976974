import { accountAsTold, accountChanges } from '../../../src/app/import/crm-account';
import type { Request } from '../../../src/connectors/kit/contract';
import { connectTo, importAll, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

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

const HOUR = 3_600_000;

/** The CRM tells when a record changed by its own clock, which may be behind the spreadsheet's by hours: a box in somebody's office. */
test.each([
	[-5, -5],
	[0, 0],
	[5, 5],
	// Somebody set it right.
	[-5, 0],
	[5, 0],
	[9000, 0],
])('what changes after an import comes with the next one, though the CRM’s clock differs by %i hours, and then by %i', (before, after) => {
	let hours = before;
	let account = smallAccount(4);
	const desk = testDesk((request: Request) => {
		const reply = answering(account)(request);
		return { ...reply, headers: { ...reply.headers, date: new Date(desk.clock + hours * HOUR).toUTCString() } };
	});
	const amounts = (): unknown[] => {
		const [ids, , ...lines] = desk.book.content(['deals']).deals as unknown[][];
		return lines.map((line) => line[ids!.indexOf('amount')]);
	};
	connectTo(desk, credentials);
	importAll(desk);
	desk.clock += HOUR;
	hours = after;
	const at = desk.clock + hours * HOUR;
	account = { ...account, deals: account.deals.map((deal, i) => (i === 2 ? { ...deal, amount: 987_654, updatedAt: at } : deal)) };
	desk.clock += HOUR / 2;
	importAll(desk);
	expect(amounts()).toContain(987_654);
});
