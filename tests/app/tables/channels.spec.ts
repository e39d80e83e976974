import { importTables } from '../../../src/app/tables/import-tables';
import { previewTables } from '../../../src/app/tables/preview-tables';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { silent, type TestDesk } from '../desk';

const deals = (desk: TestDesk) =>
	readFacts(desk.book, 'deals')!.rows.map(({ source, deal_id, source_channel }) => [source, deal_id, source_channel ?? null]);

test.each([
	['ID;Источник;Сумма', 'HubSpot'],
	['ID;Source;Сумма', 'demo'],
	['ID,source,Сумма'.replaceAll(',', ';'), 'Pipedrive'],
])('%s: a lead that came from %s is the same lead after its channel was corrected', (head, channel) => {
	const desk = silent('ru');
	importTables(desk.ports, { 'deals.csv': `${head}\n1;Сайт;100\n` });
	importTables(desk.ports, { 'deals.csv': `${head}\n1;${channel};100\n` });
	expect(deals(desk)).toEqual([['csv', '1', channel]]);
});

test('a file with the headings of the add-on says where its records come from', () => {
	const desk = silent('ru');
	importTables(desk.ports, { 'deals.csv': 'source,deal_id,amount\namocrm,1,100\nbitrix24,1,200\n' });
	expect(deals(desk).map(([source, id]) => [source, id])).toEqual([
		['amocrm', '1'],
		['bitrix24', '1'],
	]);
	// And so does a copy of its tab.
	const { changes } = previewTables(desk.ports, { 'deals.csv': 'Источник;ID;Бюджет\namocrm;1;100\n' }, {});
	expect(changes.find(({ table }) => table === 'deals')).toMatchObject({ added: 0, same: 1 });
});
