import { mkdirSync } from 'node:fs';
import { Desk } from './browser';

jest.setTimeout(240_000);

const desk = new Desk({ demo: true });
const SHOTS = 'build/screenshots';

beforeAll(async () => {
	mkdirSync(SHOTS, { recursive: true });
	await desk.start();
	await desk.menu('KPI', 'Открыть панель');
	await press(/демо-CRM/);
	await press(/Начать импорт/);
	await desk.panel
		.getByText(/2\s000/)
		.first()
		.waitFor({ timeout: 120_000 });
	await press(/К шагам/);
	await press(/Сводки/);
	await press(/Построить сводки/);
	await desk.panel.getByText('Светлана Лебедева').waitFor({ timeout: 120_000 });
	await desk.idle();
});
afterAll(() => desk.close());

const picture = (name: string): Promise<unknown> => desk.page.screenshot({ path: `${SHOTS}/${name}.png` });
const press = (name: RegExp): Promise<void> => desk.panel.getByRole('button', { name }).first().click();
const panelText = (): Promise<string> => desk.panel.locator('body').innerText();
/** The whole panel, as long as it is. */
const long = async (name: string): Promise<void> => {
	await desk.page.setViewportSize({ width: 1400, height: 2600 });
	await desk.panel.locator('body').screenshot({ path: `${SHOTS}/${name}.png` });
	await desk.page.setViewportSize({ width: 1400, height: 900 });
};
const selectedRows = (): Promise<number> =>
	desk.page.evaluate(() => {
		const { workbench } = window as unknown as { workbench: { standing(wish: { do: string }): { at?: { areas: { rows: number }[] } } } };
		return workbench.standing({ do: 'call' }).at?.areas.reduce((sum, { rows }) => sum + rows, 0) ?? 0;
	});
const tab = (name: string): Promise<void> =>
	desk.page
		.locator('.tab', { hasText: name })
		.first()
		.click()
		.then(() => desk.idle());

test('the menu explains the figure of a summary that is selected', async () => {
	await press(/К шагам/);
	await long('explain-home-ru-panel');
	await tab('Отдел');
	await desk.page.waitForTimeout(800);
	await desk.select('D17');
	await desk.menu('KPI', 'Объяснить ячейку');
	await desk.panel.getByText('Сумма закрытых сделок').first().waitFor();
	const shown = (await desk.shown('D17')).replace(/\D/g, '');
	expect(Number(shown)).toBeGreaterThan(0);
	expect((await desk.panel.locator('.explained-value').innerText()).replace(/\D/g, '').slice(0, shown.length)).toBe(shown);
	// One press on another figure is enough while the panel is open.
	for (const [cell, name] of [
		['D18', 'Выигранные сделки'],
		['D17', 'Сумма закрытых сделок'],
	] as const) {
		await desk.select(cell);
		await desk.panel.locator('.explained').getByText(name).first().waitFor();
	}
	await picture('explain-ru');
	await long('explain-ru-panel');
});

test('its rows are shown: just they are selected in the data tab', async () => {
	const count = Number(/^(\d+)/.exec(await desk.panel.locator('.rows b').first().innerText())![1]);
	await press(/Показать строки/);
	await desk.panel
		.getByRole('status')
		.getByText(/Выделено/)
		.waitFor();
	await desk.idle();
	expect(await desk.page.locator('.tab[aria-selected=true]').textContent()).toBe('Сделки');
	await desk.page.waitForTimeout(500);
	expect(await selectedRows()).toBe(count);
	await picture('explain-rows-ru');
	await desk.panel.locator('details', { hasText: 'Не учтено' }).first().locator('summary').click();
	await long('explain-left-ru-panel');
});

test('a row of data says so and offers to pick; the keyboard is enough', async () => {
	await press(/Объяснить выделенную/);
	await desk.panel.getByText(/строка данных/).waitFor();
	const metric = desk.panel.getByLabel('Показатель');
	await metric.focus();
	await metric.selectOption({ label: 'Окупаемость (ROI)' });
	await desk.page.keyboard.press('Tab');
	await desk.page.keyboard.press('Tab');
	await long('explain-picker-ru-panel');
	await desk.panel.getByRole('button', { name: 'Объяснить', exact: true }).focus();
	await desk.page.keyboard.press('Enter');
	await desk.panel.locator('.explained').waitFor();
	expect(await panelText()).toContain('Окупаемость (ROI)');
	await long('explain-roi-ru-panel');
});

test('a formula of a person’s own, and in English', async () => {
	await tab('Лист1');
	await desk.type('B2', '=KPI("avg_check";"Андрей Семёнов";"2026")');
	await desk.page.getByRole('button', { name: 'EN' }).first().click();
	await desk.idle();
	await desk.page.waitForTimeout(500);
	await desk.select('B2');
	await desk.menu('KPI', 'Explain this cell');
	await desk.panel.getByText('Average deal size').first().waitFor();
	await desk.panel.locator('.explained').waitFor();
	await picture('explain-en');
	await desk.panel.locator('details').first().locator('summary').click();
	await long('explain-en-panel');
	expect((await panelText()).replace(/Андрей Семёнов|Лист1|Сделки/g, '')).not.toMatch(/[а-яё]{2,}/i);
});

test('the page throws nothing', () => {
	expect(desk.strayed).toEqual([]);
	expect(desk.faults).toEqual([]);
});
