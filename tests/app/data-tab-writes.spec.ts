import type { Row } from '../../src/facts/table';
import { writeFacts } from '../../src/tabs/data-tab';
import type { SheetCell } from '../../src/tabs/workbook';
import { client, column, ids, one, three, two, write, writes, written } from './clients-tab';
import { MemoryBook } from './memory-workbook';

describe('what is written is no more than needed', () => {
	const spied = (book: MemoryBook, work: () => void): string[] => {
		const calls: string[] = [];
		book.hideColumn = (...of: unknown[]) => void calls.push(`hide ${of.join(' ')}`);
		book.formatColumns = () => void calls.push('format');
		const drop = book.dropRows.bind(book);
		book.dropRows = (id, lines) => {
			calls.push(`drop ${JSON.stringify(lines)}`);
			drop(id, lines);
		};
		work();
		return calls;
	};

	test('formats where records come, lines taken out where they go, one block for a new tab', () => {
		const book = new MemoryBook();
		expect(writes(book, () => write(book, one, two))).toEqual([[1, 4]]);
		expect(spied(book, () => write(book, one, client('2', 'Zwei')))).toEqual([]);
		expect(spied(book, () => write(book, one, client('2', 'Zwei'), three))).toEqual(['format']);
		expect(spied(book, () => write(book, one, three))).toEqual(['drop [[4,1]]']);
		expect(write(book, two, three)).toEqual({ added: 1, changed: 0, removed: 1 });
		expect(column(book, 'name')).toEqual(['Three', 'Two']);
		expect(write(book, two, three)).toEqual({ added: 0, changed: 0, removed: 0 });
	});

	test('an id that the add-on makes up is hidden, another is not', () => {
		const book = new MemoryBook();
		const target = { target_id: '1', scope: 'M1', metric: 'amount', period: '2026-07', value: 1 };
		const calls = spied(book, () => writeFacts(book, 'targets', [target], 'ru'));
		const at = (book.content(['targets']).targets as SheetCell[][])[0]!.indexOf('target_id') + 1;
		expect(calls).toContain(`hide targets ${at}`);
		expect(spied(book, () => write(book, one)).filter((call) => call.startsWith('hide'))).toEqual([]);
	});

	test('a record needs a part of its key, and no more', () => {
		const book = written(one);
		expect(
			write(book, one, client('5', 'Five', { source: '' }), { name: 'nobody' }, { source: '', client_id: '', name: 'nobody' }),
		).toEqual({
			added: 1,
			changed: 0,
			removed: 0,
		});
		expect(column(book, 'name')).toEqual(['One', 'Five']);
		expect(write(book, one)).toEqual({ added: 0, changed: 0, removed: 1 });
	});

	test('an instant is the same within its second, and no text differs from none', () => {
		for (const [time, inSheet, changed] of [
			[2_000, 1_600, 0],
			[601_000, 601_400, 0],
			[400_000, 400_400, 0],
			[601_000, 602_000, 1],
		] as const) {
			const row = client('1', 'One', { created_at: time });
			const book = written(row);
			book.edit('clients', (lines) => {
				lines[2]![lines[0]!.indexOf('created_at')] = new Date(inSheet);
				lines[2]![lines[0]!.indexOf('region')] = null;
			});
			expect(write(book, row).changed).toBe(changed);
		}
	});

	test('a copy between many changed lines is written back as it was', () => {
		const rows = (name: string): Row[] => Array.from({ length: 60 }, (_, i) => client(String(i), i % 2 === 0 ? name : 'same'));
		const book = written(...rows('old'));
		book.edit('clients', (lines) => {
			const copy = [...lines[2]!];
			copy[lines[0]!.indexOf('name')] = "'quoted";
			copy[lines[0]!.indexOf('nps')] = 7;
			lines.splice(10, 0, copy);
		});
		expect(writes(book, () => write(book, ...rows('new')))).toEqual([[3, 61]]);
		expect([column(book, 'name')[8], column(book, 'nps')[8]]).toEqual(["'quoted", 7]);
	});

	test('the column of a killed gathering goes wherever it stands', () => {
		const book = written(one);
		book.edit('clients', (lines) => {
			for (const line of lines) line.unshift('');
			lines[0]![0] = '_order';
		});
		write(book, one);
		expect([ids(book)[0], column(book, 'name')]).toEqual(['source', ['One']]);
	});
});
