import { posix } from 'node:path';
import { handbook } from '../../src/handbook/handbook';
import { kpis } from '../../src/kpis/registry.gen';
import { july } from '../kpis/shared-data';
import { SPECIFIED } from '../kpis/specified';

const pages = handbook(july);
const kpiPages = Object.entries(pages).filter(([path]) => kpis.some(({ id }) => path.endsWith(`/${id}.md`)));

test('every KPI has a page in both languages, and both indexes lead to it', () => {
	for (const language of ['ru', 'en'])
		for (const { id } of kpis) {
			expect(pages[`${language}/${id}.md`]).toBeDefined();
			expect(pages[`${language}/README.md`]).toContain(`(${id}.md)`);
		}
});

test('every KPI says how it may mislead, in both languages', () => {
	const specified = kpis.filter(({ id }) => SPECIFIED[id] !== undefined);
	expect(specified.filter(({ pitfall }) => !pitfall || pitfall.ru.length < 20 || pitfall.en.length < 20).map(({ id }) => id)).toEqual([]);
});

test('no KPI lacks a word in one of the languages, and each word is of its language', () => {
	const wrong = kpis.flatMap(({ id, name, help, pitfall }) =>
		Object.entries({ name, help, pitfall }).flatMap(([part, text]) => {
			if (text === undefined) return [];
			const isMissing = text.ru.trim() === '' || text.en.trim() === '' || /[а-яё]/i.test(text.en) || !/[а-яёA-Z]/i.test(text.ru);
			return isMissing ? [`${id}: ${part}`] : [];
		}),
	);
	expect(wrong).toEqual([]);
});

test('every page has its rules, an example, a call and the native way', () => {
	for (const [path, text] of kpiPages) {
		const heads = path.startsWith('ru')
			? ['Правила', 'Пример', 'По загруженным данным', 'Та же цифра']
			: ['Rules', 'Example', 'Over imported data', 'The same figure'];
		for (const head of heads) expect([path, text.includes(`## ${head}`)]).toEqual([path, true]);
		const which = path.startsWith('ru') ? /Какая дата решает|План/ : /Which date decides|plan/;
		expect([path, which.test(text)]).toEqual([path, true]);
	}
});

test('the pages speak to analysts: no word of the code, no unfilled place', () => {
	const foreign =
		/\bundefined\b|\bnull\b|NaN|\.ts\b|src\/|registry|\bJSON\b|\{\w|\}|#(?:from|to|end|as_of|manager|token)\b|@(?:manager|department)/;
	for (const [path, text] of Object.entries(pages)) expect([path, foreign.exec(text)?.[0]]).toEqual([path, undefined]);
});

test('every link leads to a page', () => {
	for (const [path, text] of Object.entries(pages))
		for (const [, link] of text.matchAll(/\]\(([^)]+\.md)\)/g))
			expect([path, link, pages[posix.join(posix.dirname(path), link!)] !== undefined]).toEqual([path, link, true]);
});

test('the Russian pages are in Russian, the English ones in English', () => {
	for (const [path, text] of Object.entries(pages)) {
		if (path.endsWith('data.md') || path.startsWith('ru')) continue;
		const prose = text.replace('[По-русски]', '').replace(/`[^`]*`/g, '');
		expect([path, /[а-яё]/i.exec(prose)?.[0]]).toEqual([path, undefined]);
	}
});
