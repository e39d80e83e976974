import { ask, openDesk } from '../../../local/cli/desk';
import type { Host } from '../../../local/host/contract/host';
import { NOW } from '../../now';

jest.setTimeout(120_000);

const file = (rows: readonly string[]): string =>
	['ID;Сделка;Бюджет;Дата создания;Дата закрытия;Статус;Ответственный;Отрасль;Скидка, %', ...rows].join('\n');
const DEALS = file([
	'1;Первая;1000;01.07.2026;05.07.2026;выиграна;Анна;Торговля;5',
	'2;Вторая;2000;02.07.2026;06.07.2026;выиграна;Борис;=Стройка;10,5',
	'3;Третья;4000;03.07.2026;;открыта;Анна;;',
]);
const NAME = 'Сделки.csv';
const keeping = { [NAME]: { table: 'deals', columns: { Отрасль: 'own', 'Скидка, %': 'own' } } };

let desk: Host & { close(): void };
beforeAll(() => {
	desk = openDesk({ locale: 'ru_RU', language: 'ru', timeZone: 'Europe/Moscow', now: () => NOW });
});
afterAll(() => desk.close());

type Tab = { name: string; values: unknown[][] };
const tab = (name: string): unknown[][] => desk.tabs<Tab>(name)[0]!.values;
const columnNamed = (heading: string): unknown[] => {
	const values = tab('Сделки');
	return values.slice(2).map((line) => line[values[1]!.indexOf(heading)]);
};
const shown = (formula: string): unknown => {
	desk.type('Проба', 0, 0, formula);
	return tab('Проба')[0]![0];
};

test('a heading that no column answers to is offered as a column of its own, and left out until it is chosen', () => {
	const preview = ask<{ sources: { columns: { heading: string; column: string }[]; options: { key: string; title: string }[] }[] }>(
		desk,
		'previewTables',
		{ [NAME]: DEALS },
		{},
	);
	expect(preview.sources[0]!.options).toContainEqual({ key: 'own', title: 'Оставить своим столбцом' });
	expect(preview.sources[0]!.columns.find(({ heading }) => heading === 'Отрасль')!.column).toBe('');
	const chosen = ask<typeof preview>(desk, 'previewTables', { [NAME]: DEALS }, keeping);
	expect(chosen.sources[0]!.columns.find(({ heading }) => heading === 'Отрасль')!.column).toBe('own');
});

test('kept columns stand in the Deals tab and cut figures', () => {
	ask(desk, 'importTables', { [NAME]: DEALS }, keeping);
	desk.addSheet('Проба');
	expect(columnNamed('Отрасль')).toEqual(['Торговля', '=Стройка', '']);
	expect(columnNamed('Скидка, %')).toEqual([5, 10.5, '']);
	expect(shown('=KPI("bookings";"ALL";"2026-07";"отрасль=Торговля")')).toBe(1000);
	expect(shown('=KPI("bookings";"ALL";"2026-07";"отрасль<>Торговля")')).toBe(2000);
});

test('the next file updates its own lines and no others; without the column nothing changes', () => {
	ask(
		desk,
		'importTables',
		{ [NAME]: file(['2;Вторая;2000;02.07.2026;06.07.2026;выиграна;Борис;Опт;11', '4;Ещё;500;04.07.2026;07.07.2026;выиграна;Анна;Опт;']) },
		keeping,
	);
	expect(columnNamed('Отрасль')).toEqual(['Торговля', 'Опт', '', 'Опт']);
	expect(columnNamed('Скидка, %')).toEqual([5, 11, '', '']);
	ask(desk, 'importTables', { [NAME]: 'ID;Сделка;Бюджет;Дата создания;Статус\n1;Первая;1500;01.07.2026;выиграна' });
	expect(columnNamed('Отрасль')).toEqual(['Торговля', 'Опт', '', 'Опт']);
	expect(shown('=KPI("won_count";"ALL";"2026-07";"отрасль=опт")')).toBe(2);
});

test('sums, conditions and dimensions of own KPIs read them', () => {
	expect(desk.call('openOwnKpis', [], 'menu')).toMatchObject({ ok: true });
	const row = tab('Мои показатели').length;
	desk.typeBlock('Мои показатели', row, 0, [
		['Скидки', '', 'сумма', 'Сделки', 'Скидка, %', 'Отрасль = Опт', '', 'Дата закрытия'],
		['Без отрасли', '', 'доля', 'Сделки', '', 'Отрасль = (нет)'],
	]);
	expect(shown('=KPI("Скидки";"ALL";"2026-07")')).toBe(11);
	expect(shown('=KPI("Без отрасли";"ALL";"2026-07")')).toBe(0.25);
});

test('undo brings back what the columns held', () => {
	ask(desk, 'importTables', { [NAME]: file(['1;Первая;1500;01.07.2026;05.07.2026;выиграна;Анна;Услуги;7']) }, keeping);
	expect(columnNamed('Отрасль')[0]).toBe('Услуги');
	expect(columnNamed('Скидка, %')[0]).toBe(7);
	ask(desk, 'undoImport');
	expect(columnNamed('Отрасль').slice(0, 2)).toEqual(['Торговля', 'Опт']);
	expect(columnNamed('Скидка, %').slice(0, 2)).toEqual([5, 11]);
});

test('a heading that the person renamed in the tab stays one column, and is called so', () => {
	const place = tab('Сделки')[1]!.indexOf('Отрасль');
	desk.type('Сделки', 1, place, 'Сфера');
	ask(desk, 'importTables', { [NAME]: file(['3;Третья;4000;03.07.2026;08.07.2026;выиграна;Анна;Опт;']) }, keeping);
	expect(tab('Сделки')[1]!.filter((heading) => heading === 'Отрасль' || heading === 'Сфера')).toEqual(['Сфера']);
	expect(shown('=KPI("won_count";"ALL";"2026-07";"сфера=опт")')).toBe(3);
});

test('all unknown headings at once, save one that the person leaves out', () => {
	const other = openDesk({ locale: 'ru_RU', language: 'ru', timeZone: 'Europe/Moscow', now: () => NOW });
	ask(other, 'importTables', { [NAME]: DEALS }, { [NAME]: { table: 'deals', columns: { 'Скидка, %': '' } } }, { keepsUnknown: true });
	const headings = other.tabs<Tab>('Сделки')[0]!.values[1]!;
	other.close();
	expect(headings).toContain('Отрасль');
	expect(headings).not.toContain('Скидка, %');
});
