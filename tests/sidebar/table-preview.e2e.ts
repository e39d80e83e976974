import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { builtHtml, launch, type OpenPanel, openPanel, overflow } from './open-panel';

let browser: Browser;
let html: string;
let panel: OpenPanel;
beforeAll(async () => {
	mkdirSync('build/screenshots', { recursive: true });
	html = builtHtml();
	browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
	expect(await overflow(panel.page)).toBe(0);
	expect(panel.complaints).toEqual([]);
	await panel.close();
});

/** «Имя;Сумма» as Excel of a western office writes it, read in a Russian account. */
const WESTERN = Buffer.from('Name;Sum\nJ\xfcrgen M\xfcller;100\nJos\xe9;200', 'latin1');
const words = {
	ru: {
		title: 'Или загрузите таблицы CSV',
		encoding: 'Кодировка',
		status: /^ждём оплату/,
		won: 'WON',
		everything: /^В файле всё/,
		accept: /столько строк должно исчезнуть/,
		load: 'Загрузить 1 таблицу',
		loaded: 'Таблицы загружены.',
	},
	en: {
		title: 'Or load CSV tables',
		encoding: 'Encoding',
		status: /^awaiting payment/,
		won: 'WON',
		everything: /^This file is everything/,
		accept: /that many lines should go/,
		load: 'Load 1 table',
		loaded: 'The tables are loaded.',
	},
} as const;

test.each(['ru', 'en'] as const)('what tables would change is shown, asked about and confirmed, in %s', async (language) => {
	const say = words[language];
	panel = await openPanel(browser, html, { language });
	const { page } = panel;
	await page.locator('[data-step=connection]').click();
	await page.getByText(say.title).click();
	await page.locator('input[type=file]').setInputFiles([{ name: 'deals.csv', mimeType: 'text/csv', buffer: WESTERN }]);
	await page.getByText('Jürgen Müller;100').waitFor();
	expect(await page.getByLabel(say.encoding).inputValue()).toBe('windows-1252');
	await page.getByLabel(say.encoding).selectOption('windows-1251');
	await page.getByText('Jьrgen Mьller;100').waitFor();
	await page.getByLabel(say.encoding).selectOption('windows-1252');
	await page.getByLabel(say.status).selectOption(say.won);
	await page.screenshot({ path: `build/screenshots/table-preview-${language}.png`, fullPage: true });
	await page.getByLabel(say.everything).check();
	const load = page.getByRole('button', { name: say.load, exact: true });
	await page.getByLabel(say.accept).waitFor();
	expect(await load.getAttribute('aria-disabled')).toBe('true');
	await page.screenshot({ path: `build/screenshots/table-everything-${language}.png`, fullPage: true });
	await page.getByLabel(say.accept).check();
	await load.click();
	await page.getByText(say.loaded).waitFor();
	const [files, , choices] = (await panel.calls()).at(-1)!.values;
	expect(files).toEqual({ 'deals.csv': 'Name;Sum\nJürgen Müller;100\nJosé;200' });
	expect(choices).toEqual({
		statuses: { [language === 'ru' ? 'ждём оплату' : 'awaiting payment']: 'WON' },
		everything: ['deals'],
		isShrinkAccepted: true,
	});
});

test.each(['ru', 'en'] as const)('a list that says little is asked about with one press, in %s', async (language) => {
	panel = await openPanel(browser, html, { language });
	const { page } = panel;
	const load = page.getByRole('button', { name: words[language].load, exact: true });
	await page.locator('[data-step=connection]').click();
	await page.getByText(words[language].title).click();
	await page.locator('input[type=file]').setInputFiles([{ name: 'list.csv', mimeType: 'text/csv', buffer: WESTERN }]);
	await page.getByText(language === 'ru' ? 'Что в этой таблице?' : 'What does this table hold?').waitFor();
	expect(await load.getAttribute('aria-disabled')).toBe('true');
	await page.screenshot({ path: `build/screenshots/table-offers-${language}.png`, fullPage: true });
	await page.getByRole('button', { name: /^(Продажи|Sales):/ }).click();
	await load.click();
	await page.getByText(words[language].loaded).waitFor();
});
