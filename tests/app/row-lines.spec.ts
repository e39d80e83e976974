import fc from 'fast-check';
import type { Row } from '../../src/facts/table';
import { fromRowLines, toRowLines } from '../../src/tabs/row-lines';

test('rows of any length come back from their lines, marked or not, and no line is longer than a cell takes', () => {
	const name = fc.oneof(
		fc.string({ maxLength: 20 }),
		fc.tuple(fc.constantFrom('x', '"', '\n', 'ж'), fc.integer({ min: 1, max: 130_000 })).map(([sign, count]) => sign.repeat(count)),
		// Rows that together come to the limit of a line.
		fc.integer({ min: 9_900, max: 10_000 }).map((count) => 'y'.repeat(count)),
	);
	fc.assert(
		fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), fc.constantFrom('', 'was:'), (names, mark) => {
			const rows = names.map((text, i): Row => ({ deal_id: String(i), name: text }));
			const lines = toRowLines({ deals: rows }, mark);
			expect(Math.max(...lines.map(([, text]) => text.length))).toBeLessThanOrEqual(50_000);
			expect(fromRowLines(lines, mark)).toEqual({ deals: rows });
		}),
		{ numRuns: 60 },
	);
});

test('no sign is cut in two, and none stands there that a cell may give back otherwise', () => {
	const rows = [0, 1].map((shift): Row => ({ deal_id: '1', name: `${'x'.repeat(shift)}${'😀'.repeat(30_000)}\u2028\ufffe` }));
	const lines = toRowLines({ deals: rows });
	expect(lines.filter(([, text]) => /[\ud800-\udfff\u2028\ufffe]/.test(text))).toEqual([]);
	expect(fromRowLines(lines)).toEqual({ deals: rows });
});
