import { recompute } from '../../src/app/figures/recompute';
import { cardsSetting } from '../../src/facts/cards/addresses';
import type { Facts } from '../../src/facts/tables';
import { writeFacts } from '../../src/tabs/data-tab';
import { LineTable } from '../../src/tabs/line-table';
import { readFacts } from '../../src/tabs/read-data-tab';
import { deskWith, silent, type TestDesk } from './desk';

const cards = (host: string) =>
	cardsSetting('amocrm', {
		deal: { address: `https://${host}/leads/detail/{id}` },
		company: { address: `https://${host}/companies/detail/{id}` },
		contact: { address: `https://${host}/contacts/detail/{id}` },
	});
const settings = (host: string): NonNullable<Facts['settings']> => Object.entries(cards(host)).map(([key, value]) => ({ key, value }));
const facts: Facts = {
	deals: [
		{ source: 'amocrm', deal_id: '1', client_id: 'c1', outcome: 'OPEN' },
		{ source: 'csv', deal_id: '2', client_id: null, outcome: 'OPEN', card: 'https://files.example/2' },
		{ source: 'csv', deal_id: '3', client_id: null, outcome: 'OPEN', card: '=IMPORTXML("https://evil.example")' },
		{ source: 'amocrm', deal_id: '4"', client_id: 'c2', outcome: 'OPEN' },
	],
	clients: [
		{ source: 'amocrm', client_id: 'c1', kind: 'company', name: 'A' },
		{ source: 'amocrm', client_id: 'c2', kind: 'contact', name: 'B' },
	],
	settings: settings('a.amocrm.ru'),
};

const column = (desk: TestDesk, tab: string, id = 'card'): unknown[] => {
	const lines = new LineTable(desk.book.read(tab)!);
	return lines.body.map((line) => line[lines.place(id)] ?? '');
};

test('a CRM’s records lead to their cards, those of files keep the link they came with, and none becomes a formula', () => {
	const desk = deskWith(facts);
	expect(column(desk, 'deals')).toEqual([
		'https://a.amocrm.ru/leads/detail/1',
		'https://files.example/2',
		'=IMPORTXML("https://evil.example")',
		'https://a.amocrm.ru/leads/detail/4%22',
	]);
	expect(column(desk, 'clients')).toEqual(['https://a.amocrm.ru/companies/detail/c1', 'https://a.amocrm.ru/contacts/detail/c2']);
});

test('the same data written again change nothing, and an account that moved moves every link', () => {
	const desk = deskWith(facts);
	const rows = readFacts(desk.book, 'deals')!.rows;
	expect(writeFacts(desk.book, 'deals', rows, 'ru')).toEqual({ added: 0, changed: 0, removed: 0 });
	recompute(desk.ports, { rows: { ...facts, deals: rows, settings: settings('b.kommo.com') }, problems: [] });
	expect(column(desk, 'deals').slice(0, 2)).toEqual(['https://b.kommo.com/leads/detail/1', 'https://files.example/2']);
});

test('a tab of an earlier version gets the column last; a person’s own one stays', () => {
	const desk = silent();
	for (const [id, rows] of Object.entries(facts)) writeFacts(desk.book, id as never, rows!, 'ru');
	desk.book.dropColumn('deals', new LineTable(desk.book.read('deals')!).place('card') + 1);
	const width = desk.book.read('deals')![0]!.length;
	desk.book.write('deals', 1, width + 1, [[''], ['Моё'], ['a'], ['b'], ['c'], ['d']]);
	writeFacts(desk.book, 'deals', facts.deals!, 'ru');
	recompute(desk.ports, { rows: facts, problems: [] });
	const lines = new LineTable(desk.book.read('deals')!);
	expect(lines.cells[1]![width]).toBe('Моё');
	expect(lines.place('card')).toBe(width + 1);
	expect(column(desk, 'deals')[0]).toBe('https://a.amocrm.ru/leads/detail/1');
});
