import type { Browser, Page } from 'playwright-core';
import type { Rpc } from '../../sidebar/server/contract';
import type { FakeOptions } from './fake/options';
import { builtHtml, launch, type OpenPanel, openPanel } from './open-panel';

let browser: Browser;
let panel: OpenPanel;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
	expect(panel.complaints).toEqual([]);
	await panel.close();
});

interface Action {
	readonly call: keyof Rpc;
	readonly options: FakeOptions;
	go(page: Page): Promise<unknown>;
	/** What a person presses. */
	readonly press: string;
	/** What stands there when it has worked. */
	readonly done: string;
}

const ACTIONS: readonly Action[] = [
	{
		call: 'loadDemo',
		options: { at: 'new', isDemoOffered: false },
		go: (page) => page.locator('.demo .primary').click(),
		press: 'main > .button.primary',
		done: '.banner.info',
	},
	{
		call: 'saveSettings',
		options: { at: 'imported' },
		go: (page) => page.locator('[data-link=settings]').click(),
		press: 'form .button.primary',
		done: '.banner.success',
	},
	{
		call: 'previewImport',
		options: { at: 'connected' },
		go: (page) => page.locator('[data-step=importing]').click(),
		press: '.card .button',
		done: '.card .ledger',
	},
];

test.each(ACTIONS)(
	'$call: a lost connection is reported and the form stays; pressed again it works',
	async ({ call, options, go, press, done }) => {
		panel = await openPanel(browser, builtHtml(), { ...options, faults: { [call]: ['NetworkError: connection failure'] } });
		const { page } = panel;
		page.setDefaultTimeout(8000);
		await go(page);
		await page.locator(press).click();
		await page.getByText('Нет связи с Google').waitFor();
		await page.locator(press).click();
		await page.locator(done).first().waitFor();
		expect((await panel.calls()).filter(({ name }) => name === call)).toHaveLength(2);
	},
);

test.each(ACTIONS)(
	'$call: two quick presses call once, and the button shows that it is busy',
	async ({ call, options, go, press, done }) => {
		panel = await openPanel(browser, builtHtml(), { ...options, delays: { [call]: 700 } });
		const { page } = panel;
		page.setDefaultTimeout(8000);
		await go(page);
		await page.locator(press).dblclick();
		expect(await page.locator(press).getAttribute('aria-busy')).toBe('true');
		await page.locator(press).focus();
		await page.keyboard.press('Enter');
		await page.locator(done).first().waitFor();
		expect((await panel.calls()).filter(({ name }) => name === call)).toHaveLength(1);
	},
);
