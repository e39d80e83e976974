import type { Browser } from 'playwright-core';
import type { FakeOptions } from './fake/options';
import { builtHtml, launch, type OpenPanel, openPanel, overflow } from './open-panel';

let browser: Browser;
let html: string;
let panel: OpenPanel;
beforeAll(async () => {
	html = builtHtml();
	browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
	expect(await overflow(panel.page)).toBe(0);
	expect(panel.complaints).toEqual([]);
	await panel.close();
});

const button = (name: string) => panel.page.getByRole('button', { name, exact: true });
async function at(step: string, options: FakeOptions): Promise<void> {
	panel = await openPanel(browser, html, options);
	await panel.page.locator(`[data-step=${step}]`).click();
}

test('a panel that got no answer says so and tries again', async () => {
	panel = await openPanel(browser, html, { faults: { sidebarState: ['PERMISSION_DENIED'] } });
	await panel.page.getByText('открыто несколько аккаунтов Google').waitFor();
	await button('Повторить').click();
	await panel.page.getByText('План продаж за три шага').waitFor();
});

test('a refused token leaves the form as it was', async () => {
	await at('connection', {
		isDemoOffered: false,
		faults: { connect: ['Error: amoCRM не приняла токен. Проверьте, что он скопирован целиком.'] },
	});
	const { page } = panel;
	await button('Проверить и подключить').click();
	await page.getByText('Заполните поле «Адрес аккаунта».').waitFor();
	await page.getByLabel('Адрес аккаунта').fill(' https://severny.amocrm.ru ');
	const token = page.getByLabel('Долгосрочный токен');
	await token.fill('half');
	expect(await token.getAttribute('type')).toBe('password');
	await button('Показать').click();
	expect(await token.getAttribute('type')).toBe('text');
	await button('Проверить и подключить').click();
	expect(await page.getByRole('alert').textContent()).toBe('amoCRM не приняла токен. Проверьте, что он скопирован целиком.');
	expect(await token.inputValue()).toBe('half');
	await button('К шагам').click();
	await page.locator('[data-step=connection]').click();
	expect(await token.inputValue()).toBe('half');
	await button('Проверить и подключить').click();
	await page.getByText('Подключено: ООО «Северный свет»').waitFor();
	expect((await panel.calls()).at(-1)?.values[1]).toEqual({ base_url: 'https://severny.amocrm.ru', token: 'half' });
});

test('disconnecting asks first', async () => {
	await at('connection', { at: 'connected' });
	await button('Отключить').click();
	await button('Отмена').click();
	await button('Отключить').click();
	await panel.page.getByRole('alertdialog').getByRole('button', { name: 'Отключить' }).click();
	await panel.page.getByText('CRM отключена.').waitFor();
});

test('tables come in from files, whatever Excel wrote them in', async () => {
	await at('connection', {});
	const { page } = panel;
	await page.getByText('Или загрузите таблицы CSV').click();
	await page.locator('input[type=file]').setInputFiles([
		{ name: 'deals.csv', mimeType: 'text/csv', buffer: Buffer.from('Сделка;Сумма\n1;100', 'utf8') },
		{ name: 'managers.csv', mimeType: 'text/csv', buffer: Buffer.from([0xc8, 0xec, 0xff]) },
	]);
	await page.getByText('Проверьте столбцы').nth(1).waitFor();
	await page.getByLabel('Сумма (100, 200)').first().selectOption('amount');
	await button('Загрузить 2 таблицы').click();
	await page.getByText('Таблицы загружены.').waitFor();
	expect((await panel.calls()).at(-1)).toEqual({
		name: 'importTables',
		values: [
			{ 'deals.csv': 'Сделка;Сумма\n1;100', 'managers.csv': 'Имя' },
			{ 'deals.csv': { table: 'deals', columns: { Сумма: 'amount' } }, 'managers.csv': { table: 'deals', columns: { Сумма: '' } } },
			{},
		],
	});
});

test('tables come in from a tab of the file, and from what is pasted', async () => {
	await at('connection', {});
	const { page } = panel;
	await page.getByText('Или загрузите таблицы CSV').click();
	await page.getByLabel('Вкладка').selectOption('Мои сделки');
	await page.getByLabel('Таблица').selectOption('deals');
	await button('Загрузить 1 таблицу').click();
	await page.getByText('Таблицы загружены.').waitFor();
	expect((await panel.calls()).at(-1)!.values).toEqual([
		{ 'tab:Мои сделки': '' },
		{ 'tab:Мои сделки': { table: 'deals', columns: { Сумма: '' } } },
		{},
	]);
	await at('connection', {});
	await panel.page.getByText('Или загрузите таблицы CSV').click();
	await panel.page.getByLabel('Вставьте таблицу').fill('Сделка\tСумма\n1\t100');
	await panel.page.getByLabel('Вставьте таблицу').blur();
	await button('Загрузить 1 таблицу').click();
	await panel.page.getByText('Таблицы загружены.').waitFor();
	expect((await panel.calls()).at(-1)!.values[0]).toEqual({ Вставка: 'Сделка\tСумма\n1\t100' });
});

