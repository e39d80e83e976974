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

test('the sets in their states; a draft is edited, and the total weight follows at once', async () => {
	await open('ru');
	const { page } = panel;
	await shot('sets-ru');
	await page.getByRole('button', { name: 'Изменить' }).first().click();
	await page.getByText('Сумма весов: 80 %').waitFor();
	await page.getByLabel('Вес, %').first().fill('70');
	await page.getByText('Сумма весов: 100 %').waitFor();
	await shot('set-form-ru');
	await page.getByRole('button', { name: 'Сохранить черновик' }).click();
	await page.locator('.set').first().waitFor();
	expect(panel.complaints).toEqual([]);
});

test('a set on trial is activated with a month, a reason and the feedback behind it', async () => {
	await open('ru');
	const { page } = panel;
	await page.getByRole('button', { name: 'Ввести в действие' }).click();
	await page.getByText('Ещё не ответили: Борис Петров.').waitFor();
	await page.getByLabel('На основании отзыва').selectOption({ index: 1 });
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
