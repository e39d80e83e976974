import { column } from '../../src/facts/table';
import { appendLines, type LineTab, putLine, readLines, replaceLines } from '../../src/tabs/line-tab';
import { readFacts } from '../../src/tabs/read-data-tab';
import { MemoryBook } from './memory-workbook';

const LOG: LineTab = {
	id: 'log',
	title: { ru: 'Журнал', en: 'Log' },
	columns: [column('id', 'id', 'ID', 'ID'), column('at', 'instant', 'Когда', 'When'), column('count', 'number', 'Сколько', 'How many')],
};
const AT = Date.UTC(2026, 6, 31, 9);

test('lines go to the columns with their ids, wherever a person moved them, and leave the person’s own alone', () => {
	const book = new MemoryBook();
	book.ensure('log', 'Журнал');
	book.write('log', 1, 1, [
		['count', '', 'id', 'at'],
		['Сколько', 'Моё', 'ID', 'Когда'],
		[1, 'важно', 'a', new Date(AT)],
	]);
	putLine(book, LOG, 'id', { id: 'a', at: AT, count: 2 }, 'ru');
	appendLines(book, LOG, [{ id: 'b', at: AT, count: 3 }], 'ru');
	expect(book.read('log')!.slice(2)).toEqual([
		[2, 'важно', 'a', new Date(AT)],
		[3, '', 'b', new Date(AT)],
	]);
	expect(readLines(book, LOG).lines.map((line) => [line.row, line.text('id'), line.instant('at'), line.number('count')])).toEqual([
		[3, 'a', AT, 2],
		[4, 'b', AT, 3],
	]);
});

test('a column that somebody deleted comes back last; what is left of a longer list goes', () => {
	const book = new MemoryBook();
	book.ensure('log', 'Журнал');
	book.write('log', 1, 1, [
		['id', 'at'],
		['ID', 'Когда'],
		['a', ''],
		['b', ''],
	]);
	replaceLines(book, LOG, [{ id: 'c', at: AT, count: 1 }], 'ru');
	expect(book.read('log')).toEqual([
		['id', 'at', 'count'],
		['ID', 'Когда', 'Сколько'],
		['c', new Date(AT), 1],
	]);
});

test('a new tab is written whole in one call', () => {
	const book = new MemoryBook();
	const before = book.calls;
	appendLines(book, LOG, [{ id: 'a', at: AT, count: 1 }], 'en');
	// The tab, one look at it, one write and the formats.
	expect(book.calls - before).toBe(4);
	expect(book.read('log')).toEqual([
		['id', 'at', 'count'],
		['ID', 'When', 'How many'],
		['a', new Date(AT), 1],
	]);
});

test('what cannot be read in a data tab is told with the row that the sheet shows', () => {
	const book = new MemoryBook();
	book.ensure('deals', 'Сделки');
	book.write('deals', 1, 1, [
		['deal_id', 'amount'],
		['ID', 'Сумма'],
		['1', 'сто'],
	]);
	const [problem] = readFacts(book, 'deals')!.problems;
	expect(problem!.line).toBe(3);
	expect(problem!.sentence.ru).toContain('строка 3');
});
