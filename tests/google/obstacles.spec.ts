import { googleScript, scripted } from './desk';

let google: string;
beforeAll(async () => {
	google = await googleScript();
});

const OTHER = 'one@example.com';
const OWNER = 'owner@example.com';
const BODY = [
	['id', 'stage'],
	['1', 'open'],
	['2', 'won'],
	['3', 'open'],
];

/** A tab of three records that a person has changed; the other editor then asks what stands in the way of a write. */
function asked(change: string, ask: string): unknown {
	const { host, run } = scripted(
		google,
		{
			make: `book.ensure('deals', 'Deals'); book.write('deals', 1, 1, report);`,
			change: `const sheet = file.getSheetByName('Deals'); ${change}`,
			ask: `const write = (rows, column, cells) => ({ id: 'deals', rows, column, cells });
				return book.obstacles({ writes: [], reshaped: [], sizes: [], ...${ask} });`,
		},
		{ editors: [OTHER] },
	);
	run('make', BODY);
	run('change');
	host.setPerson({ email: OTHER, locale: 'en' });
	return run('ask');
}

const protection = (range: string): unknown => [{ kind: 'protection', tab: 'Deals', range }];
const CLOSED = `const only = (it) => it.removeEditors(it.getEditors().map((one) => one.getEmail()));`;
const WHOLE = `${CLOSED} only(sheet.protect());`;

describe('protections', () => {
	test.each([
		['a whole tab', WHOLE, `{ writes: [write([2], 1, [['x', 'y']])] }`, protection('A2:B2')],
		['a range', `${CLOSED} only(sheet.getRange('B3').protect());`, `{ writes: [write([2, 3], 2, [['x'], ['y']])] }`, protection('B2:B3')],
		['a range beside the write', `${CLOSED} only(sheet.getRange('A3').protect());`, `{ writes: [write([2, 3], 2, [['x'], ['y']])] }`, []],
		[
			'a range between two writes',
			`${CLOSED} only(sheet.getRange('B3').protect());`,
			`{ writes: [write([2], 2, [['x']]), write([4], 2, [['y']])] }`,
			[],
		],
		['a range where lines are to go', `${CLOSED} only(sheet.getRange('A3').protect());`, `{ reshaped: ['deals'] }`, protection('A1:Z1000')],
		['a protection that only warns', `sheet.protect().setWarningOnly(true);`, `{ writes: [write([2], 1, [['x']])] }`, []],
		['a protection that lets this editor in', `sheet.protect();`, `{ writes: [write([2], 1, [['x']])] }`, []],
		['a tab that is yet to be made', WHOLE, `{ writes: [{ id: 'new', rows: [1], column: 1, cells: [['x']] }] }`, []],
		['lines below the grid', `${CLOSED} only(sheet.getRange('A3').protect());`, `{ writes: [write([1001, 1002], 1, [['x'], ['y']])] }`, []],
	])('%s', (_, change, ask, expected) => {
		expect(asked(change, ask)).toEqual(expected);
	});
});

describe('merged cells', () => {
	test.each([
		['under a write', `{ writes: [write([3], 1, [['2', 'won']])] }`, [{ kind: 'merge', tab: 'Deals', range: 'B3:C4' }]],
		['beside it', `{ writes: [write([3], 1, [['2']])] }`, []],
	])('%s', (_, ask, expected) => {
		expect(asked(`sheet.getRange('B3:C4').merge();`, ask)).toEqual(expected);
	});
});

describe('data validation', () => {
	const rule = (criteria: string, isStrict = true): string =>
		`sheet.getRange('B2:B').setDataValidation(SpreadsheetApp.newDataValidation().${criteria}.setAllowInvalid(${!isStrict}).build());`;
	const rejected = (value: string, range = 'B3:B3'): unknown => [{ kind: 'validation', tab: 'Deals', range, value }];
	const write = (value: string): string => `{ writes: [write([2, 3], 1, [['1', 'open'], ['2', ${value}]])] }`;
	test.each([
		['a value outside the list', rule(`requireValueInList(['open', 'won'])`), write(`"'lost"`), rejected('lost')],
		['a value of the list', rule(`requireValueInList(['open', 'won'])`), write(`"'won"`), []],
		['a rule that only warns', rule(`requireValueInList(['open'])`, false), write(`"'lost"`), []],
		['an empty cell', rule(`requireValueInList(['open'])`), write(`''`), []],
		['a list in a range', rule(`requireValueInRange(sheet.getRange('B2:B3'))`), write(`"'lost"`), rejected('lost')],
		['a number out of bounds', rule(`requireNumberBetween(1, 5)`), `{ writes: [write([3], 2, [[9]])] }`, rejected('9')],
		['a number within', rule(`requireNumberBetween(1, 5)`), `{ writes: [write([3], 2, [[4]])] }`, []],
		['text for a number', rule(`requireNumberGreaterThan(1)`), `{ writes: [write([3], 2, [["'x"]])] }`, rejected('x')],
		[
			'a date too early',
			rule(`requireDateOnOrAfter(new Date(2026, 0, 1))`),
			`{ writes: [write([3], 2, [[new Date(2025, 0, 1)]])] }`,
			[expect.objectContaining({ kind: 'validation' })],
		],
		[
			'text that lacks a word',
			rule(`requireTextContains('won')`),
			write(`"'open"`),
			[expect.objectContaining({ kind: 'validation', range: 'B2:B2' })],
		],
		['a formula of a person', rule(`requireFormulaSatisfied('=B2>0')`), write(`"'open"`), []],
	])('%s', (_, change, ask, expected) => {
		expect(asked(change, ask)).toEqual(expected);
	});
});

test('a file that would burst says so in numbers, before anything is written', () => {
	expect(asked('', `{ sizes: [{ id: 'deals', rows: 400000, columns: 26 }] }`)).toEqual([
		{ kind: 'room', cells: 10_426_000, limit: 10_000_000 },
	]);
	expect(asked('', `{ sizes: [{ id: 'deals', rows: 300000, columns: 26 }] }`)).toEqual([]);
});

test('what waits on paper is refused as a whole, in a sentence', () => {
	const { host, run } = scripted(
		google,
		{
			make: `book.ensure('a', 'A'); book.ensure('b', 'B'); const whole = file.getSheetByName('B').protect(); whole.removeEditors(whole.getEditors().map((one) => one.getEmail()));`,
			write: `const paper = Google.buffered(book); paper.write('a', 1, 1, [['x']]); paper.write('b', 1, 1, [['y']]);
				try { paper.flush(); return 'written'; } catch (error) { return error.sentence.ru; }`,
			look: `return ['A', 'B'].map((name) => file.getSheetByName(name).getRange('A1').getValue());`,
		},
		{ editors: [OTHER] },
	);
	run('make');
	host.setPerson({ email: OTHER, locale: 'ru' });
	expect(run('write')).toMatch(/Вкладка «B» \(A1:A1\) защищена.*Ничего не изменено/);
	expect(run('look')).toEqual(['', '']);
	host.setPerson({ email: OWNER, locale: 'ru' });
	expect(run('write')).toBe('written');
});
