import { zone } from '../../../src/calendar/zone';
import { readTable } from '../../../src/connectors/table/read';
import { tables } from '../../../src/facts/tables';

const context = { zone: zone('UTC'), locale: 'ru_RU', namesLines: true };
const read = (...lines: unknown[][]) => readTable(tables.deals, lines, context);

test('lines with one ID and different amounts are told', () => {
	const { notes } = read(['ID', 'Товар', 'Сумма'], ['1', 'Стол', '100'], ['1', 'Стул', '50'], ['2', 'Стол', '100'], ['2', 'Стол', '100']);
	expect(notes.map(({ ru }) => ru)).toEqual([expect.stringMatching(/«ID» повторяется в строках с разными данными \(1; всего 1\)/)]);
	// A later state of the same record is meant to replace the earlier one.
	expect(
		read(['ID', 'Сумма', 'Изменена'], ['1', '100', '01.07.2026'], ['1', '50', '02.07.2026']).notes.filter(({ ru }) =>
			/повторяется/.test(ru),
		),
	).toEqual([]);
});

test.each([
	['Summe', '400'],
	['Հանրագումար', '400'],
	['', '400'],
])('a last line «%s» that sums up those above is no record', (word, sum) => {
	const { rows, notes } = read(['ID', 'Сумма', 'Статус'], ['1', '100', 'won'], ['2', '300', 'won'], [word, sum, '']);
	expect(rows).toHaveLength(2);
	expect(notes.map(({ ru }) => ru).join()).toMatch(/1 строка итогов/);
});

test('a total with the number of records beside it is no record', () => {
	const { rows } = read(
		['ID', 'Сумма', 'Статус', 'Менеджер'],
		['1', '100', 'won', 'Ира'],
		['2', '300', 'won', 'Ира'],
		['Итого за июль', '999', '', '2 сделки'],
	);
	expect(rows).toHaveLength(2);
});

test.each([['0'], ['']])('nothing but zeros proves no total: a lead without a budget stays a record (%j)', (amount) =>
	expect(
		read(
			['Сделка', 'Клиент', 'Дата создания', 'Сумма'],
			['Анна', 'А', '01.07.2026', amount],
			['Олег', 'Б', '02.07.2026', '0'],
			['Ира', '', '', '0'],
		).rows,
	).toHaveLength(3),
);

test('amounts that cancel each other out are summed up by a zero', () =>
	expect(read(['ID', 'Сумма', 'Статус'], ['1', '100', 'won'], ['2', '-100', 'won'], ['Summe', '0', '']).rows).toHaveLength(2));

test('a short last line that is no sum stays a record', () =>
	expect(read(['ID', 'Сумма', 'Статус'], ['1', '100', 'won'], ['2', '300', 'won'], ['3', '500', '']).rows).toHaveLength(3));

test('names that stand only above their groups are told', () => {
	const people = (...names: string[]): string =>
		read(['Менеджер', 'ID', 'Сумма'], ...names.map((name, i) => [name, String(i), '1']))
			.notes.map(({ ru }) => ru)
			.join();
	expect(people('Ира', '', '', 'Олег', '')).toMatch(/имя стоит только в первой строке каждой группы, и 3 строки остались ничьими/);
	expect(people('Ира', '', 'Ира', 'Олег', '')).toBe('');
	expect(people('', 'Ира', '', 'Олег', '')).toBe('');
	expect(people('Ира', 'Олег', 'Анна', '')).toBe('');
});

test('ids that a program took for numbers are the same records', () => {
	const ids = (...cells: string[]): unknown[] =>
		read(['ID', 'Сумма'], ...cells.map((cell) => [cell, '1'])).rows.map(({ deal_id }) => deal_id);
	expect(ids('17.0', '18.0')).toEqual(['17', '18']);
	expect(ids('1.0', '1.1')).toEqual(['1.0', '1.1']);
});
