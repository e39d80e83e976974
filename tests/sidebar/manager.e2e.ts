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
const calls = async (): Promise<string[]> => (await panel.calls()).map(({ name }) => name);

describe.each(['ru', 'en'] as const)('%s', (language) => {
	const text = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const open = async (options: Parameters<typeof openPanel>[2]): Promise<void> => {
		panel = await openPanel(browser, builtHtml(), { language, ...options });
	};

	test('a manager sees the own figures and sheet, not the director’s steps', async () => {
		await open({ at: 'built', access: { email: 'anna@example.com', manager: { id: 'M1', name: 'Анна Ковалёва', tab: 'summary:M1' } } });
		const { page } = panel;
		await page.getByRole('heading', { name: 'Анна Ковалёва' }).waitFor();
		await page.getByText(/^62\s?%$/).waitFor();
		await page.getByText(text('Звонки', 'Calls')).first().waitFor();
		expect(await page.locator('.step').count()).toBe(0);
		expect(await page.locator('[data-link=settings], [data-link=sets], [data-link=reconcile]').count()).toBe(0);
		expect(await overflow(page)).toBe(0);
		await page.screenshot({ path: `build/screenshots/manager-${language}.png`, fullPage: true });
		await page.getByRole('button', { name: text('Открыть мой лист', 'Open my sheet') }).click();
		expect((await panel.calls()).find(({ name }) => name === 'openTab')?.values).toEqual(['summary:M1']);
	});

	test('a manager whose sheet is not built is told whom to ask', async () => {
		await open({ at: 'built', access: { manager: { id: 'M1', name: 'Анна Ковалёва', tab: null } } });
		await panel.page.getByText(text('Вашего листа ещё нет', 'You have no sheet yet')).waitFor();
		expect(await calls()).not.toContain('ownSheet');
	});

	test('the first build asks who else may change plans, before anything is built', async () => {
		await open({ at: 'imported' });
		const { page } = panel;
		await page
			.getByRole('button', { name: text('Сводки', 'Summaries') })
			.first()
			.click();
		await page.getByLabel(text('Кто, кроме вас, меняет планы и листы', 'Who else may change plans and sheets')).fill('boris@example.com');
		expect(await overflow(page)).toBe(0);
		await page.screenshot({ path: `build/screenshots/who-edits-${language}.png`, fullPage: true });
		await page.getByRole('button', { name: text('Построить сводки', 'Build the summaries') }).click();
		await page.getByText(text('Сводки готовы', 'The summaries are ready')).waitFor();
		const made = (await panel.calls()).filter(({ name }) => name === 'protectTabs' || name === 'buildSummaries');
		expect(made[0]).toMatchObject({ name: 'protectTabs', values: [true, ['boris@example.com']] });
		expect(made.filter(({ name }) => name === 'protectTabs')).toHaveLength(1);
	});

	test('the goal asks for the same first', async () => {
		await open({ at: 'imported' });
		const { page } = panel;
		await page
			.getByRole('button', { name: text('Цель', 'Goal') })
			.first()
			.click();
		await page.getByLabel(text('Кто, кроме вас, меняет планы', 'Who else may change plans')).waitFor();
		await page.screenshot({ path: `build/screenshots/goal-who-${language}.png`, fullPage: true });
		expect(await overflow(page)).toBe(0);
	});
});
