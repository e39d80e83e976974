import type { Report } from '../../src/reports/report';
import { buffered } from '../../src/tabs/buffered-workbook';
import type { TemplateCopy } from '../../src/tabs/workbook';
import { cells, client, column, one, three, two, written } from './clients-tab';
import { MemoryBook } from './memory-workbook';

describe('a workbook on paper', () => {
	test('shows what was written before it stands in the sheet, and puts it down at once', () => {
		const real = written(one, two);
		const book = buffered(real);
		const before = cells(real);
		book.write('clients', 3, 2, [['=1+1', "'=text", null]]);
		book.write('clients', 6, 1, [['last']]);
		expect(
			book
				.read('clients')!
				.slice(2)
				.map((line) => line.slice(0, 4)),
		).toEqual([
			['amocrm', '', '=text', ''],
			['amocrm', '2', expect.anything(), expect.anything()],
			['', '', '', ''],
			['last', '', '', ''],
		]);
		expect(cells(real)).toEqual(before);
		book.flush();
		expect(cells(real)[2]!.slice(0, 3)).toEqual(['amocrm', '=1+1', '=text']);
		expect(cells(real)[5]![0]).toBe('last');
	});

	test('makes tabs when it is flushed, and knows them before', () => {
		const real = new MemoryBook();
		const book = buffered(real);
		expect([book.has('a'), book.nameOf('a'), book.read('a')]).toEqual([false, null, null]);
		book.ensure('a', 'A', true);
		book.ensureData([
			{ id: 'b', name: 'B', columns: 2 },
			{ id: 'a', name: 'other', columns: 2 },
		]);
		expect([book.tabs(), book.has('a'), book.nameOf('a'), book.nameOf('b'), book.read('b')]).toEqual([
			[expect.objectContaining({ id: 'b', name: 'B' }), { id: 'a', name: 'A' }],
			true,
			'A',
			'B',
			[['']],
		]);
		expect(real.tabs()).toEqual([]);
		book.flush();
		expect(real.tabs()).toEqual([
			{ id: 'b', name: 'B' },
			{ id: 'a', name: 'A' },
		]);
		expect(book.tabs()).toEqual(real.tabs());
	});

	test('clears, drops lines and columns on paper as in the sheet', () => {
		const real = written(one, two, three);
		const book = buffered(real);
		book.dropRows('clients', [
			[3, 1],
			[5, 1],
		]);
		book.dropColumn('clients', 1);
		expect(
			book
				.read('clients')!
				.slice(2)
				.map(([id]) => id),
		).toEqual(['2']);
		book.flush();
		expect(
			cells(real)
				.slice(2)
				.map(([id]) => id),
		).toEqual(['2']);
		book.clear('clients');
		expect(book.read('clients')).toEqual([['']]);
		expect(cells(real)).toHaveLength(3);
		book.flush();
		expect(cells(real)).toEqual([]);
	});

	test('gathers lines before it drops them only where there are very many stretches', () => {
		const stretches = (count: number): [number, number][] => Array.from({ length: count }, (_, i) => [3 + i * 2, 1]);
		const dropped = (count: number, canGather = true): unknown[] => {
			const real = written(...Array.from({ length: 900 }, (_, i) => client(String(i), 'x')));
			const calls: unknown[] = [];
			const [moveRowsToEnd, drop] = [real.moveRowsToEnd.bind(real), real.dropRows.bind(real)];
			real.moveRowsToEnd = (id, lines, last) => {
				calls.push(['moveRowsToEnd', lines.length, last]);
				return canGather && moveRowsToEnd(id, lines, last);
			};
			real.dropRows = (id, lines) => {
				calls.push(['drop', lines.length, lines[0]]);
				drop(id, lines);
			};
			const book = buffered(real);
			book.dropRows('clients', stretches(count));
			book.flush();
			expect(cells(real)).toHaveLength(902 - count);
			expect(column(real, 'client_id').slice(0, 3)).toEqual(['1', '3', '5']);
			return calls;
		};
		expect(dropped(400)).toEqual([['drop', 400, [3, 1]]]);
		expect(dropped(401)).toEqual([
			['moveRowsToEnd', 401, 902],
			['drop', 1, [502, 401]],
		]);
		expect(dropped(401, false)).toEqual([
			['moveRowsToEnd', 401, 902],
			['drop', 401, [3, 1]],
		]);
	});

	test('makes room once for all that was written, before it is put down, and shows no tab twice', () => {
		const real = written(one);
		const calls: string[] = [];
		real.ensureSize = (...of: unknown[]) => void calls.push(`room ${of.join(' ')}`);
		const [put, ensure] = [real.write.bind(real), real.ensure.bind(real)];
		real.write = (id, row, at, block) => {
			calls.push(`write ${id} ${row} ${at}`);
			put(id, row, at, block);
		};
		real.ensure = (id, name, hidden) => {
			calls.push(`ensure ${id} ${hidden}`);
			ensure(id, name, hidden);
		};
		const book = buffered(real);
		book.ensure('clients', 'again');
		book.ensure('open', 'Open');
		book.ensure('closed', 'Closed', true);
		expect([book.read('open'), book.tabs().map(({ id }) => id)]).toEqual([[['']], ['clients', 'open', 'closed']]);
		book.write('open', 3, 2, [
			[1, 2],
			[3, 4],
		]);
		book.write('open', 1, 1, [[5]]);
		book.write('open', 9, 9, []);
		book.write('open', 9, 9, [[]]);
		book.write('closed', 2, 7, [[1]]);
		book.write('closed', 5, 1, [[1]]);
		book.ensureSize('closed', 4, 9);
		book.ensureSize('clients', 3, 3);
		expect(calls).toEqual([]);
		book.flush();
		expect(calls).toEqual([
			'ensure open false',
			'ensure closed true',
			'room open 4 3',
			'room closed 5 9',
			'room clients 3 3',
			'write open 3 2',
			'write open 1 1',
			'write closed 2 7',
			'write closed 5 1',
		]);
		calls.length = 0;
		book.flush();
		expect(calls).toEqual([]);
	});

	test('passes everything on in its order', () => {
		const real = written(one);
		const calls: string[] = [];
		const noted = (name: string) => () => void calls.push(name);
		Object.assign(
			real,
			Object.fromEntries(
				['formatColumns', 'hideColumn', 'render', 'copyTemplate', 'archive', 'restore', 'protect', 'activate'].map((name) => [
					name,
					noted(name),
				]),
			),
		);
		const book = buffered(real);
		const request = (id: string) => ({ id }) as TemplateCopy;
		book.copyTemplate(request('clients'));
		book.copyTemplate(request('new'));
		book.activate('clients');
		book.protect('clients', null);
		book.restore('clients', 'x', '');
		book.archive('x', 'clients', '');
		book.render({ id: 'clients' } as Report);
		book.hideColumn('clients', 1);
		book.formatColumns('clients', 1, []);
		expect([calls, book.moveRowsToEnd('clients', [], 1)]).toEqual([[], false]);
		book.flush();
		expect(calls).toEqual([
			'copyTemplate',
			'copyTemplate',
			'activate',
			'protect',
			'restore',
			'archive',
			'render',
			'hideColumn',
			'formatColumns',
		]);
	});
});
