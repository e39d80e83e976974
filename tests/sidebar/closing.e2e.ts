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
const calls = async (): Promise<string[]> => (await panel.calls()).map(({ name }) => name).filter((name) => /Month|Preview/.test(name));

describe.each(['ru', 'en'] as const)('%s', (language) => {
	const text = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	beforeEach(async () => {
		panel = await openPanel(browser, builtHtml(), { language, at: 'built' });
		await panel.page
			.getByRole('button', { name: text('Сводки', 'Summaries') })
			.first()
			.click();
		await panel.page.getByRole('button', { name: text('Доступ и рассылка', 'Sharing and digest') }).click();
	});

	test('a month closes after a question that shows what will be frozen', async () => {
		const { page } = panel;
		await page.getByRole('button', { name: text('Закрыть: июнь 2026', 'Close June 2026') }).click();
		await page
			.locator('.frozen td', { hasText: /1.240.000/ })
			.first()
			.waitFor();
		expect(await calls()).toEqual(['closingPreview']);
		expect(await overflow(page)).toBe(0);
		await page.screenshot({ path: `build/screenshots/closing-${language}.png`, fullPage: true });
		await page.getByRole('button', { name: text('Да, закрыть: июнь 2026', 'Yes, close June 2026') }).click();
		await page.getByText(text('без отклонений', 'no changes since')).waitFor();
		expect(await calls()).toEqual(['closingPreview', 'closeMonth']);
	});

	test('a closed month is opened again with a reason, and not without', async () => {
		const { page } = panel;
		await page.locator('summary', { hasText: text('май 2026', 'May 2026') }).click();
		expect(await page.getByRole('button', { name: text('Открыть снова: май 2026', 'Reopen May 2026') }).isEnabled()).toBe(false);
		await page.getByLabel(text('Почему открываем', 'Reason for reopening')).fill('x');
		await page.getByRole('button', { name: text('Открыть снова: май 2026', 'Reopen May 2026') }).click();
		await page.locator('summary', { hasText: text('май 2026', 'May 2026') }).waitFor({ state: 'detached' });
		expect(await calls()).toEqual(['reopenMonth']);
	});
});
