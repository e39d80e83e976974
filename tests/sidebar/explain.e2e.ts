import type { Browser } from 'playwright-core';
import { builtHtml, launch, type OpenPanel, openPanel, overflow } from './open-panel';

let browser: Browser;
let html: string;
let panel: OpenPanel;
beforeAll(async () => {
	html = builtHtml();
	browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
	expect(panel.complaints).toEqual([]);
	await panel.close();
});

const open = async (options: Parameters<typeof openPanel>[2]): Promise<void> => {
	panel = await openPanel(browser, html, { at: 'built', ...options });
	await panel.page.getByRole('button', { name: options?.language === 'en' ? 'Explain this cell' : 'Объяснить ячейку' }).click();
};

test('the panel stays small enough for a slow line', () => {
	expect(Buffer.byteLength(html)).toBeLessThanOrEqual(90 * 1024);
	panel = { complaints: [], close: async () => undefined } as unknown as OpenPanel;
});

test('the menu opens it at the explanation', async () => {
	panel = await openPanel(browser, html.replace('<div id="panel"', '<div id="panel" data-screen="explain"'), { at: 'built' });
	await panel.page.getByText('Средний чек').first().waitFor();
	expect((await panel.calls()).map(({ name }) => name)).toEqual(['sidebarState', 'explainCell']);
});

test('it waits in sight, shows the figure, and opens the rows', async () => {
	await open({ delays: { explainCell: 400 } });
	await panel.page.locator('[aria-busy=true]').first().waitFor();
	await panel.page.getByText('175 000 ₽').waitFor();
	expect(await overflow(panel.page)).toBe(0);
	await panel.page.getByRole('button', { name: /Показать строки/ }).press('Enter');
	await panel.page.getByText('Выделено на вкладке «Сделки», строк: 4').waitFor();
	expect((await panel.calls()).pop()).toEqual({ name: 'showRows', values: ['avg_check', 'ALL', '2026-07', '', 0] });
	await panel.page.locator('summary', { hasText: 'Не учтено' }).press('Enter');
	await panel.page.getByText('D09').waitFor();
	expect(await overflow(panel.page)).toBe(0);
});

test('a cell without a figure says so and offers to pick one, options and all', async () => {
	await open({ hasNoFigure: true });
	await panel.page.getByText('Ячейка пуста').waitFor();
	await panel.page.getByLabel('Менеджер').selectOption('M1');
	await panel.page.getByLabel('Настройка «stat»').selectOption('median');
	await panel.page.getByLabel('Период').fill('2026-Q3');
	expect(await overflow(panel.page)).toBe(0);
	await panel.page.getByRole('button', { name: 'Объяснить', exact: true }).click();
	await panel.page.getByText('M1 · 2026-Q3').waitFor();
	expect((await panel.calls()).pop()).toEqual({ name: 'explainFigure', values: ['avg_check', 'M1', '2026-Q3', 'stat=median'] });
});

test('a fault is shown and can be tried again', async () => {
	await open({ language: 'en', faults: { explainCell: ['Exception: Service timed out'] } });
	await panel.page.getByRole('alert').waitFor();
	await panel.page.getByRole('button', { name: 'Explain the selected cell' }).click();
	await panel.page.locator('.explained').waitFor();
	expect((await panel.page.locator('.explained').innerText()).replace('Отдел!D11', '')).not.toMatch(/[а-яё]/i);
});

test('before the first import there is nothing to explain, and a button leads to the import', async () => {
	panel = await openPanel(browser, html.replace('<div id="panel"', '<div id="panel" data-screen="explain"'), { at: 'new' });
	await panel.page.getByText('Пока нечего объяснять').waitFor();
	await panel.page.getByRole('button', { name: 'Перейти к импорту' }).click();
	expect((await panel.calls()).map(({ name }) => name)).toEqual(['sidebarState']);
});
