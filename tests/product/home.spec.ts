import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import type { BuildProgress } from '../../src/app/panel/types';
import { article } from './goal-desk';
import { julyTables } from './july-tables';

jest.setTimeout(180_000);

interface Tab {
	readonly name: string;
	readonly hidden: boolean;
	readonly values: unknown[][];
	readonly formulas: string[][];
}
const tabsOf = (host: Host): Tab[] => host.tabs<Tab>();
const build = (host: Host): void => {
	for (let at: BuildProgress = { done: 0, total: 1, title: '' }; at.done < at.total; )
		at = ask<BuildProgress>(host, 'buildSummaries', at.done);
};

describe.each([
	['ru', 'ru_RU', ['Главная', 'Отдел', 'Цель', 'Анна Иванова', 'Сделки'], /^Данные на \d\d\.\d\d\.\d{4}$/],
	['en', 'en_US', ['Home', 'Department', 'Goal', 'Анна Иванова', 'Deals'], /^Data as of [A-Z][a-z]{2} \d{1,2}, \d{4}$/],
] as const)('the first page, %s', (language, locale, [home, department, goal, manager, deals], age) => {
	const scripts = [join(mkdtempSync(join(tmpdir(), 'kpi-home-')), 'person.js')];
	writeFileSync(
		scripts[0]!,
		'function deleteSheet(name) { const file = SpreadsheetApp.getActiveSpreadsheet(); file.deleteSheet(file.getSheetByName(name)); }',
	);
	const host = openDesk({ locale, language, scripts });
	afterAll(() => host.close());
	const page = (): Tab | undefined => tabsOf(host).find(({ name }) => name === home);
	const isHidden = (name: string): boolean => tabsOf(host).find((tab) => tab.name === name)!.hidden;
	const links = (): string[] => page()!.values.map((line) => String(line[0]));

	test('stands first with a link to every sheet and the day of the data; the records are out of sight', () => {
		ask(host, 'importTables', julyTables);
		expect(isHidden(deals)).toBe(false);
		ask(host, 'buildGoal', article);
		build(host);
		expect(tabsOf(host).filter((tab) => !tab.hidden)[0]!.name).toBe(home);
		expect(links()).toEqual(expect.arrayContaining([department, goal, manager]));
		expect(links()).not.toContain(deals);
		// Every sheet in sight has its line, the import log too.
		const unlinked = tabsOf(host).filter(({ name, hidden }) => !hidden && name !== home && !links().includes(name));
		expect(unlinked.map(({ name }) => name)).toEqual([language === 'ru' ? 'Лист1' : 'Sheet1']);
		const leads = page()!
			.formulas.flat()
			.filter((text) => text.startsWith('=HYPERLINK("#gid='));
		expect(leads.filter((one, i) => leads.indexOf(one) !== i)).toEqual([]);
		expect(String(page()!.values[1]![0])).toMatch(age);
		expect(leads.length).toBeGreaterThan(8);
		expect([isHidden(deals), isHidden(department)]).toEqual([true, false]);
	});

	test('the records come into sight when asked for, and stay there when sheets are built again', () => {
		ask(host, 'showData', true);
		build(host);
		expect(isHidden(deals)).toBe(false);
		expect(links()).toContain(deals);
		ask(host, 'showData', false);
		expect(isHidden(deals)).toBe(true);
		expect(links()).not.toContain(deals);
		// Every sheet in sight has its line, the import log too.
		const unlinked = tabsOf(host).filter(({ name, hidden }) => !hidden && name !== home && !links().includes(name));
		expect(unlinked.map(({ name }) => name)).toEqual([language === 'ru' ? 'Лист1' : 'Sheet1']);
	});

	test('a page that a person has deleted does not come back', () => {
		expect(host.call('deleteSheet', [home], 'editor').ok).toBe(true);
		build(host);
		expect(page()).toBeUndefined();
	});
});
