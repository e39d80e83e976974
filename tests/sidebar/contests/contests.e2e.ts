import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { builtHtml, launch, type OpenPanel, openPanel, overflow } from '../open-panel';

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
const calls = async () =>
	(await panel.calls()).filter(({ name }) => /ontest|Correction/.test(name)).map(({ name, values }) => [name, ...values]);

describe.each(['ru', 'en'] as const)('%s', (language) => {
	const text = (ru: string, en: string): string => (language === 'ru' ? ru : en);

	test('the head is told on the home page, corrects one deal, refuses another and withdraws a correction', async () => {
		panel = await openPanel(browser, builtHtml(), { language, at: 'built', contests: 3 });
		const { page } = panel;
		await page.getByText(text('Оспорено сделок: 3', 'Contested deals: 3')).waitFor();
		await page.screenshot({ path: `build/screenshots/contests-home-${language}.png`, fullPage: true });
		await page.getByRole('button', { name: text('Ответить', 'Answer'), exact: true }).click();
		const folds = page.locator('.contest');
		await folds.first().waitFor();
		expect(await folds.count()).toBe(4);
		await folds.nth(0).locator('summary').click();
		// What a person typed is a text, whatever it looks like.
		await folds.nth(0).locator('blockquote', { hasText: '<script>' }).waitFor();
		expect(await folds.nth(0).getByRole('link').getAttribute('href')).toBe('https://demo.amocrm.ru/leads/detail/21077');
		const accept = folds.nth(0).getByRole('button', { name: text('Принять поправку', 'Accept the correction') });
		expect(await accept.getAttribute('aria-disabled')).toBe('true');
		await folds.nth(1).locator('summary').click();
		await folds.nth(2).locator('summary').click();
		expect(await overflow(page)).toBe(0);
		await page.screenshot({ path: `build/screenshots/contests-${language}.png`, fullPage: true });
		await folds.nth(1).getByText(text('Месяц закрыт', 'The month is closed')).first().waitFor();
		await folds.nth(0).getByLabel(text('Верная сумма', 'The right amount')).fill('204000');
		await folds.nth(0).getByLabel(text('Ответ менеджеру', 'Answer to the manager')).fill('as in the contract');
		await accept.click();
		await folds.nth(2).getByText(text('принято', 'accepted')).waitFor();
		await folds.nth(0).getByLabel(text('Ответ менеджеру', 'Answer to the manager')).fill('too late');
		await folds
			.nth(0)
			.getByRole('button', { name: text('Отклонить', 'Refuse') })
			.click();
		await folds.nth(1).getByText(text('отклонено', 'refused')).waitFor();
		await folds.nth(3).locator('summary').click();
		await folds.nth(3).getByLabel(text('Почему снимаем', 'Why it is withdrawn')).fill('a mistake');
		await folds
			.nth(3)
			.getByRole('button', { name: text('Снять поправку', 'Withdraw the correction') })
			.click();
		await page.getByText(text('поправка снята', 'correction withdrawn')).waitFor();
		expect(await calls()).toEqual([
			['contests'],
			['acceptContest', 'C1', { seller: null, amount: 204_000, counts: null, wonOn: null }, 'as in the contract'],
			['refuseContest', 'C2', 'too late'],
			['withdrawCorrection', 'C0', 'a mistake'],
		]);
	});

	test('a manager has no such page', async () => {
		panel = await openPanel(browser, builtHtml(), {
			language,
			at: 'built',
			access: { email: 'anna@example.com', manager: { id: 'M1', name: 'Анна Ковалёва', tab: 'summary:M1' } },
		});
		await panel.page.getByText(text('Сделка посчитана не так?', 'A deal is counted wrongly?')).waitFor();
		expect(await panel.page.locator('[data-link=contests]').count()).toBe(0);
		expect(await calls()).toEqual([]);
	});
});
