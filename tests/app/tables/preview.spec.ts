import type { TableMapping, TablesPreview } from '../../../src/app/panel/types';
import { importTables } from '../../../src/app/tables/import-tables';
import { previewTables } from '../../../src/app/tables/preview-tables';
import type { SheetCell } from '../../../src/tabs/workbook';
import { type TestDesk, testDesk } from '../desk';

const DEALS = 'Номер наряда;Сумма;Бюджет;Кто вёл;Статус;Дата создания\n7;100,50;90;Анна;Успешно реализовано;01.07.2026\n';

function deskWithTab(cells: SheetCell[][] = []): TestDesk {
	const desk = testDesk(() => {
		throw new Error('no network');
	});
	const screen = {
		...desk.ports.screen,
		otherSheets: () => ['Мои сделки'],
		sheet: (name: string) => (name === 'Мои сделки' ? cells : null),
	};
	return Object.assign(desk, { ports: { ...desk.ports, screen } });
}
const approvedOf = ({ sources }: TablesPreview): Record<string, TableMapping> =>
	Object.fromEntries(
		sources.map(({ name, table, columns }) => [
			name,
			{ table, columns: Object.fromEntries(columns.map(({ heading, column }) => [heading, column])) },
		]),
	);
const asked = ({ sources }: TablesPreview): string[] =>
	sources.flatMap(({ columns }) => columns.filter(({ asks }) => asks).map(({ heading }) => heading));

test('what is unknown and what two headings claim is asked, the rest is shown, and nothing is written', () => {
	const desk = deskWithTab();
	const preview = previewTables(desk.ports, { 'deals.csv': DEALS }, {});
	const [source] = preview.sources;
	expect(source).toMatchObject({ title: 'deals.csv', table: 'deals', lines: 1, lacks: ['ID'] });
	expect(source!.columns).toEqual([
		{ heading: 'Номер наряда', samples: ['7'], column: '', asks: true },
		{ heading: 'Сумма', samples: ['100,50'], column: '', asks: true },
		{ heading: 'Бюджет', samples: ['90'], column: 'amount', asks: true },
		{ heading: 'Кто вёл', samples: ['Анна'], column: '', asks: true },
		{ heading: 'Статус', samples: ['Успешно реализовано'], column: 'outcome', asks: false },
		{ heading: 'Дата создания', samples: ['01.07.2026'], column: 'created_at', asks: false },
	]);
	expect(desk.book.tabs()).toEqual([]);
});

test('an approved mapping is followed, and the next file with these headings is not asked about', () => {
	const desk = deskWithTab();
	const columns = { 'Номер наряда': 'deal_id', Сумма: 'amount', Бюджет: '', 'Кто вёл': 'manager_id' };
	const preview = previewTables(desk.ports, { 'orders.csv': DEALS }, { 'orders.csv': { table: 'deals', columns } });
	expect(asked(preview)).toEqual([]);
	const { rows } = importTables(desk.ports, { 'orders.csv': DEALS }, approvedOf(preview));
	expect(rows.deals![0]).toMatchObject({ deal_id: '7', amount: 10_050, manager_id: 'Анна', outcome: 'WON' });
	const next = previewTables(desk.ports, { 'orders.csv': DEALS.replace('7;', '8;') }, {});
	expect([asked(next), next.sources[0]!.lacks, next.sources[0]!.table]).toEqual([[], [], 'deals']);
	expect(importTables(desk.ports, { 'deals.csv': DEALS.replace('7;', '8;') }).rows.deals![0]).toMatchObject({
		deal_id: '8',
		amount: 10_050,
	});
});

test('a table that is left out is skipped and told of; a name once given does not outweigh other headings', () => {
	const desk = deskWithTab();
	const files = { pasted: 'ID\tИмя\n1\tАнна\n', 'deals.csv': 'ID;Сумма\n1;5\n' };
	const told = { pasted: { table: '', columns: {} }, 'deals.csv': { table: 'deals', columns: {} } };
	const { rows, skipped } = importTables(desk.ports, files, told);
	expect([rows.managers, rows.deals!.length]).toEqual([undefined, 1]);
	expect(skipped[0]!.ru).toContain('«pasted»');
	importTables(desk.ports, { pasted: 'ID сделки\tСумма\tДата закрытия\n5\t1\t01.07.2026\n' }, { pasted: { table: 'deals', columns: {} } });
	expect(previewTables(desk.ports, { pasted: 'manager_id\tИмя\tКоманда\n1\tАнна\tЮг\n' }, {}).sources[0]!.table).toBe('managers');
});

test.each([
	[';', 'ID;Сумма;Сделка\n1;"1,5";"а; б"\n'],
	[',', 'ID,Сумма,Сделка\n1,"1,5","а; б"\n'],
	['tab', 'ID\tСумма\tСделка\n1\t1,5\tа; б\n'],
])('%s between the cells', (_, text) => {
	const desk = deskWithTab();
	expect(importTables(desk.ports, { 'deals.csv': `\uFEFF${text}` }).rows.deals![0]).toMatchObject({
		deal_id: '1',
		amount: 150,
		name: 'а; б',
	});
});

test('a tab of the file is a source, its dates and numbers as they are', () => {
	const cells = [
		['ID', 'Сумма', 'Статус', 'Дата закрытия'],
		[12, 100.5, 'Успешно реализовано', new Date(Date.UTC(2026, 6, 2, 9))],
	];
	const desk = deskWithTab(cells);
	const preview = previewTables(desk.ports, { 'tab:Мои сделки': '' }, {});
	expect(preview.tabs).toEqual(['Мои сделки']);
	expect(preview.sources[0]).toMatchObject({ title: 'Мои сделки', table: 'deals', lines: 1 });
	const { rows } = importTables(desk.ports, { 'tab:Мои сделки': '' }, approvedOf(preview));
	expect(rows.deals![0]).toMatchObject({ deal_id: '12', amount: 10_050, outcome: 'WON' });
	expect(typeof rows.deals![0]!.closed_at).toBe('number');
});
