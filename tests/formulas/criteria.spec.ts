import { criterion } from '../../src/formulas/criteria';

const ru = { tz: 'Europe/Moscow', locale: 'ru_RU' };
const en = { tz: 'America/New_York', locale: 'en_US' };
const found = (cells: readonly unknown[], written: unknown, sheet = ru): unknown[] => cells.filter(criterion(written, sheet));

/** What COUNTIFS of Google Sheets finds in a column of everything; an empty cell reaches a custom function as ''. */
const midnight = new Date('2026-07-04T00:00:00+03:00');
const column = ['Анна', 'анна', 'Борис', 'бор', '', 5, '5', 10, 0, true, false, midnight, 'a*b', 'aab', 'x?', '~'] as const;

test.each<[unknown, unknown[]]>([
	['анна', ['Анна', 'анна']],
	['=АННА', ['Анна', 'анна']],
	['бор*', ['Борис', 'бор']],
	['б??', ['бор']],
	['*', ['Анна', 'анна', 'Борис', 'бор', '5', 'a*b', 'aab', 'x?', '~']],
	['a~*b', ['a*b']],
	['a*b', ['a*b', 'aab']],
	['x~?', ['x?']],
	['~~', ['~']],
	['~', ['~']],
	['=', ['']],
	[5, [5, '5']],
	['5', [5, '5']],
	['=5', [5, '5']],
	['1*', []],
	['>=5', [5, 10, midnight]],
	['<5', [0]],
	['>анна', ['Борис', 'бор']],
	['>=анна', ['Анна', 'анна', 'Борис', 'бор']],
	['<=бор', ['Анна', 'анна', 'бор', '5', 'a*b', 'aab', 'x?', '~']],
	['>', []],
	[true, [true]],
	['TRUE', [true]],
	['ложь', [false]],
	[1, []],
	['04.07.2026', [midnight]],
	['>03.07.2026', [midnight]],
	['*2026*', []],
])('%s', (written, wanted) => expect(found(column, written)).toEqual(wanted));

test('<> leaves out just what = finds, empty cells stay in', () => {
	for (const written of ['анна', 'бор*', '5', '', 'TRUE', '04.07.2026', '*', 'a~*b'])
		expect([...found(column, `=${written}`), ...found(column, `<>${written}`)]).toHaveLength(column.length);
	expect(found(['', 'a', 'b', null], '<>a')).toEqual(['', 'b', null]);
	expect(found(['', 'a', 0, false, null], '<>')).toEqual(['a', 0, false]);
});

test('blanks and spaces count as written', () => {
	expect(found(['Анна ', 'Анна'], 'Анна')).toEqual(['Анна']);
	expect(found(['Анна '], 'Анна*')).toEqual(['Анна ']);
	expect(found(['-', '', 5], '-')).toEqual(['-']);
});

test('numbers and dates are read as the spreadsheet reads them', () => {
	expect(found([1.5, 15, '1,5'], '1,5')).toEqual([1.5, '1,5']);
	expect(found([1.5, '1.5'], '1.5', en)).toEqual([1.5, '1.5']);
	expect(found([0.5, 50], '50%')).toEqual([0.5]);
	expect(found([new Date('2026-07-04T04:00:00Z'), new Date('2026-07-04T03:59:00Z')], '>=7/4/2026', en)).toHaveLength(1);
});

test('the alphabet puts ё beside е and knows no case', () => {
	expect(found(['Ёлкин', 'Жуков', 'Егоров'], '<ж')).toEqual(['Ёлкин', 'Егоров']);
	expect(found(['Apple', 'banana', 'CHERRY'], '>=B', en)).toEqual(['banana', 'CHERRY']);
});
