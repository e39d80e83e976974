import { zone } from '../../../src/calendar/zone';
import { readTable } from '../../../src/connectors/table/read';
import { splitText } from '../../../src/connectors/table/split';
import { type TableId, tables } from '../../../src/facts/tables';

const read = (id: TableId, text: string) =>
	readTable(tables[id], splitText(text).lines, { zone: zone('Europe/Moscow'), locale: 'ru_RU', namesLines: true });
const ids = (id: TableId, text: string): unknown[] => read(id, text).rows.map((row) => row[tables[id].key.at(-1)!]);

const COSTS = 'Вид;Статья;Менеджер;С;По;Сумма';

test('costs without ids: equal lines are two, in any order and style the ids are the same', () => {
	const lines = [
		'cost;аренда;;01.07.2026;31.07.2026;60000',
		'cost;оклад;M1;01.07.2026;31.07.2026;50000',
		'cost;оклад;M1;01.07.2026;31.07.2026;50000',
	];
	const first = ids('ledger', [COSTS, ...lines].join('\n'));
	expect(new Set(first).size).toBe(3);
	const again = ids(
		'ledger',
		[
			'Отчёт;;;;;',
			'kind;category;manager_id;date_from;date_to;amount',
			lines[1],
			'cost;оклад;M1;2026-07-01;2026-07-31;50 000,00',
			lines[0],
			'Итого;;;;;160000',
		].join('\n'),
	);
	expect(again.sort()).toEqual(first.sort());
});

test('deals without ids are known by their name, client and creation date; told, and refused where these are missing', () => {
	const text = 'Название;Клиент;Дата создания;Сумма;Статус\nПоставка;Альфа;01.07.2026;10;won\nПоставка;Альфа;01.07.2026;10;won\n';
	const { rows, notes } = read('deals', text);
	expect(new Set(rows.map(({ deal_id }) => deal_id)).size).toBe(2);
	expect(notes.map(({ ru }) => ru)).toEqual([
		expect.stringContaining('столбца ID нет, строки узнаются по столбцам «Сделка», «Клиент», «Дата создания»'),
	]);
	// What changes while a deal lives is no part of its name.
	expect(ids('deals', text.replaceAll(';10;won', ';25;lost'))).toEqual(rows.map(({ deal_id }) => deal_id));
	expect(() => read('deals', 'Название;Сумма\nа;1\n')).toThrow(/нет столбца «ID».*«Сделка» или «Клиент» и «Дата создания»/);
});

test('a line whose id is empty keeps its name wherever it stands in the next file', () => {
	const first = ids('deals', 'ID;Название;Сумма\n1;а;10\n;б;20\n');
	const next = ids('deals', 'ID;Название;Сумма\n;б;20\n;в;30\n1;а;10\n');
	expect(next).toContain(first[1]);
	expect(new Set(next).size).toBe(3);
});

test('people, clients and stages without ids are known by their names', () => {
	expect(ids('managers', 'ФИО;Отдел\nАнна;Юг\nБорис;Север\n')).toEqual(['Анна', 'Борис']);
	expect(ids('clients', 'Название;Регион\nАльфа;Юг\n')).toEqual(['Альфа']);
});
