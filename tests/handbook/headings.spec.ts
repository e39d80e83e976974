import type { Column } from '../../src/facts/table';
import { type TableId, tableIds, tables } from '../../src/facts/tables';
import { handbook } from '../../src/handbook/handbook';
import { kpis } from '../../src/kpis/registry.gen';
import type { Language } from '../../src/language/text';
import { july } from '../kpis/shared-data';

const pages = handbook(july);
const LANGUAGES: readonly Language[] = ['ru', 'en'];

/** The pages as they would be printed if a table had one more column, before all its others. */
function pagesWithOneMoreColumn(id: TableId): Record<string, string> {
	const column: Column = { key: 'made_up', kind: 'text', header: { ru: 'Новый столбец', en: 'New column' } } as Column;
	const table = tables[id] as { columns: readonly Column[] };
	const { columns } = table;
	table.columns = [column, ...columns];
	try {
		return handbook(july);
	} finally {
		table.columns = columns;
	}
}

test.each(tableIds)('a new column of %s changes at most two pages in each language', (id) => {
	const more = pagesWithOneMoreColumn(id);
	expect(Object.keys(more)).toEqual(Object.keys(pages));
	for (const language of LANGUAGES) {
		const changed = Object.keys(pages).filter((path) => path.startsWith(language) && pages[path] !== more[path]);
		expect(changed.length).toBeLessThanOrEqual(2);
		expect(changed).toContain(`${language}/check.md`);
	}
});

const rowsOf = (text: string): string[][] =>
	text
		.split('\n')
		.filter((line) => /^\| .* \|$/.test(line))
		.map((line) => line.slice(2, -2).split(' | '));

/** The tables of the check page: what stands in brackets → what is to be pasted instead. */
function pasted(check: string, language: Language): Map<string, string> {
	const replacements = new Map<string, string>();
	const tab = language === 'ru' ? 'Сверка' : 'Check';
	const put = (name: string, reference: string): void => {
		expect([name, replacements.has(name)]).toEqual([name, false]);
		replacements.set(name, reference);
	};
	const quoted = (title: string): string => (/^[\p{L}\d_]+$/u.test(title) ? title : `'${title}'`);
	let title = '';
	for (const line of check.split('\n')) {
		const heading = /^#+ (.*)/.exec(line)?.[1];
		const kpi = /^\[(.*)\]\(\w+\.md\)$/.exec(heading ?? '')?.[1];
		title = kpi ?? heading ?? title;
		const cell = /^\| B(\d+) \| (.*?) \|/.exec(line);
		if (cell !== null) put(`${tab}[${cell[2]}]`, `${tab}!$B$${cell[1]}`);
		const figure = /^([BC])(\d+), (?:весь |один |the |one )(.*):$/.exec(line);
		if (figure !== null) put(`${tab}[${title}: ${figure[3]}]`, `${tab}!$${figure[1]}$${figure[2]}`);
		const helper = /^\| ([A-Z]+) \| (.*?) \| `=/.exec(line);
		if (helper !== null) put(`${title}[${helper[2]}]`, `${quoted(title)}!${helper[1]}:${helper[1]}`);
	}
	for (const [name, heading, letter] of rowsOf(check.slice(check.indexOf('<a id="letters">'))).slice(1))
		put(`${name}[${heading}]`, `${quoted(name!)}!${letter}:${letter}`);
	return replacements;
}

const fences = (text: string): string[] => [...text.matchAll(/```\n(=[^\n]*)\n```/g)].map((match) => match[1]!);

test.each(LANGUAGES)('a formula with headings is the formula to paste, once letters stand for the headings (%s)', (language) => {
	const check = pages[`${language}/check.md`]!;
	const replacements = pasted(check, language);
	let count = 0;
	for (const { id } of kpis) {
		const page = pages[`${language}/${id}.md`]!;
		const native = page.slice(page.lastIndexOf('\n## '));
		if (fences(native).length === 0) continue;
		const section = check.slice(check.indexOf(`<a id="${id}"></a>`));
		const toPaste = fences(native).map((formula) => {
			let text = formula;
			for (const [name, reference] of replacements) text = text.split(name).join(reference);
			return text;
		});
		expect([id, ...toPaste]).toEqual([id, ...fences(section).slice(0, 2)]);
		count++;
	}
	expect(count).toBeGreaterThan(40);
});

test('only the check page has letters of columns', () => {
	for (const [path, text] of Object.entries(pages))
		if (!path.endsWith('check.md'))
			expect([path, /[\p{L}']!\$?[A-Z]{1,2}(?::|\$)/u.exec(text.replace(/^=KPI.*$/gm, ''))?.[0]]).toEqual([path, undefined]);
});

test('every link into the check page leads to a place there', () => {
	for (const [path, text] of Object.entries(pages))
		for (const [, place] of text.matchAll(/\]\((?:check\.md)?#(\w+)\)/g))
			expect([path, place, pages[`${path.slice(0, 2)}/check.md`]!.includes(`<a id="${place}"></a>`)]).toEqual([path, place, true]);
});
