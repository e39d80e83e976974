import { zone } from '../../../src/calendar/zone';
import { readTable } from '../../../src/connectors/table/read';
import { splitText } from '../../../src/connectors/table/split';
import { type TableId, tables } from '../../../src/facts/tables';

const read = (id: TableId, text: string, locale = 'ru_RU') => {
	const result = readTable(tables[id], splitText(text).lines, { zone: zone('Europe/Moscow'), locale, namesLines: true });
	return { ...result, notes: result.notes.map(({ ru }) => ru), problems: result.problems.map(({ sentence }) => sentence.ru) };
};
const amounts = (id: TableId, text: string): unknown[] => read(id, text).rows.map(({ amount }) => Number(amount) / 100);

test('a title and empty lines above the headings are left out, and told', () => {
	const { rows, notes, problems } = read('deals', 'Отчёт за июль;;\nПодготовил: Анна;;\n;;\nID;Сумма;Статус\n1;10;won\n;;\n2;x;won\n');
	expect(rows.map(({ deal_id }) => deal_id)).toEqual(['1', '2']);
	expect(notes).toEqual(['«Сделки»: не записи и не загружены: 2 строки над заголовками.']);
	// Lines keep the numbers that a person sees in the file.
	expect(problems).toEqual([expect.stringContaining('строка 7')]);
});

test.each([
	['the word where the id stands', 'ИТОГО;;30;'],
	['with more words', 'Итого за июль:;;30;'],
	['the word in another column', ';Всего;30;'],
	['in English', 'Total;;30;'],
	['the grand one', 'Grand Total;;30;'],
	['a sum without a word', ';;30;'],
	['a count beside it', 'Всего сделок: 2;;30;'],
])('a line of totals is no record: %s', (_, last) => {
	const { rows, notes } = read('deals', `ID;Название;Сумма;Закрыта\n1;а;10;01.07.2026\n2;б;20;02.07.2026\n${last}\n`);
	expect(rows.map(({ deal_id }) => deal_id)).toEqual(['1', '2']);
	expect(notes).toEqual(['«Сделки»: не записи и не загружены: 1 строка итогов.']);
});

test('subtotals between, repeated headings, names of groups and notes below are left out, each with its count', () => {
	const text = [
		'ID;Ответственный;Сумма;Закрыта',
		'Анна;;;',
		'1;Анна;10;01.07.2026',
		'Анна Итог;;10;',
		'ID;Ответственный;Сумма;Закрыта',
		'2;Борис;20;02.07.2026',
		'Промежуточный итог;;20;',
		'Общий итог;;30;',
		';;;',
		'* без НДС;;;',
		'Выгружено 01.08.2026;;;',
	].join('\n');
	const { rows, notes } = read('deals', text);
	expect(rows.map(({ deal_id, amount }) => [deal_id, amount])).toEqual([
		['1', 1000],
		['2', 2000],
	]);
	expect(notes).toEqual(['«Сделки»: не записи и не загружены: 3 строки итогов, 1 повтор заголовков, 3 примечания.']);
});

test('a record that only looks like a total stays', () => {
	expect(amounts('deals', 'ID;Название;Сумма\n1;Total SA;10\n2;Итого;20\n3;;\n')).toEqual(
		[10, 20, Number.NaN].map((n) => (Number.isNaN(n) ? 0 : n)),
	);
	expect(amounts('ledger', 'Вид;Статья;С;По;Сумма\ncost;Total;01.07.2026;31.07.2026;10\ncost;аренда;01.07.2026;31.07.2026;20\n')).toEqual([
		10, 20,
	]);
	// Two lines of which the second is as much as the first are no table with its total.
	expect(amounts('deals', 'ID;Сумма\n1;10\n2;10\n')).toEqual([10, 10]);
});

test('headings over two lines: the group above, its columns below', () => {
	const { rows } = read('deals', 'Сделка;;Деньги;;Даты;\nID;Название;Сумма;Валюта;Создана;Закрыта\n1;а;10;RUB;01.07.2026;05.07.2026\n');
	expect(rows[0]).toMatchObject({ deal_id: '1', name: 'а', amount: 1000, currency: 'RUB', closed_at: Date.UTC(2026, 6, 4, 21) });
	const grouped = read('deals', 'ID;Сумма;Дата;;\n;;создания;закрытия;\n1;10;01.07.2026;05.07.2026;\n');
	expect(grouped.rows[0]).toMatchObject({
		deal_id: '1',
		amount: 1000,
		created_at: Date.UTC(2026, 5, 30, 21),
		closed_at: Date.UTC(2026, 6, 4, 21),
	});
});

test('a first line of data is no second line of headings', () => {
	expect(read('managers', 'ID;Имя;Команда\nанна;Анна;Юг\n').rows).toHaveLength(1);
	expect(read('stages', 'ID;Название;Исход\nnew;Новая;OPEN\n').rows).toHaveLength(1);
});

test('one lost digit of a year is read from the column, and told; where it could be two, the cell is unreadable', () => {
	const one = read('deals', 'ID;Закрыта\n1;10.07.2026\n2;11.07.202\ufffd\n');
	expect(one.rows[1]!.closed_at).toBe(Date.UTC(2026, 6, 10, 21));
	expect(one.notes).toEqual([expect.stringContaining('«11.07.202\ufffd» прочитано как 11.07.2026')]);
	const two = read('deals', 'ID;Закрыта\n1;10.07.2026\n2;11.07.2025\n3;1\ufffd.07.2026\n4;11.07.202\ufffd\n');
	expect(two.problems).toHaveLength(2);
});
