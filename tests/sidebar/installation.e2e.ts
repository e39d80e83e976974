import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { builtHtml, launch, type OpenPanel, openPanel, overflow } from './open-panel';

let browser: Browser;
let panel: OpenPanel;
beforeAll(async () => {
	mkdirSync('build/screenshots', { recursive: true });
	browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
	expect(panel.complaints).toEqual([]);
	await panel.close();
});

test.each(['ru', 'en'] as const)('the installation is checked part by part, and the report is copied (%s)', async (language) => {
	const text = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	panel = await openPanel(browser, builtHtml(), { language, at: 'built' });
	const { page } = panel;
	await page.getByRole('button', { name: text('Настройки', 'Settings') }).click();
	await page.getByRole('button', { name: text('Проверить установку', 'Check the installation') }).click();
	await page.getByRole('button', { name: text('Проверить', 'Check'), exact: true }).click();
	await page.getByText(text('Работает. Прочтите', 'It works. Read')).waitFor();
	expect((await panel.calls()).flatMap(({ name, values }) => (name === 'checkInstallation' ? values : []))).toEqual([
		'permissions',
		'formulas',
		'sheet',
		'template',
		'files',
		'services',
		'clock',
	]);
	expect(await page.locator('.installation li').count()).toBe(8);
	const mend = page.getByRole('link', { name: text('Открыть страницу Google', 'Open Google’s page') });
	expect(await mend.getAttribute('href')).toBe('https://console.cloud.google.com/apis/library');
	expect(await overflow(page)).toBe(0);
	await page.screenshot({ path: `build/screenshots/installation-${language}.png`, fullPage: true });
	const report = JSON.parse(await page.getByLabel(text('Отчёт', 'Report')).inputValue()) as Record<string, unknown>;
	expect(report).toMatchObject({ version: 2, locale: 'ru_RU', lines: { files: 'warning', clock: 'ok' }, answers: { formulas: 'told' } });
	await page.getByRole('button', { name: text('Скопировать отчёт', 'Copy the report') }).click();
	await page.getByText(text('Отчёт скопирован.', 'The report is copied.')).waitFor();
});

test('a part that does not answer is told, and the check can be begun again', async () => {
	panel = await openPanel(browser, builtHtml(), { language: 'ru', at: 'built', faults: { checkInstallation: ['Google не ответил.'] } });
	const { page } = panel;
	await page.getByRole('button', { name: 'Настройки' }).click();
	await page.getByRole('button', { name: 'Проверить установку' }).click();
	await page.getByRole('button', { name: 'Проверить', exact: true }).click();
	await page.getByText('Google не ответил.').waitFor();
	await page.getByRole('button', { name: 'Проверить', exact: true }).click();
	await page.getByText('Работает. Прочтите').waitFor();
});
