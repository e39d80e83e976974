import { Dictionary } from '../../src/facts/dictionary';
import type { Row } from '../../src/facts/table';
import { tables } from '../../src/facts/tables';
import { readColumns, readFacts } from '../../src/tabs/read-data-tab';
import { cells, client, column, ids, one, three, two, write, writes, written } from './clients-tab';
import { MemoryBook } from './memory-workbook';

describe('a line that a person copied', () => {
	const copied = (...rows: Row[]): MemoryBook => {
		const book = written(...rows);
		book.edit('clients', (lines) => {
			lines.push([...lines[2]!]);
			lines[lines.length - 1]![lines[0]!.indexOf('name')] = 'my copy';
		});
		return book;
	};

	test('is left alone when the record changes, when it stays and when others come', () => {
		const book = copied(one, two);
		expect(write(book, client('1', 'Changed'), two)).toEqual({ added: 0, changed: 1, removed: 0 });
		expect(column(book, 'name')).toEqual(['Changed', 'Two', 'my copy']);
		expect(writes(book, () => write(book, client('1', 'Changed'), two))).toEqual([]);
		expect(write(book, client('1', 'Changed'), two, three)).toEqual({ added: 1, changed: 0, removed: 0 });
		expect(column(book, 'name')).toEqual(['Changed', 'Two', 'my copy', 'Three']);
	});

	test('goes with the record when that goes', () => {
		const book = copied(one, two);
		expect(write(book, two)).toEqual({ added: 0, changed: 0, removed: 2 });
		expect(column(book, 'name')).toEqual(['Two']);
	});

	test('keeps its text where lines beside it are written', () => {
		const book = copied(one);
		book.edit('clients', (lines) => {
			lines[3]![lines[0]!.indexOf('name')] = '0012';
		});
		const many = Array.from({ length: 30 }, (_, i) => client(`n${i}`, 'New'));
		write(book, one, ...many);
		expect(column(book, 'name').slice(0, 3)).toEqual(['One', '0012', 'New']);
	});
});

describe('a data tab brought up to date', () => {
	test('says what came, changed and went, and is not touched when nothing did', () => {
		const book = written(one, two);
		expect(write(book, two, client('1', 'Eins'), three)).toEqual({ added: 1, changed: 1, removed: 0 });
		expect(column(book, 'name')).toEqual(['Eins', 'Two', 'Three']);
		expect(write(book, three)).toEqual({ added: 0, changed: 0, removed: 2 });
		expect(writes(book, () => write(book, three))).toEqual([]);
		expect(write(book)).toEqual({ added: 0, changed: 0, removed: 1 });
	});

	test('writes only the lines that differ, and all of them at once where there are many', () => {
		const rows = (changed: (i: number) => boolean): Row[] =>
			Array.from({ length: 60 }, (_, i) => client(String(i), changed(i) ? 'Changed' : 'Name'));
		const book = written(...rows(() => false));
		expect(writes(book, () => write(book, ...rows((i) => [3, 4, 9].includes(i))))).toEqual([
			[6, 2],
			[12, 1],
		]);
		const even = (limit: number) => (i: number) => i % 2 === 0 && i < limit;
		const twenty = written(...rows(() => false));
		expect(writes(twenty, () => write(twenty, ...rows(even(40))))).toHaveLength(20);
		const more = written(...rows(() => false));
		expect(writes(more, () => write(more, ...rows(even(42))))).toEqual([[3, 60]]);
	});

	test('leaves a line without a key, and a person’s own columns, wherever they stand', () => {
		const book = written(one, two);
		book.edit('clients', (lines) => {
			for (const line of lines) line.splice(1, 0, '');
			lines[1]![1] = 'Mine';
			lines[2]![1] = 'note';
			lines.push(lines[0]!.map(() => ''));
			lines[4]![1] = 'alone';
		});
		write(book, client('1', 'Eins'), two, three);
		expect(cells(book).map((line) => line[1] ?? '')).toEqual(['', 'Mine', 'note', '', 'alone', '']);
		expect(column(book, 'name')).toEqual(['Eins', 'Two', '', 'Three']);
	});

	test('gives back a column that a person deleted, at the end', () => {
		const book = written(one, two);
		const width = ids(book).length;
		const at = ids(book).indexOf('name');
		book.edit('clients', (lines) => {
			for (const line of lines) line.splice(at, 1);
		});
		write(book, one, two);
		expect(ids(book)).toHaveLength(width);
		expect(ids(book)[width - 1]).toBe('name');
		expect(cells(book)[1]![width - 1]).not.toBe('');
		expect(column(book, 'name')).toEqual(['One', 'Two']);
	});

	test('a column that ordered lines in a killed execution goes', () => {
		const book = written(one);
		book.edit('clients', (lines) => {
			lines[0]!.push('_order');
			lines[2]!.push(7);
		});
		write(book, one);
		expect(ids(book)).not.toContain('_order');
	});

	test('without its line of ids neither read nor written', () => {
		const book = written(one, two);
		book.edit('clients', (lines) => {
			lines.shift();
		});
		expect(() => write(book, two)).toThrow(/нет скрытой первой строки/);
		expect(() => readFacts(book, 'clients')).toThrow(/нет скрытой первой строки/);
	});

	test('is read as it was written; the line of a problem is the sheet’s', () => {
		const book = written(one, client('2', 'Two', { created_at: Date.UTC(2026, 6, 1) }));
		expect(readFacts(book, 'clients')!.rows).toEqual([
			expect.objectContaining(one),
			expect.objectContaining({ created_at: Date.UTC(2026, 6, 1) }),
		]);
		book.edit('clients', (lines) => {
			lines[3]![lines[0]!.indexOf('created_at')] = 'soon';
		});
		expect(readFacts(book, 'clients')!.problems.map(({ line }) => line)).toEqual([4]);
		expect(readFacts(new MemoryBook(), 'clients')).toBeNull();
	});
});

describe('a data tab is read', () => {
	test('by its ids, whatever a person calls the columns; an account’s own words for outcomes are known', () => {
		const book = written(one, two);
		book.edit('clients', (lines) => {
			lines[1] = lines[1]!.map((_, i) => `Column ${i}`);
			for (const line of lines) line.reverse();
		});
		expect(readFacts(book, 'clients')!.rows).toEqual([expect.objectContaining(one), expect.objectContaining(two)]);
		expect(write(book, one, two)).toEqual({ added: 0, changed: 0, removed: 0 });
		book.edit('clients', (lines) => {
			lines[1] = lines[1]!.map(() => '');
		});
		expect(write(book, one, two)).toEqual({ added: 0, changed: 0, removed: 0 });
	});

	test('by columns, as by rows', () => {
		const book = written(one, two, three);
		const columns = readColumns(book, 'clients')!;
		expect(columns.size).toBe(3);
		const names = columns.read(tables.clients.columns.find(({ key }) => key === 'name')!, new Dictionary());
		expect(names.texts?.texts).toEqual(['One', 'Two', 'Three']);
		expect(readColumns(new MemoryBook(), 'clients')).toBeNull();
		book.edit('clients', (lines) => {
			lines.shift();
		});
		expect(() => readColumns(book, 'clients')).toThrow(/нет скрытой первой строки/);
		const single = written(one);
		single.edit('clients', (lines) => {
			lines[0]!.fill('');
		});
		expect(() => readColumns(single, 'clients')).toThrow(/нет скрытой первой строки/);
	});
});
