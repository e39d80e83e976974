import { readdirSync } from 'node:fs';
import { learn, wordsIn } from '../../sidebar/words';

/** Every room of every file with words. */
const catalog: Record<string, object> = Object.assign(
	{},
	...readdirSync('sidebar/words')
		.filter((file) => file !== 'pair.ts')
		.map((file) => require(`../../sidebar/words/${file}`)),
);
learn(catalog);

const ru = wordsIn('ru');
const en = wordsIn('en');
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
	[0, '0 сделок', '0 deals'],
	[1, '1 сделка', '1 deal'],
	[2, '2 сделки', '2 deals'],
	[5, '5 сделок', '5 deals'],
	[11, '11 сделок', '11 deals'],
	[21, '21 сделка', '21 deals'],
	[1.5, '1,5 сделки', '1.5 deals'],
	[2013, '2 013 сделок', '2,013 deals'],
	[1_000_001, '1 000 001 сделка', '1,000,001 deals'],
])('%d', (number, russian, english) => {
	expect(plain(ru.count.deals(number))).toBe(russian);
	expect(plain(en.count.deals(number))).toBe(english);
});

test('a number and its noun stay on one line', () => {
	expect(ru.count.calls(2013)).not.toContain(' ');
	expect(en.count.calls(12)).not.toContain(' ');
});

describe('every phrase', () => {
	const phrases = Object.entries(catalog).flatMap(([room, all]) =>
		Object.entries(all as Record<string, { ru: unknown; en: unknown }>).map(([key, phrase]) => [`${room}.${key}`, phrase] as const),
	);
	const said = (phrase: unknown): string =>
		typeof phrase === 'function' ? String((phrase as (...all: unknown[]) => string)(3, 'x')) : String(phrase);

	test.each(phrases)('%s is told in both languages', (_, phrase) => {
		expect(said(phrase.en)).not.toMatch(/[а-яё]/i);
		expect(said(phrase.ru).trim()).not.toBe('');
		expect(said(phrase.en).trim()).not.toBe('');
		expect(`${said(phrase.ru)} ${said(phrase.en)}`).not.toMatch(/["']|\.\.\.| - |undefined|\s{2}/);
	});
});
