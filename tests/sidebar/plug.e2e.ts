import type { Browser, Page } from 'playwright-core';
import type { Rpc } from '../../src/app/panel/types';
import type { FakeOptions } from './fake-add-on';
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

interface Plug {
	readonly call: keyof Rpc;
	readonly options: FakeOptions;
	go(page: Page): Promise<unknown>;
	/** What a person presses. */
	readonly press: string;
	/** What stands there when it has worked. */
	readonly done: string;
}

const PLUGS: readonly Plug[] = [
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

test.each(PLUGS)(
	'$call: a lost line is told and what was typed stays; pressed again it goes on',
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

test.each(PLUGS)(
	'$call: two quick presses ask once, and the button says that it is at work',
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
