import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { barriers, focusMark, motion } from './accessible';
import type { FakeOptions } from './fake/options';
import { builtHtml, launch, type OpenPanel, openPanel, overflow } from './open-panel';

const PICTURES = 'build/screenshots/panel';
/** axe-core is no dependency of ours; where a copy of it is at hand, it looks too. */
const AXE = process.env.AXE_CORE ?? '';

let browser: Browser;
let panel: OpenPanel | null = null;
beforeAll(async () => {
	mkdirSync(PICTURES, { recursive: true });
	browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => panel?.close());

const step = (name: string) => async (page: Page) => page.locator(`[data-step=${name}]`).click();
const link = (name: string) => async (page: Page) => page.locator(`[data-link=${name}]`).click();

const unfold = (): void => {
	for (const fold of Array.from(document.querySelectorAll('details'))) fold.open = true;
};

/** Every screen in every state that a person can meet: what the spreadsheet holds, how to get there, what must be on it. */
const SCREENS: readonly { name: string; options: FakeOptions; go?: (page: Page) => Promise<unknown>; shows: string }[] = [
	{ name: 'home-new', options: { at: 'new' }, shows: '.steps' },
	{ name: 'home-no-crm-demo', options: { at: 'new', isDemoOffered: false }, shows: '.demo .primary' },
	{ name: 'home-built', options: { at: 'built' }, shows: '.links' },
	{ name: 'contests', options: { at: 'built', contests: 3 }, go: link('contests'), shows: '.contest' },
	{ name: 'home-loading', options: { at: 'new', delays: { sidebarState: 30_000 } }, shows: '.bone' },
	{ name: 'home-fault', options: { at: 'new', faults: { sidebarState: ['NetworkError'] } }, shows: '.banner' },
	{ name: 'area-arriving', options: { at: 'imported', delays: { panelPart: 30_000 } }, go: step('goal'), shows: '.bone' },
	{ name: 'connection', options: { at: 'new' }, go: step('connection'), shows: 'form' },
	{ name: 'connection-done', options: { at: 'connected' }, go: step('connection'), shows: '.connected' },
	{
		name: 'connection-fields',
		options: { at: 'connected' },
		go: async (page) => {
			await step('connection')(page);
			await page.locator('.connected ~ .fold > summary').first().click();
			await page.locator('.custom-fields input').first().check();
			await page.locator('.fold .button.primary').click();
		},
		shows: '.fold .banner.success',
	},
	{
		name: 'tables',
		options: { at: 'new' },
		go: async (page) => {
			await step('connection')(page);
			await page.locator('.csv > summary').click();
		},
		shows: '.csv textarea',
	},
	{ name: 'import-start', options: { at: 'connected' }, go: step('importing'), shows: '.card' },
	{
		name: 'import-check',
		options: { at: 'connected' },
		go: async (page) => {
			await step('importing')(page);
			await page.locator('.card .button').click();
			await page.locator('.card .ledger').first().waitFor();
			await page.evaluate(unfold);
		},
		shows: '.card .ledger',
	},
	{ name: 'import-locked', options: { at: 'new' }, go: step('importing'), shows: '.empty' },
	{
		name: 'import-running',
		options: { at: 'connected', delays: { importStep: 2000 } },
		go: async (page) => {
			await step('importing')(page);
			await page.locator('.button.primary').click();
		},
		shows: '[role=progressbar]',
	},
	{
		name: 'import-done',
		options: { at: 'imported' },
		go: async (page) => {
			await step('importing')(page);
			await page.locator('.done-card').waitFor();
			await page.evaluate(unfold);
		},
		shows: '.done-card',
	},
	{ name: 'import-unfinished', options: { at: 'unfinished' }, go: step('importing'), shows: '.button' },
	{ name: 'import-broken', options: { at: 'broken' }, go: step('importing'), shows: '.banner' },
	{ name: 'import-held', options: { at: 'held' }, go: step('importing'), shows: '.banner' },
	{ name: 'goal', options: { at: 'imported' }, go: step('goal'), shows: 'form' },
	{ name: 'goal-built', options: { at: 'goal' }, go: step('goal'), shows: '.card, form' },
	{ name: 'summaries-empty', options: { at: 'goal' }, go: step('summaries'), shows: '.empty' },
	{ name: 'summaries', options: { at: 'built' }, go: step('summaries'), shows: '.sheets' },
	{
		name: 'goal-plans',
		options: { at: 'goal' },
		go: async (page) => {
			await step('goal')(page);
			await page.locator('.fold').first().waitFor();
			await page.evaluate(unfold);
		},
		shows: 'textarea',
	},
	{
		name: 'sharing',
		options: { at: 'built' },
		go: async (page) => {
			await step('summaries')(page);
			await page.locator('.button.quiet').click();
			await page.locator('.fold').first().waitFor();
			await page.evaluate(unfold);
		},
		shows: '.badge',
	},
	{ name: 'explain', options: { at: 'built' }, go: link('explain'), shows: 'h2, .card' },
	{ name: 'ownKpis', options: { at: 'built' }, go: link('ownKpis'), shows: 'h2' },
	{
		name: 'ownKpi',
		options: { at: 'built' },
		go: async (page) => {
			await link('ownKpis')(page);
			await page.locator('.button.primary').click();
		},
		shows: 'select',
	},
	{ name: 'reconcile', options: { at: 'built' }, go: link('reconcile'), shows: '.ledger' },
	{ name: 'settings', options: { at: 'imported' }, go: link('settings'), shows: '.stage-row' },
	{ name: 'settings-fault', options: { at: 'imported', faults: { settings: ['NetworkError'] } }, go: link('settings'), shows: '.banner' },
	{
		name: 'settings-saved',
		options: { at: 'imported' },
		go: async (page) => {
			await link('settings')(page);
			await page.locator('form .button.primary').click();
		},
		shows: '.banner.success',
	},
	{
		name: 'installation',
		options: { at: 'imported' },
		go: async (page) => {
			await link('settings')(page);
			await page.locator('main > .button.plain').click();
			await page.locator('main > .button.primary').click();
		},
		shows: 'textarea',
	},
	{ name: 'help', options: { at: 'new' }, go: link('help'), shows: 'section' },
	{
		name: 'demo',
		options: { at: 'new', isDemoOffered: false },
		go: (page) => page.locator('.demo .primary').click(),
		shows: '.plain-list',
	},
	{
		name: 'demo-loaded',
		options: { at: 'new', isDemoOffered: false },
		go: async (page) => {
			await page.locator('.demo .primary').click();
			await page.locator('main > .button.primary').click();
		},
		shows: '.banner.info',
	},
];

describe.each(['ru', 'en'] as const)('%s', (language) => {
	test.each(SCREENS)('$name is there for everybody', async ({ name, options, go, shows }) => {
		panel = await openPanel(browser, builtHtml(), { language, ...options });
		const { page } = panel;
		page.setDefaultTimeout(8000);
		await go?.(page);
		await page.locator(shows).first().waitFor();
		await page.waitForTimeout(150);
		await page.screenshot({ path: `${PICTURES}/${name}-${language}.png`, fullPage: true });
		expect(await page.evaluate(barriers)).toEqual([]);
		expect(await overflow(page)).toBe(0);
		// The other language shows nowhere but in the names that people gave.
		const text = await page.locator('main').innerText();
		if (language === 'ru') expect(text).not.toMatch(/\b(the|and|Import|Settings)\b/);
		if (existsSync(AXE)) {
			await page.evaluate(readFileSync(AXE, 'utf8'));
			expect(await page.evaluate(axeFindings)).toEqual([]);
		}
	});
});

test.each(['home-built', 'settings', 'import-start', 'goal', 'help'])(
	'%s by keyboard alone: focus is seen, goes round, and holds still for those who ask',
	async (name) => {
		const { options, go, shows } = SCREENS.find((one) => one.name === name)!;
		panel = await openPanel(browser, builtHtml(), options);
		const { page } = panel;
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await go?.(page);
		await page.locator(shows).first().waitFor();
		const reachable = await page
			.locator('button:visible, a[href]:visible, summary:visible, select:visible, textarea:visible, input[type=text]:visible')
			.count();
		const seen = new Set<string>();
		for (let i = 0; i < reachable + 25; i++) {
			await page.keyboard.press('Tab');
			const focus = await page.evaluate(focusMark);
			if (focus === null) break;
			expect(focus).toEqual({ ...focus, isMarked: true });
			seen.add(focus.name);
		}
		// The way back stands before the heading, where one begins.
		expect(seen.size).toBeGreaterThanOrEqual(Math.min(reachable - 1, 4));
		expect(await page.evaluate(motion)).toEqual([]);
	},
);

test('coming back from any screen, focus is where one left', async () => {
	panel = await openPanel(browser, builtHtml(), { at: 'built' });
	const { page } = panel;
	for (const at of ['[data-step=connection]', '[data-step=goal]', '[data-link=settings]', '[data-link=help]', '[data-link=reconcile]']) {
		await page.locator(at).focus();
		await page.keyboard.press('Enter');
		await page.locator('.back').waitFor();
		await page.locator('.bone:visible').first().waitFor({ state: 'detached' });
		await page.locator('.back').focus();
		await page.keyboard.press('Enter');
		await page.locator(at).waitFor();
		expect(await page.evaluate((selector) => document.activeElement === document.querySelector(selector), at)).toBe(true);
	}
});

test('the progress of an import is announced to screen readers', async () => {
	const { options, go } = SCREENS.find(({ name }) => name === 'import-running')!;
	panel = await openPanel(browser, builtHtml(), options);
	await go!(panel.page);
	const bar = panel.page.getByRole('progressbar');
	await bar.waitFor();
	expect(await bar.getAttribute('aria-valuetext')).not.toBe('');
	expect(await panel.page.locator('[aria-live=polite], [role=status]').count()).toBeGreaterThan(0);
});

/** Runs inside the page: what axe calls serious or worse. */
async function axeFindings(): Promise<string[]> {
	const { axe } = window as unknown as {
		axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
	};
	const { violations } = await axe.run();
	return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`);
}
