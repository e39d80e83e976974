import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { builtHtml, launch, type OpenPanel, openPanel } from './open-panel';

let browser: Browser;
let panel: OpenPanel;
beforeAll(async () => {
	mkdirSync('build/screenshots', { recursive: true });
	browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => panel.close());

const open = async (language: 'ru' | 'en'): Promise<void> => {
	panel = await openPanel(browser, builtHtml(), { at: 'built', language });
	await panel.page.locator('[data-link=sets]').click();
	await panel.page.locator('.set').first().waitFor();
};
const shot = (name: string) => panel.page.screenshot({ path: `build/screenshots/${name}.png`, fullPage: true });

test('the sets in their states, a draft edited by hand, weights told at once', async () => {
	await open('ru');
	const { page } = panel;
	await shot('sets-ru');
	await page.getByRole('button', { name: 'Править' }).click();
	await page.getByText('Веса вместе: 80 %').waitFor();
	await page.getByLabel('Вес, %').first().fill('70');
	await page.getByText('Веса вместе: 100 %').waitFor();
	await shot('set-form-ru');
	await page.getByRole('button', { name: 'Сохранить черновик' }).click();
	await page.locator('.set').first().waitFor();
	expect(panel.complaints).toEqual([]);
});

test('a set on trial is put into force with a month, a reason and whose feedback it was', async () => {
	await open('ru');
	const { page } = panel;
	await page.getByRole('button', { name: 'Ввести в действие' }).click();
	await page.getByText('Ещё не ответили: Борис Петров.').waitFor();
	await page.getByLabel('По чьему отзыву').selectOption({ index: 1 });
	await page.getByLabel('Причина').fill('Решили на встрече');
	await shot('set-activate-ru');
	await page.getByRole('button', { name: 'Ввести в действие' }).click();
	await page.locator('.set').first().waitFor();
	expect(panel.complaints).toEqual([]);
});

test('feedback is answered where it stands; in English, too', async () => {
	await open('en');
	const { page } = panel;
	await shot('sets-en');
	await page.locator('summary', { hasText: 'Анна Иванова' }).click();
	await page.getByLabel('Answer').fill('Night leads do not count');
	await page.getByRole('button', { name: 'Accept' }).click();
	await page.locator('.set').first().waitFor();
	expect(panel.complaints).toEqual([]);
});
