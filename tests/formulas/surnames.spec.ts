import { dayNumber } from '../../src/calendar/day';
import { enrich } from '../../src/columns/enrich';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import { findScope } from '../../src/formulas/scopes';

const account = accountOf({ asOf: dayNumber(2026, 7, 31) });
const managers = [
	{ manager_id: 'M1', name: 'Анна Иванова', aliases: 'Анна Сидорова' },
	{ manager_id: 'M2', name: 'Пётр Петров' },
	{ manager_id: 'M3', name: 'Павел Петров' },
	{ manager_id: 'M4', name: 'Петров' },
	{ manager_id: 'M5', name: 'Ирина Орлова' },
	{ manager_id: 'M6', name: 'Иван Орлов' },
	{ manager_id: 'M7', name: 'Ольга Белая' },
	{ manager_id: 'M8', name: 'Ольга Белая' },
	{ manager_id: 'M9', name: 'Мария Белая' },
];
const { base } = enrich(new FactBase({ deals: [], managers }, account));
const keyOf = (word: string): string => findScope(base, word).key;

test.each([
	['Иванова', 'M1'],
	['иванова', 'M1'],
	['Иванова Анна', 'M1'],
	['Иванова А.', 'M1'],
	['А.Иванова', 'M1'],
	['Сидорова', 'M1'],
	['Петров', 'M4'],
	['Петров Петр', 'M2'],
	['Орлова', 'M5'],
	['Мария', 'M9'],
])('%s is %s', (word, id) => expect(keyOf(word)).toBe(id));

test('a word that fits two is asked about with both names', () => {
	expect(() => keyOf('П. Петров')).toThrow('«П. Петров» – это Пётр Петров или Павел Петров? Напишите имя целиком.');
	expect(() => keyOf('Ольга Белая')).toThrow('«Ольга Белая» – это Ольга Белая (M7) или Ольга Белая (M8)? Напишите ID.');
	expect(() => keyOf('Белая')).toThrow('Ольга Белая (M7) или Ольга Белая (M8) или Мария Белая (M9)');
});

test('an initial, a beginning or a slip of the pen names nobody', () => {
	for (const word of ['А.', 'Ив', 'Иванов', 'Иванава', 'Анна Петрова']) expect(() => keyOf(word)).toThrow('Не нахожу');
});
