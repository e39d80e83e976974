import type { TableMapping, TablesPreview } from '../../../src/app/panel/types';
import { importTables } from '../../../src/app/tables/import-tables';
import { previewTables } from '../../../src/app/tables/preview-tables';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { silent } from '../desk';

const LIST = 'Дата;Менеджер;Клиент;Сумма\n05.07.2026;Анна;ООО А;100\n06.07.2026;Борис;ООО Б;200\n06.07.2026;Борис;ООО Б;200\n';
const offersOf = ({ sources }: TablesPreview): string[] => sources[0]!.offers.map(({ mapping }) => mapping.table);
/** What the panel sends with the button «Загрузить»: everything that it shows. */
const shown = ({ sources }: TablesPreview): Record<string, TableMapping> =>
	Object.fromEntries(
		sources.map(({ name, table, columns, constants }) => [
			name,
			{ table, columns: Object.fromEntries(columns.map(({ heading, column }) => [heading, column])), constants },
		]),
	);

test.each(['выгрузка.csv', 'продажи.csv'])('%s of dates, managers, clients and amounts: one press says what it is', (name) => {
	const desk = silent();
	const first = previewTables(desk.ports, { [name]: LIST }, {});
	expect(offersOf(first)).toEqual(['deals', 'payments', 'invoices']);
	const chosen = previewTables(desk.ports, { [name]: LIST }, { [name]: first.sources[0]!.offers[0]!.mapping });
	expect([chosen.fault, offersOf(chosen), chosen.statuses, chosen.sources[0]!.lacks]).toEqual([null, [], [], []]);
	expect(chosen.sources[0]!.columns.filter(({ asks }) => asks)).toEqual([]);
	importTables(desk.ports, { [name]: LIST }, shown(chosen));
	expect(
		readFacts(desk.book, 'deals')!.rows.map(({ client_id, manager_id, amount, outcome, closed_at }) => [
			client_id,
			manager_id,
			amount,
			outcome,
			new Date(Number(closed_at)).toISOString(),
		]),
	).toEqual([
		['ООО А', 'Анна', 100_00, 'WON', '2026-07-04T21:00:00.000Z'],
		['ООО Б', 'Борис', 200_00, 'WON', '2026-07-05T21:00:00.000Z'],
		['ООО Б', 'Борис', 200_00, 'WON', '2026-07-05T21:00:00.000Z'],
	]);
	// The next file with these headings is not asked about, and the same lines change nothing.
	const next = previewTables(desk.ports, { 'август.csv': LIST }, {});
	expect([offersOf(next), next.sources[0]!.table, next.fault]).toEqual([[], 'deals', null]);
	expect(next.changes.find(({ table }) => table === 'deals')).toMatchObject({ added: 0, changed: 0, same: 3 });
});

test('in English, without clients', () => {
	const text = 'Sales rep,Day,Total\nAnn,2026-07-05,100\nBob,2026-07-06,200\n';
	const desk = silent('en');
	const preview = previewTables(desk.ports, { 'book1.csv': text }, {});
	expect(offersOf(preview)[0]).toBe('deals');
	importTables(desk.ports, { 'book1.csv': text }, { 'book1.csv': preview.sources[0]!.offers[0]!.mapping });
	expect(readFacts(desk.book, 'deals')!.rows.map(({ manager_id, amount }) => [manager_id, amount])).toEqual([
		['Ann', 100_00],
		['Bob', 200_00],
	]);
});

test.each([
	['a status says how it ended', 'Дата;Менеджер;Сумма;Статус\n05.07.2026;Анна;100;В работе\n'],
	['two dates', 'Дата;Менеджер;Сумма;Оплачено\n05.07.2026;Анна;100;06.07.2026\n'],
	['no amount', 'Дата;Менеджер;Клиент\n05.07.2026;Анна;ООО А\n'],
	['numbers are no dates', 'Номер;Менеджер;Сумма\n46000;Анна;100\n'],
])('nothing is offered where the headings say more, or less: %s', (_, text) => {
	expect(offersOf(previewTables(silent().ports, { 'книга.csv': text }, {}))).toEqual([]);
});
