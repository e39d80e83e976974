import fc from 'fast-check';
import type { Row } from '../../src/facts/table';
import { writeFacts } from '../../src/tabs/data-tab';
import { readFacts } from '../../src/tabs/read-data-tab';
import { MemoryBook } from './memory-workbook';

const client = (id: string, name: string): Row => ({ source: 'amocrm', client_id: id, name });
const write = (book: MemoryBook, rows: readonly Row[]) => writeFacts(book, 'clients', rows, 'ru');

/** Names and ids as CRMs hold them: with spaces outside, marks that no eye sees, and apostrophes in front. */
const EVIL = [
	' Анна ',
	'\u00a0Борис\u00a0',
	'\ufeffВера',
	"'Ольга",
	"''Пётр",
	"O'Нил",
	"'",
	"''",
	'=1+1',
	'+7 900',
	'0012',
	'1e5',
	'TRUE',
	'2026-07',
	'31.07.2026',
	'@x',
	'\tТабуляция',
	'две\nстроки',
];

test.each(EVIL)('%j: written twice it is the same record, and one’s own column stays with it', (text) => {
	const book = new MemoryBook();
	const rows = [client('1', text), client(text, 'Другой')];
	expect(write(book, rows)).toEqual({ added: 2, changed: 0, removed: 0 });
	book.edit('clients', (cells) => {
		cells[0]!.push('');
		cells[1]!.push('Моё');
		cells[2]!.push('первое');
		cells[3]!.push('второе');
	});
	expect(write(book, rows)).toEqual({ added: 0, changed: 0, removed: 0 });
	expect(write(book, [client('1', text), client(text, 'Иной')])).toEqual({ added: 0, changed: 1, removed: 0 });
	const lines = (book.content(['clients']).clients as unknown[][]).slice(2);
	expect(lines.map((line) => line[line.length - 1])).toEqual(['первое', 'второе']);
	const read = readFacts(book, 'clients')!.rows;
	expect(read[0]!.name).toBe(text);
	expect(read[1]!.client_id).toBe(text);
});

test('whatever the text, the same CRM twice changes nothing', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom("'", ' ', '\u00a0', 'а', '=', '1', '\ufeff') }), {
				minLength: 1,
			}),
			(texts) => {
				const rows = texts.filter((text) => text.trim() !== '').map((text) => client(text, text));
				const book = new MemoryBook();
				write(book, rows);
				expect(write(book, readFacts(book, 'clients')?.rows ?? [])).toEqual({ added: 0, changed: 0, removed: 0 });
				expect(write(book, rows)).toEqual({ added: 0, changed: 0, removed: 0 });
			},
		),
	);
});
