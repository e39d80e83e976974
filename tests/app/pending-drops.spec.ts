import fc from 'fast-check';
import { buffered } from '../../src/tabs/buffered-workbook';
import { MemoryBook } from './memory-workbook';

const lines = (count: number): string[][] => Array.from({ length: count }, (_, i) => [`k${i}`, `v${i}`]);

/** The same orders to a workbook on paper and to one that obeys at once. */
function bothWays(count: number, orders: (book: MemoryBook | ReturnType<typeof buffered>) => void): [unknown, unknown] {
	const [direct, real] = [new MemoryBook(), new MemoryBook()];
	for (const book of [direct, real]) {
		book.ensure('t', 'T');
		book.write('t', 1, 1, lines(count));
	}
	const paper = buffered(real);
	orders(direct);
	orders(paper);
	const onPaper = paper.read('t');
	paper.flush();
	expect(onPaper).toEqual(real.read('t'));
	return [direct.read('t'), real.read('t')];
}

const gone = fc.uniqueArray(fc.integer({ min: 0, max: 29 }), { minLength: 1, maxLength: 25 });
const stretches = (rows: readonly number[]): [number, number][] => [...rows].sort((a, b) => a - b).map((row) => [row + 1, 1]);

test('lines go last, and every write still lands on its own line', () => {
	fc.assert(
		fc.property(gone, fc.array(fc.tuple(fc.nat(60), fc.nat(8), fc.boolean()), { maxLength: 6 }), (rows, writes) => {
			const [direct, real] = bothWays(30, (book) => {
				book.dropRows('t', stretches(rows));
				for (const [row, height, isWide] of writes)
					book.write(
						't',
						row + 1,
						isWide ? 1 : 2,
						Array.from({ length: height + 1 }, (_, i) => (isWide ? [`w${i}`, 'x'] : [`x${i}`])),
					);
			});
			expect(real).toEqual(direct);
		}),
	);
});

test('two orders one after the other, too', () => {
	fc.assert(
		fc.property(gone, fc.nat(5), fc.nat(40), (rows, second, row) => {
			const left = 30 - rows.length;
			const [direct, real] = bothWays(30, (book) => {
				book.dropRows('t', stretches(rows));
				book.write('t', row + 1, 1, [['first', '1']]);
				if (second < left) book.dropRows('t', [[second + 1, 1]]);
				book.write('t', row + 2, 1, [['second', '2']]);
			});
			expect(real).toEqual(direct);
		}),
	);
});

test('a write over more gaps than are worth a call each leaves what will go as it is until it goes', () => {
	const odd = Array.from({ length: 60 }, (_, i) => i).filter((i) => i % 2 === 1);
	const real = new MemoryBook();
	real.ensure('t', 'T');
	real.write('t', 1, 1, lines(60));
	const paper = buffered(real);
	paper.dropRows('t', stretches(odd));
	paper.write(
		't',
		1,
		2,
		Array.from({ length: 30 }, (_, i) => [`new${i}`]),
	);
	const seen: unknown[] = [];
	const drop = real.dropRows.bind(real);
	real.dropRows = (id, which) => {
		seen.push(real.read('t'));
		drop(id, which);
	};
	const { changes } = real;
	paper.flush();
	expect(real.changes - changes).toBeLessThan(5);
	expect((seen[0] as string[][]).map(([key, value]) => `${key} ${value}`)).toEqual(
		Array.from({ length: 60 }, (_, i) => (i % 2 === 1 ? `k${i} v${i}` : `k${i} new${i / 2}`)),
	);
	expect(real.read('t')).toEqual(Array.from({ length: 30 }, (_, i) => [`k${2 * i}`, `new${i}`]));
});

test('a tab that is cleared has no lines to lose', () => {
	const [direct, real] = bothWays(5, (book) => {
		book.dropRows('t', [[2, 2]]);
		book.clear('t');
		book.write('t', 1, 1, lines(4));
	});
	expect(real).toEqual(direct);
});