test('access is allowed on the CRM’s own page', async () => {
	await at('connection', {});
	const { page } = panel;
	await page.getByText('Или без токена').click();
	expect(await page.getByLabel('Адрес возврата').inputValue()).toContain('/usercallback');
	await page.getByLabel('ID интеграции').fill('abc');
	await button('Разрешить доступ').click();
	expect(await page.getByRole('link', { name: 'Открыть amoCRM' }).getAttribute('href')).toBe('https://www.example.com/oauth');
	await button('Доступ разрешён, подключить').click();
	await page.getByText('Теперь загрузите данные').waitFor();
	const calls = await panel.calls();
	expect(calls.find(({ name }) => name === 'authorise')!.values).toEqual(['amocrm', { client_id: 'abc' }]);
	expect(calls.at(-1)!.name).toBe('connectAuthorised');
});

test('a goal is checked field by field, and the preview follows every key', async () => {
	await at('goal', { at: 'imported' });
	const { page } = panel;
	const goal = page.getByLabel('Цель по выручке');
	await goal.fill('');
	await page.getByText('Укажите цель — и мы').waitFor();
	await page.getByLabel('Конверсия из лида в продажу').fill('120');
	await button('Построить вкладку цели').click();
	await page.getByText('Укажите цель больше нуля.').waitFor();
	await page.getByText('Конверсия — больше 0 и не больше 100 %.').waitFor();
	expect(await goal.evaluate((element) => element === document.activeElement)).toBe(true);
	await page.keyboard.type('2100000');
	expect((await goal.inputValue()).replace(/\u00a0/g, ' ')).toBe('2 100 000');
	await page.getByLabel('Конверсия из лида в продажу').fill('12,5');
	await page.getByText('168 лидов').waitFor();
	await page.getByLabel('Период', { exact: true }).selectOption('2027-Q1');
	await page.getByLabel('Встреч на сделку').fill('');
	await page.getByRole('group', { name: 'По месяцам' }).getByLabel('Поровну').check();
	await button('Построить вкладку цели').click();
	await page.getByText('Вкладка с целью готова').waitFor();
	expect((await panel.calls()).at(-1)?.values).toEqual([
		{
			goal: 2_100_000,
			period: '2027-Q1',
			averageCheck: 100_000,
			conversion: 0.125,
			callsPerDeal: 12,
			meetingsPerDeal: null,
			months: 'equal',
			managers: 'history',
		},
	]);
});

test.each([
	['goal', 'Построить вкладку цели'],
	['summaries', 'Построить сводки'],
])('%s wait for data', async (step, name) => {
	await at(step, { at: 'unfinished' });
	expect(await button(name).getAttribute('aria-disabled')).toBe('true');
	await panel.page.getByText('Сначала импортируйте данные.').waitFor();
	await button('Перейти к импорту').click();
});

test('a failure in mid-building keeps the finished sheets and continues from there', async () => {
	await at('summaries', { at: 'goal', faults: { buildSummaries: [null, null, 'Service invoked too many times'] } });
	await button('Построить сводки').click();
	await panel.page.getByText('Исчерпан суточный лимит Google').waitFor();
	await button('Продолжить').click();
	await panel.page.getByText('Сводки готовы').waitFor();
	expect((await panel.calls()).filter(({ name }) => name === 'buildSummaries').map(({ values }) => values[0])).toEqual([
		0, 1, 2, 2, 3, 4, 5, 6, 7,
	]);
});

test.each([
	[{ hasNoManagers: true }, 'Строить нечего'],
	[{ isStuck: true }, 'Построение не движется'],
])('building that cannot end is ended: %p', async (options, sentence) => {
	await at('summaries', { at: 'goal', ...options });
	await button('Построить сводки').click();
	await panel.page.getByText(sentence).waitFor();
});

test('a proposed goal follows the period; one that the user entered stays', async () => {
	await at('goal', { at: 'imported' });
	const goal = panel.page.getByLabel('Цель по выручке');
	await panel.page.getByLabel('Период', { exact: true }).selectOption('2027');
	expect((await goal.inputValue()).replace(/\D/g, '')).toBe('12000000');
	await goal.fill('5000000');
	await panel.page.getByLabel('Период', { exact: true }).selectOption('2027-Q1');
	expect((await goal.inputValue()).replace(/\D/g, '')).toBe('5000000');
});
