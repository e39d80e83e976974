import { readdirSync } from 'node:fs';
import { counts } from '../../sidebar/language/counts';
import { type Phrases, wordsIn } from '../../sidebar/language/words';
import { screens } from '../../sidebar/session/screens';

/** Every list of words in the panel, by its name: files called words.ts or …-words.ts, and those of language/. */
const files = readdirSync('sidebar', { recursive: true, encoding: 'utf8' }).filter((file) =>
	/(words|language.(shared|counts))\.ts$/.test(file),
);
const catalog: Record<string, Phrases> = Object.assign({}, ...files.map((file) => require(`../../sidebar/${file}`)));

const ru = wordsIn(counts, 'ru');
const en = wordsIn(counts, 'en');
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
	expect(plain(ru.deals(number))).toBe(russian);
	expect(plain(en.deals(number))).toBe(english);
});

test('a number and its noun stay on one line', () => {
	expect(ru.calls(2013)).not.toContain(' ');
	expect(en.calls(12)).not.toContain(' ');
});

describe('every phrase', () => {
	const titles = Object.fromEntries(Object.entries(screens).map(([name, { title }]) => [name, title]));
	const lists = Object.entries({ ...catalog, titles }).filter(([, list]) => typeof list === 'object');
	const phrases = lists.flatMap(([list, all]) => Object.entries(all).map(([key, phrase]) => [`${list}.${key}`, phrase] as const));
	const shown = (phrase: unknown): string =>
		typeof phrase === 'function'
			? String((phrase as (...all: unknown[]) => string)(3, 'x'))
			: typeof phrase === 'object'
				? Object.values(phrase as object).join(' ')
				: String(phrase);

	test('the panel has words for every feature', () => {
		expect(lists.length).toBeGreaterThan(15);
		expect(phrases.length).toBeGreaterThan(300);
	});

	test.each(phrases)('%s is there in both languages', (_, phrase) => {
		expect(shown(phrase.en)).not.toMatch(/[а-яё]/i);
		expect(shown(phrase.ru).trim()).not.toBe('');
		expect(shown(phrase.en).trim()).not.toBe('');
		expect(`${shown(phrase.ru)} ${shown(phrase.en)}`).not.toMatch(/["']|\.\.\.| - |undefined|\s{2}/);
		// One way to write a percentage and a dash in each language.
		expect(shown(phrase.en)).not.toMatch(/\d\s%| – /);
		expect(shown(phrase.ru)).not.toMatch(/\d%|\d %| – /);
	});
});
