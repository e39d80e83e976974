import { ask } from '../../local/cli/desk';
import type { ProtectionState } from '../../src/app/sharing/types';
import { build, type Desk, openBuilt, tabOf } from './built';
import type { Firm } from './firm';

jest.setTimeout(300_000);

const firm: Firm = {
	managers: [
		['M1', 'Анна Иванова', 'Север', 'Тверь'],
		['M2', 'Борис Петров', 'Юг', 'Орёл'],
	],
	deals: 8,
	months: ['2026-07'],
};
const MANAGER = 'anna@example.com';
const SECOND = 'second@example.com';
const DIRECTOR = 'director@example.com';

interface DumpedTab {
	readonly name: string;
	readonly values: readonly (readonly unknown[])[];
	readonly metadata: readonly { readonly key: string; readonly value: string }[];
}
const tabs = (desk: Desk): DumpedTab[] => desk.tabs<DumpedTab>();
const marked = (desk: Desk): DumpedTab[] => tabs(desk).filter(({ metadata }) => metadata.some(({ key }) => key === 'kpi.tab'));

/** Cells that a person may type into, of all that the tab holds, and of one line and one column beyond where it has them. */
function openCells(desk: Desk, { name, values }: DumpedTab): string[] {
	const open: string[] = [];
	const { sheets } = (desk.save() as { book: { meta: { sheets: { name: string; rows: number; columns: number }[] } } }).book.meta;
	const grid = sheets.find((sheet) => sheet.name === name)!;
	const width = Math.min(grid.columns - 1, Math.max(1, ...values.map((line) => line.length)));
	for (let row = 0; row <= Math.min(grid.rows - 1, values.length); row++)
		for (let column = 0; column <= width; column++)
			try {
				desk.type(name, row, column, String(values[row]?.[column] ?? ''));
				open.push(`${name}!${row + 1}:${column + 1}`);
			} catch {
				// Refused.
			}
	return open;
}

let desk: Desk;
beforeEach(() => {
	process.env.KPI_NO_BROWSER = '1';
	desk = openBuilt(firm, '2026-07-31', 'ru', [], [MANAGER, SECOND]);
	ask(desk, 'shareFile', 'M1', MANAGER, false, false);
});
afterEach(() => desk.close());
const as = (email: string): void => desk.setPerson({ email, locale: 'ru' });

test('after “Protect” a manager may write the own comment, the period of a sheet, whose list of today is shown and who is compared, and no other cell of any tab', () => {
	ask(desk, 'protectTabs', true);
	as(MANAGER);
	const open = marked(desk).flatMap((tab) => openCells(desk, tab));
	const sheets = new Set(open.map((cell) => cell.split('!')[0]));
	expect([...sheets].sort()).toEqual(['Анна Иванова', 'Борис Петров', 'Отдел', 'Сегодня', 'Сравнение']);
	// Whose list is shown, and who is compared with whom, is anybody's choice.
	expect(open.filter((cell) => cell.startsWith('Сегодня'))).toEqual(['Сегодня!2:3']);
	expect(open.filter((cell) => cell.startsWith('Сравнение')).sort()).toEqual(
		['2:3', '2:4', '3:3', '3:4', '4:3'].map((at) => `Сравнение!${at}`),
	);
	for (const name of ['Борис Петров', 'Отдел']) expect(open.filter((cell) => cell.startsWith(name)).length).toBeLessThanOrEqual(12);
});

test('the list of accesses is the director’s before anybody protects anything', () => {
	as(MANAGER);
	const { name } = marked(desk).find(({ metadata }) => metadata.some(({ value }) => value === 'sharing'))!;
	expect(() => desk.type(name, 2, 2, 'me@example.com')).toThrow(/protected/);
});

test('an importer whom the director names may import, recompute and rebuild; another editor is told who can', () => {
	ask<ProtectionState>(desk, 'protectTabs', true, [SECOND]);
	expect(ask<ProtectionState>(desk, 'protection')).toMatchObject({ isOn: true, importers: [DIRECTOR, SECOND] });
	const deals = { 'deals.csv': 'ID;Сумма;Статус;Менеджер;Создана;Закрыта\nX1;500;WON;M1;01.07.2026;05.07.2026\n' };
	as(MANAGER);
	expect(() => ask(desk, 'importTables', deals)).toThrow(/защищена.*Попросите владельца/);
	as(SECOND);
	ask(desk, 'importTables', deals);
	build(desk);
	as(DIRECTOR);
	ask(desk, 'importTables', deals);
	build(desk);
	// What the second editor drew is closed to the manager as it was before.
	as(MANAGER);
	expect(() => desk.type('Отдел', 9, 3, '1')).toThrow(/protected/);
});

test('a tab that is made later is protected with its making', () => {
	ask(desk, 'protectTabs', true);
	const before = marked(desk).length;
	ask(desk, 'importTables', { 'calendar.csv': 'date;kind\n2026-07-10;off\n' });
	expect(marked(desk).length).toBeGreaterThan(before);
	as(MANAGER);
	for (const tab of marked(desk).slice(before)) expect(openCells(desk, tab)).toEqual([]);
});

test('an address that is none is told, and nothing is protected', () => {
	// What is built is closed at once; here the director has opened it.
	ask(desk, 'protectTabs', false);
	expect(() => ask(desk, 'protectTabs', true, ['second'])).toThrow(/не адрес почты/);
	expect(ask<ProtectionState>(desk, 'protection').isOn).toBe(false);
	expect((tabOf(desk, 'Отдел') as unknown as { protections: unknown[] }).protections).toEqual([]);
});
