import type { Browser } from 'playwright-core';
import { builtHtml, builtPages, launch, type OpenPanel, openPanel } from './open-panel';

let browser: Browser;
let panel: OpenPanel;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => panel.close());

test('an area that did not come says so, and comes when asked again', async () => {
	panel = await openPanel(browser, builtHtml(), {
		at: 'imported',
		language: 'en',
		faults: { panelPart: ['NetworkError: connection failure'] },
	});
	await panel.page.locator('[data-step=goal]').click();
	await panel.page.getByText('No connection to Google.').waitFor();
	await panel.page.getByRole('button', { name: 'Try again' }).click();
	await panel.page.getByLabel('Goal, ').or(panel.page.locator('form')).first().waitFor();
	expect(panel.complaints).toEqual([]);
});

test('an area of another build is not mixed in', async () => {
	const pages = { ...builtPages(), 'sidebar-goal': builtPages()['sidebar-goal']!.replace(/data-build="\w+"/, 'data-build="other"') };
	panel = await openPanel(browser, builtHtml(), { at: 'imported', pages });
	await panel.page.locator('[data-step=goal]').click();
	await panel.page.getByText('Закройте панель и откройте её снова').waitFor();
	expect(panel.complaints).toEqual([]);
});

test('each area is fetched once, and its screens say all their words in both languages', async () => {
	panel = await openPanel(browser, builtHtml(), { at: 'built', language: 'ru', delays: { panelPart: 300 } });
	const { page } = panel;
	await page.locator('[data-step=summaries]').click();
	await page.getByRole('status').filter({ hasText: 'Открываем' }).waitFor({ state: 'attached' });
	await page.getByText('Листы менеджеров').or(page.locator('.sheets')).first().waitFor();
	await page.getByRole('button', { name: 'English' }).click();
	await page.getByRole('heading', { name: 'Summaries' }).waitFor();
	await page.locator('.back').click();
	await page.locator('[data-step=summaries]').click();
	expect(await page.locator('.sheets').count()).toBe(1);
	expect(panel.complaints).toEqual([]);
});
