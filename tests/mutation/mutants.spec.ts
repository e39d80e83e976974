import { EQUIVALENT } from './equivalent';
import { mutantsOf } from './mutate-source';
import { mutantsIn, ROOMS } from './rooms';

const changes = (text: string): string[] =>
	mutantsOf('a.ts', text).map((mutant) => text.slice(0, mutant.start) + mutant.text + text.slice(mutant.end));

describe('a source is changed in one place at a time', () => {
	test.each([
		['a < b', ['a <= b']],
		['a === b', ['a !== b']],
		['a && b', ['a || b']],
		['a ?? b', ['a']],
		['a + b', ['a - b']],
		["a + 'text'", []],
		['a - b', ['a + b']],
		['!a', ['a']],
		['true', ['false']],
		['7', ['(8)', '(6)']],
		['0.5', ['(0)', '(1.5)']],
		['5000', ['(50000)', '(500)']],
		['1n', ['(2n)', '(0n)']],
		['a ? b : c', ['a ? c : b']],
		['list.filter(f)', ['list']],
		['Math.max(a, b)', ['Math.min(a, b)']],
	])('%s', (expression, expected) => {
		const wrap = (one: string): string => `const x = ${one};`;
		expect(changes(wrap(expression))).toEqual(expected.map(wrap));
	});

	test('statements and branches', () => {
		expect(changes('if (a) b();')).toEqual(['if (!(a)) b();', 'if (a) ;']);
		expect(changes('function f() { a(); return b; }')).toEqual(['function f() { return; a(); return b; }', 'function f() { ; return b; }']);
		expect(changes('for (const a of b) { continue; }')).toEqual(['for (const a of b) { ; }']);
	});

	test('types and imports do nothing and stay', () => {
		expect(changes("import a from 'b'; interface C { d: 1 } type E = 2 | true; let f: 3;")).toEqual([]);
	});
});

test('every mutant of the list of equivalents is one of the code as it stands', () => {
	const listed = EQUIVALENT.flatMap(({ file, changes: list }) => list.map((change) => `${file} ${change}`));
	const present = ROOMS.flatMap((room) => mutantsIn(room).equivalent.map(({ file, change }) => `${file} ${change}`));
	expect(listed.filter((one) => !present.includes(one))).toEqual([]);
	expect(new Set(listed).size).toBe(listed.length);
});
