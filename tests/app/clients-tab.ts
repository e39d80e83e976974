import type { Row } from '../../src/facts/table';
import { writeFacts } from '../../src/tabs/data-tab';
import type { SheetCell } from '../../src/tabs/workbook';
import { MemoryBook } from './memory-workbook';

export const client = (id: string, name: string, more: Row = {}): Row => ({ source: 'amocrm', client_id: id, name, ...more });
export const ids = (book: MemoryBook): SheetCell[] => cells(book)[0]!;
export const cells = (book: MemoryBook): SheetCell[][] => book.content(['clients']).clients as SheetCell[][];
export const column = (book: MemoryBook, key: string): SheetCell[] => {
	const at = ids(book).indexOf(key);
	return cells(book)
		.slice(2)
		.map((line) => line[at] ?? '');
};
export const write = (book: MemoryBook, ...rows: Row[]) => writeFacts(book, 'clients', rows, 'ru');

export function written(...rows: Row[]): MemoryBook {
	const book = new MemoryBook();
	write(book, ...rows);
	return book;
}
export const [one, two, three] = [client('1', 'One'), client('2', 'Two'), client('3', 'Three')];

/** What was written in lines of records, as [first row, how many]. */
export function writes(book: MemoryBook, work: () => void): [number, number][] {
	const blocks: [number, number][] = [];
	const real = book.write.bind(book);
	book.write = (id, row, at, block) => {
		blocks.push([row, block.length]);
		real(id, row, at, block);
	};
	work();
	book.write = real;
	return blocks;
}
