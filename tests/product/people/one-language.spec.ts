import { ask } from '../../../local/cli/desk';
import type { SettingsForm, SidebarState } from '../../../src/app/panel/types';
import { build, type Desk, openFirm, tabOf } from '../../reports/built';
import { article } from '../goal-desk';

jest.setTimeout(300_000);
process.env.KPI_NO_BROWSER = '1';

const [DIRECTOR, SECOND] = ['director@example.com', 'second@example.com'];
const managers = [
	['M1', 'Manager 1', 'T1', 'R1'],
	['M2', 'Manager 2', 'T2', 'R2'],
] as const;
const firm = { managers, deals: 4, months: ['2026-07'] };
let desk: Desk;
afterEach(() => desk.close());

/** Names of the tabs and every text in them. */
const written = (): { names: string[]; texts: Set<string> } => {
	const tabs = desk.tabs<{ name: string; values: unknown[][] }>();
	const texts = tabs
		.flatMap(({ values }) => values.flat())
		.filter((value) => typeof value === 'string' && /[A-Za-zА-Яа-яё]{3}/.test(value));
	return { names: tabs.map(({ name }) => name), texts: new Set(texts as string[]) };
};

test.each([
	['ru', 'en'],
	['en', 'ru'],
] as const)('sheets begun in %s stay in it, whatever panel rebuilds them', (first, second) => {
	desk = openFirm(firm, '2026-07-20', first, [], [SECOND]);
	const goal = { ...article, period: '2026-07' };
	ask(desk, 'protectTabs', true, [SECOND]);
	ask(desk, 'buildGoal', goal);
	build(desk);
	const before = written();
	desk.setPerson({ email: SECOND, locale: second });
	ask(desk, 'buildGoal', goal);
	build(desk);
	ask(desk, 'sharing');
	ask(desk, 'shareFile', 'M1', 'one@example.com', false, false);
	const after = written();
	expect(after.names.filter((name) => !before.names.includes(name))).toEqual([first === 'ru' ? 'Доступы' : 'Sharing']);
	const isOther = (text: string): boolean => (first === 'ru' ? /^[A-Za-z][A-Za-z ,.’]+$/.test(text) : /[а-яё]/i.test(text));
	const came = [...after.texts].filter((text) => !before.texts.has(text) && isOther(text) && !/^[a-z_]+$|\\||Manager/.test(text));
	expect(came).toEqual([]);
	// The panel itself speaks to its own person.
	expect(ask<SidebarState>(desk, 'sidebarState').language).toBe(second);
	expect(() => ask(desk, 'buildGoal', { ...goal, goal: 0 })).toThrow(second === 'ru' ? /больше нуля/ : /above zero/);
	// A cell says the same to everybody.
	desk.addSheet('Own');
	desk.type('Own', 0, 0, '=KPI_EXPLAIN("bookings";"";"2026-07")');
	expect(tabOf(desk, 'Own').values[0]![0]).toBe(first === 'ru' ? 'Сумма закрытых сделок' : 'Bookings');
	desk.setPerson({ email: DIRECTOR, locale: first });
});

test('the language is chosen before the first import, in Settings, and no later', () => {
	desk = openFirm({ ...firm, managers: managers.slice(0, 1) }, '2026-07-20', 'ru');
	expect(ask<SettingsForm>(desk, 'settings')).toMatchObject({ language: 'ru', isLanguageSettled: true });
	const form = ask<SettingsForm>(desk, 'settings');
	ask(desk, 'saveSettings', { ...form, language: 'en' });
	expect(ask<SettingsForm>(desk, 'settings').language).toBe('ru');
});
