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
const names = async (): Promise<string[]> => (await panel.calls()).map(({ name }) => name);
async function atImport(options: FakeOptions): Promise<void> {
	panel = await openPanel(browser, html, options);
	await panel.page.locator('[data-step=importing]').click();
}

test('without a source there is nothing to import, and the panel says what is missing', async () => {
	await atImport({});
	expect(await button('Начать импорт').getAttribute('aria-disabled')).toBe('true');
	await button('Начать импорт').click({ force: true });
	await panel.page.getByText('Сначала подключите CRM или загрузите таблицы.').waitFor();
	expect(await names()).toEqual(['sidebarState']);
	await button('Перейти к подключению').click();
	await panel.page.getByRole('heading', { name: 'Подключение' }).waitFor();
});

test('a lost step is repeated and the import goes on', async () => {
	await atImport({ at: 'connected', steps: 4, faults: { importStep: [null, 'NetworkError: Connection failure due to HTTP 0'] } });
	await button('Начать импорт').click();
	await panel.page.locator('.retrying', { hasText: 'пробуем ещё раз' }).waitFor();
	await panel.page.getByText('Данные загружены').waitFor();
	expect((await names()).filter((name) => name === 'importStep')).toHaveLength(5);
});

test('a step lost four times stops the import with a sentence; Continue goes on from there', async () => {
	const lost = Array(4).fill('TypeError: Cannot read properties of undefined (reading "x")\n at step (code:1:2)');
	await atImport({ at: 'connected', steps: 4, faults: { importStep: [null, ...lost] } });
	await button('Начать импорт').click();
	const alert = panel.page.getByRole('alert');
	await alert.waitFor({ timeout: 20_000 });
	expect(await alert.textContent()).toContain('Что-то пошло не так. Повторите');
	expect(await alert.textContent()).not.toMatch(/undefined|TypeError|code:/);
	await button('Продолжить').click();
	await panel.page.getByText('Данные загружены').waitFor();
	expect((await panel.calls()).filter(({ name }) => name === 'startImport').map(({ values }) => values[0])).toEqual([true, false]);
});

test('what the user must fix is shown in the add-on’s own words', async () => {
	await atImport({ at: 'broken' });
	await panel.page.getByRole('alert').getByText('amoCRM больше не принимает токен').waitFor();
	await button('Проверить подключение').click();
	await panel.page.getByRole('heading', { name: 'Подключение' }).waitFor();
});

test('stopping waits for the step under way, then cancels', async () => {
	await atImport({ at: 'connected', delays: { importStep: 300 } });
	await button('Начать импорт').click();
	await panel.page.getByText('Читаем сделки').waitFor();
	await button('Остановить').click();
	await panel.page.getByText('Импорт остановлен. Таблица осталась прежней.').waitFor();
	await button('Начать импорт').waitFor();
	const calls = await names();
	expect(calls.slice(calls.indexOf('cancelImport'))).toEqual(['cancelImport']);
});

test('an import left by a closed panel is offered to go on', async () => {
	panel = await openPanel(browser, html, { at: 'unfinished' });
	await panel.page.locator('[data-step=importing]', { hasText: 'Импорт не закончен' }).click();
	await button('Продолжить').click();
	await panel.page.getByText('Данные загружены').waitFor();
	expect((await names()).filter((name) => name === 'importStep')).toHaveLength(7);
});

test('an import goes on while another screen is looked at, and the steps show how far it is', async () => {
	await atImport({ at: 'connected', delays: { importStep: 120 } });
	await button('Начать импорт').click();
	await button('К шагам').click();
	await panel.page.locator('[data-step=importing]', { hasText: 'Идёт импорт' }).waitFor();
	await panel.page.locator('[data-step=importing].done').waitFor();
});

test('only what changed, or everything again', async () => {
	await atImport({ at: 'imported', steps: 2 });
	await panel.page.getByText('2 строки требуют внимания').click();
	await panel.page.getByText('Сделка 10482').waitFor();
	await button('Обновить данные').click();
	await panel.page.getByText('Данные загружены').waitFor();
	await panel.page.getByLabel('Всё заново').check();
	await button('Обновить данные').click();
	await panel.page.getByText('Данные загружены').waitFor();
	expect((await panel.calls()).filter(({ name }) => name === 'startImport').map(({ values }) => values[0])).toEqual([false, true]);
});

test('old activities: what each choice frees is said before, the choice is saved for the next import', async () => {
	await atImport({ at: 'imported', steps: 2 });
	await panel.page.getByText('Место в файле: старые активности').click();
	await panel.page.getByText(/Уйдёт 24\s150\sдействий, освободится около 386\s400 ячеек/).waitFor();
	await panel.page.getByText('Сейчас таких строк нет').waitFor();
	await panel.page.getByLabel(/Не хранить, если сделка закрыта до 1 авг\. 2025/).check();
	await button('Запомнить').click();
	await panel.page.getByText(/Это сделает следующий импорт/).waitFor();
	expect((await panel.calls()).filter(({ name }) => name === 'keepActivitiesFrom').map(({ values }) => values)).toEqual([['2025-08-01']]);
});
