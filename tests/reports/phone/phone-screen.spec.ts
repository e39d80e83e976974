import { phoneScreen } from '../../../src/reports/phone/phone-screen';
import type { Summary } from '../../../src/reports/sheets/summary';

const marks = new Map([
	['tiles result', '2'],
	['tiles left', '13'],
	['tiles more', '7'],
	['work list', '40'],
]);
const texts = (sheet: unknown[][], language: 'ru' | 'en'): unknown[] =>
	phoneScreen({ marks, language, currency: 'RUB', cells: [] } as unknown as Summary, sheet, '').report.cells.map(({ content }) => content);

test.each(['ru', 'en'] as const)('a manager without figures has no headings of nothing (%s)', (language) => {
	expect(texts([['', 'Анна']], language)).toEqual(['Анна', '']);
});

test('a heading stands above what there is', () => {
	const sheet = Array.from({ length: 7 }, () => new Array<unknown>(16).fill(''));
	sheet[0]![1] = 'Анна';
	sheet[4]![12] = 'Нужно в день';
	sheet[5]![12] = 5;
	sheet[5]![6] = '#DIV/0!';
	expect(texts(sheet, 'ru')).toEqual(['Анна', '', 'Что осталось', 'Нужно в день', 5]);
});
