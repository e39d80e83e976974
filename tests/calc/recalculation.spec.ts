import { createCalculator } from '../../local/calc/calculator';
import type { CalcInput } from '../../local/calc/contract/calculator';
import { bookOf, byCell, none } from './sheets';

const loaded = (sheets: Parameters<typeof bookOf>[0]) => {
	const calculator = createCalculator();
	const first = byCell(calculator.load(bookOf(sheets), none));
	const edit = (row: number, column: number, input: CalcInput | null, sheet = 'T') =>
		byCell(calculator.apply([{ sheet, row, column, input }], none));
	return { calculator, first, edit };
};

const CIRCULAR = expect.objectContaining({ error: '#REF!', message: expect.stringMatching(/^Circular dependency detected\./) });
const BLOCKED = (cell: string) => ({
	error: '#REF!',
	message: `Array result was not expanded because it would overwrite data in ${cell}.`,
});

test('an edit recalculates what depends on it, and only that', () => {
	const { first, edit } = loaded({ T: [[1, '=A1*2', '=B1+1', '=5+5']], U: [['=T!C1']] });
	expect(first).toEqual({ 'T!0,1': 2, 'T!0,2': 3, 'T!0,3': 10, 'U!0,0': 3 });
	expect(edit(0, 0, { value: 10 })).toEqual({ 'T!0,1': 20, 'T!0,2': 21, 'U!0,0': 21 });
	expect(edit(0, 1, { formula: '=A1*3' })).toEqual({ 'T!0,1': 30, 'T!0,2': 31, 'U!0,0': 31 });
	expect(edit(0, 1, null)).toEqual({ 'T!0,2': 1, 'U!0,0': 1 });
});

test('circles are found, and mended when they are broken', () => {
	const { first, edit } = loaded({ T: [['=B1', '=A1', '=B1+1'], ['=SUM(A2:C2)'], ['=INDIRECT("B3")', '=INDIRECT("A3")']] });
	expect(first).toEqual({
		'T!0,0': CIRCULAR,
		'T!0,1': CIRCULAR,
		'T!0,2': CIRCULAR,
		'T!1,0': CIRCULAR,
		'T!2,0': CIRCULAR,
		'T!2,1': CIRCULAR,
	});
	expect(edit(0, 1, { value: 4 })).toMatchObject({ 'T!0,0': 4, 'T!0,2': 5 });
});

test.each(['=T!A1', '=T!B1', '=T!C1', '=T!A3', '=T!B3', '=COUNTIFS(T!A:A,">2")'])(
	'every cell of circles that meet is one of a circle, whichever is looked at first: %s',
	(entry) => {
		const { first } = loaded({
			First: [[entry]],
			// A count goes round an error, so that the order would show.
			T: [['=SUM(B1:C1)', '=COUNTIFS(C1,">1")', '=A1'], [], ['=COUNTIFS(B3:B4,">2")', '=SUM(A3:B3)']],
		});
		expect(first).toMatchObject(Object.fromEntries(['0,0', '0,1', '0,2', '2,0', '2,1'].map((cell) => [`T!${cell}`, CIRCULAR])));
	},
);

test('a column of running totals is not too deep', () => {
	const { first } = loaded({ T: [[1], ...Array.from({ length: 900 }, (_, row) => [`=A${row + 1}+1`])] });
	expect(first['T!900,0']).toBe(901);
});

test('an array spills, is blocked in Google’s words, and spills again', () => {
	const { first, edit } = loaded({ T: [[3, null, '=ARRAYFORMULA(A1:A3*2)', '=SUM(C1:C3)'], [4], [5]] });
	expect(first).toEqual({ 'T!0,2': 6, 'T!1,2': 8, 'T!2,2': 10, 'T!0,3': 24 });
	expect(edit(1, 0, { value: 1 })).toMatchObject({ 'T!1,2': 2, 'T!0,3': 18 });
	expect(edit(1, 2, { value: 'x' })).toMatchObject({ 'T!0,2': BLOCKED('C2'), 'T!2,2': null, 'T!0,3': BLOCKED('C2') });
	expect(edit(1, 2, null)).toMatchObject({ 'T!0,2': 6, 'T!1,2': 2, 'T!2,2': 10, 'T!0,3': 18 });
});

test('an array that shrinks empties what it leaves', () => {
	const { edit } = loaded({ T: [[1, '=FILTER(A1:A3,A1:A3>0)', '=COUNT(B1:B3)'], [2], [3]] });
	expect(edit(2, 0, { value: -3 })).toEqual({ 'T!0,1': 1, 'T!1,1': 2, 'T!2,1': null, 'T!0,2': 2 });
});

test('a workbook loaded again keeps what nothing reached', () => {
	const calculator = createCalculator();
	let asked = 0;
	const call = () => {
		asked += 1;
		return asked;
	};
	const book = (more: object) => bookOf({ T: [[1, '=KPI(A1)', '=SUM(New!A1:A2)']], ...more }, { customFunctions: ['KPI'] });
	expect(byCell(calculator.load(book({}), call))).toEqual({ 'T!0,1': 1, 'T!0,2': expect.objectContaining({ error: '#REF!' }) });
	expect(byCell(calculator.load(book({ New: [[2], [3]] }), call))).toEqual({ 'T!0,1': 1, 'T!0,2': 5 });
	expect(byCell(calculator.load(book({ New: [[2], [4]] }), call))).toEqual({ 'T!0,1': 1, 'T!0,2': 6 });
	expect(asked).toBe(1);
});

test('a formula that another replaces in the same batch leaves no value behind', () => {
	const { calculator } = loaded({ T: [[1, '=B1', '=A1*10', '=C1+1']] });
	// A1 reaches the old formula of C1; D1 asks for the new one before the old one's turn comes.
	const edits = [
		[0, 3, { formula: '=C1+2' }],
		[0, 0, { value: 2 }],
		[0, 2, { formula: '=E1' }],
		[0, 4, { value: 7 }],
	] as const;
	const results = byCell(
		calculator.apply(
			edits.map(([row, column, input]) => ({ sheet: 'T', row, column, input })),
			none,
		),
	);
	expect(results).toMatchObject({ 'T!0,2': 7, 'T!0,3': 9 });
});
