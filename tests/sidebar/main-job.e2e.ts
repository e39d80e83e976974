import type { Browser } from 'playwright-core';
import { builtHtml, builtPages, launch, type OpenPanel, openPanel, overflow } from './open-panel';

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

test('each file of the panel is small', () => {
	const files = Object.entries(builtPages()).map(([name, text]) => [name, Buffer.byteLength(text) <= 90 * 1024]);
	expect(files).toContainEqual(['sidebar', true]);
	expect(files.filter(([, isSmall]) => !isSmall)).toEqual([]);
	panel = { complaints: [], close: async () => undefined } as unknown as OpenPanel;
});

test.each([
	{
		language: 'ru' as const,
		currency: 'RUB',
		texts: {
			demo: 'Подключить демо-CRM',
			start: 'Начать импорт',
			toGoal: 'Дальше: цель',
			chain: '3 000 000 ₽ ÷ 100 000 ₽ = 30 сделок → 150 лидов → 360 звонков → 90 встреч',
			build: 'Построить вкладку цели',
			open: 'Открыть вкладку',
			toSummaries: 'Дальше: сводки',
			summaries: 'Построить сводки',
			sheet: 'Открыть лист «Анна Ковалёва»',
		},
	},
	{
		language: 'en' as const,
		currency: 'USD',
		texts: {
			demo: 'Connect a demo CRM',
			start: 'Start the import',
			toGoal: 'Next: the goal',
			chain: '$3,000,000 ÷ $100,000 = 30 deals → 150 leads → 360 calls → 90 meetings',
			build: 'Build the goal tab',
			open: 'Open the tab',
			toSummaries: 'Next: summaries',
			summaries: 'Build the summaries',
			sheet: 'Open sheet “Анна Ковалёва”',
		},
	},
])('from nothing to summaries, $language', async ({ language, currency, texts }) => {
	panel = await openPanel(browser, html, { language, currency, delays: { importStep: 60, buildSummaries: 40 } });
	const { page } = panel;
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	const isNarrow = async (): Promise<void> => expect(await overflow(page)).toBe(0);

	await button(texts.demo).click();
	await page.getByRole('status').filter({ hasText: 'Северный свет' }).waitFor();
	await isNarrow();
	await button(texts.start).click();

	const bar = page.getByRole('progressbar');
	await bar.waitFor();
	const seen = new Set<number>();
	while (!(await button(texts.toGoal).isVisible())) {
		const value = await bar.getAttribute('aria-valuenow', { timeout: 200 }).catch(() => null);
		if (value !== null) seen.add(Number(value));
		await page.waitForTimeout(15);
	}
	expect(seen.size).toBeGreaterThan(5);
	expect([...seen]).toEqual([...seen].sort((a, b) => a - b));
	await isNarrow();

	await button(texts.toGoal).click();
	const preview = page.locator('.preview p');
	await preview.waitFor();
	expect(((await preview.textContent()) ?? '').replace(/\s+/g, ' ')).toBe(texts.chain);
	await isNarrow();
	await button(texts.build).click();
	await button(texts.open).click();
	await button(texts.toSummaries).click();
	await button(texts.summaries).click();
	await button(texts.sheet).waitFor();
	await isNarrow();
	await button(texts.sheet).click();
	await page.waitForTimeout(100);

	const calls = (await panel.calls()).map(({ name, values }) => (name === 'openTab' ? `openTab ${values[0]}` : name));
	expect(calls.filter((name) => name === 'importStep')).toHaveLength(12);
	expect(calls.filter((name) => name === 'buildSummaries')).toHaveLength(8);
	expect(calls).toEqual(expect.arrayContaining(['openTab goal', 'openTab summary-1']));
	expect(await page.locator('#panel').textContent()).not.toMatch(/undefined|NaN|null|\[object/);
});

test('the language changes on the open screen, and the form stays', async () => {
	panel = await openPanel(browser, html, { at: 'imported' });
	const { page } = panel;
	await page.locator('[data-step=goal]').click();
	await page.getByLabel('Цель по выручке').fill('4500000');
	await page.getByRole('button', { name: 'English' }).click();
	await page.getByText('Last quarter').waitFor();
	expect(await page.getByLabel('Revenue goal').inputValue()).toBe('4,500,000');
	expect(await page.locator('main, header').allInnerTexts()).not.toEqual(expect.arrayContaining([expect.stringMatching(/[а-яё]/i)]));
});

test('one goes back to the step one came from, by keyboard alone', async () => {
	panel = await openPanel(browser, html, { isDemoOffered: false });
	const { page } = panel;
	const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
	await page.waitForSelector('.steps');
	// Past the demo data.
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	expect(await focused()).toBe('Подключение');
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
	expect(await page.evaluate(() => document.activeElement?.getAttribute('data-step'))).toBe('connection');
	await page.keyboard.press('Enter');

	// The screen's code may still be on its way: the form is awaited, as a person would. Demo data, which CRM, then its form.
	await page.locator('[name=base_url]').waitFor();
	for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
	await page.keyboard.type('https://severny.amocrm.ru');
	await page.keyboard.press('Tab');
	await page.keyboard.type('secret');
	await page.keyboard.press('Enter');
	await page.getByText('Подключено:').waitFor();
	await page.getByRole('button', { name: 'Начать импорт' }).waitFor();
	expect(await focused()).toBe('Импорт');
	// Past the check of stages and people.
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.getByText('Данные загружены').waitFor();
	expect(await focused()).toBe('Импорт');
	expect((await panel.calls())[1]).toEqual({
		name: 'connect',
		values: ['amocrm', { base_url: 'https://severny.amocrm.ru', token: 'secret' }],
	});
});
