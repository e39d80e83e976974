import { mkdirSync } from 'node:fs';
import { cell } from '../../src/reports/formula';
import { GOAL, gridMonth, gridRows, lockRow, monthColumn, TEAM, teamRows } from '../../src/reports/goal/layout';
import { Desk } from './browser';

jest.setTimeout(300_000);

const desk = new Desk({ demo: true });
const SHOTS = 'build/screenshots';
const PEOPLE = 11;

beforeAll(async () => {
	mkdirSync(SHOTS, { recursive: true });
	await desk.start();
});
afterAll(() => desk.close());

const picture = async (name: string): Promise<void> => {
	await desk.page.waitForTimeout(600);
	await desk.page.screenshot({ path: `${SHOTS}/${name}.png` });
};
const tab = async (name: string): Promise<void> => {
	await desk.page.locator('.tab', { hasText: name }).first().click();
	await desk.idle();
};
const tabs = {
	ru: ['Цель', 'Планы по менеджерам', 'Недели и дни', 'Темп', 'Команда и отпуска'],
	en: ['Goal', 'Plans by manager', 'Weeks and days', 'Pace', 'Team and absences'],
} as const;

async function buildAndShow(language: 'ru' | 'en'): Promise<void> {
	const says = language === 'ru' ? { build: /Построить/, open: /Открыть вкладку/ } : { build: /Build the goal/, open: /Open the tab/ };
	await desk.panel.getByRole('button', { name: says.build }).click();
	await desk.panel.getByRole('button', { name: says.open }).waitFor({ timeout: 90_000 });
	await desk.idle();
	await picture(`goal-built-${language}`);
	await desk.page.setViewportSize({ width: 1700, height: 1500 });
	for (const [i, name] of tabs.ru.entries()) {
		await tab(name);
		await picture(`goal-${i + 1}-${language}`);
	}
	await desk.page.locator('aside.sidebar button').first().click();
	await desk.page.setViewportSize({ width: 390, height: 844 });
	for (const [i, name] of tabs.ru.entries()) {
		await tab(name);
		await picture(`goal-phone-${i + 1}-${language}`);
	}
	await desk.page.setViewportSize({ width: 1400, height: 900 });
}

test('the wizard shows the split before it writes, and builds the tabs', async () => {
	await desk.menu('KPI', 'Открыть панель');
	await desk.panel
		.getByRole('button', { name: /демо-CRM/ })
		.first()
		.click();
	await desk.panel
		.getByRole('button', { name: /Начать импорт/ })
		.first()
		.click();
	await desk.panel.getByRole('button', { name: /цел/i }).first().waitFor({ timeout: 120_000 });
	await desk.panel.getByRole('button', { name: /цел/i }).first().click();
	await desk.panel.getByRole('button', { name: /Показать по месяцам/ }).click();
	await desk.panel.getByText('Андрей Семёнов').waitFor({ timeout: 60_000 });
	await desk.page.setViewportSize({ width: 1400, height: 1900 });
	await picture('goal-wizard-ru');
	await desk.page.setViewportSize({ width: 1400, height: 900 });
	await buildAndShow('ru');
});

test('a person fills yellow cells for a while, and nothing breaks', async () => {
	const at = (row: number, column: number): string => cell(row, column);
	await tab('Цель');
	await desk.type(at(GOAL.goal, GOAL.first), '18000000');
	await desk.type(at(GOAL.check, GOAL.first), '100000');
	expect(await desk.shown(at(GOAL.check, GOAL.first + 1))).toBe('✎ изменено');
	expect(await desk.shown(at(20, GOAL.first + 1))).toBe('180');
	await tab('Планы по менеджерам');
	const rows = gridRows('amount', PEOPLE);
	await desk.type(at(rows.lock, gridMonth(0)), '700000');
	await desk.type(at(rows.lock + 1, gridMonth(0)), '300000');
	expect(await desk.shown(at(rows.gap, gridMonth(0)))).toMatch(/✓/);
	expect((await desk.shown(at(rows.person, gridMonth(0)))).replace(/\D/g, '')).toBe('700000');
	await picture('goal-kept');
	await tab('Цель');
	await desk.page.evaluate(() => undefined);
	expect(lockRow('amount')).toBeGreaterThan(40);
	expect(monthColumn(0)).toBe(4);
	await tab('Команда и отпуска');
	await desk.type(at(teamRows(PEOPLE).person, TEAM.first), '200');
	await picture('goal-team-edited');
});

test('in English', async () => {
	await desk.page.getByRole('button', { name: 'EN' }).first().click();
	await desk.idle();
	await desk.menu('KPI', 'Open the panel');
	await desk.panel.getByRole('button', { name: /goal/i }).first().click();
	await desk.panel.getByRole('button', { name: /Change the goal/ }).click();
	await desk.panel.getByRole('button', { name: /Build the goal/ }).waitFor();
	await desk.page.setViewportSize({ width: 1400, height: 1900 });
	await picture('goal-wizard-en');
	await desk.page.setViewportSize({ width: 1400, height: 900 });
	await buildAndShow('en');
	expect(desk.faults).toEqual([]);
});
