import { Desk } from './browser';

jest.setTimeout(240_000);

/** Somebody with nothing but a list of sales: dates, managers, clients, amounts. */
const desk = new Desk({ demo: true });
beforeAll(async () => {
	await desk.start();
	desk.page.setDefaultTimeout(60_000);
});
afterAll(() => desk.close());

const LIST = 'Дата;Менеджер;Клиент;Сумма\n05.07.2026;Анна;ООО А;100\n06.07.2026;Борис;ООО Б;200\n06.07.2026;Борис;ООО Б;200\n';

test('a list of sales without statuses and ids is loaded with two presses after the file was chosen', async () => {
	await desk.menu('KPI', 'Открыть панель');
	await desk.panel.locator('[data-step=connection]').click();
	await desk.panel.getByText('Или загрузите таблицы CSV').click();
	await desk.panel.locator('input[type=file]').setInputFiles([{ name: 'Книга1.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) }]);
	let presses = 0;
	for (const name of [/^Продажи: каждая строка/, /^Загрузить 1 таблицу$/]) {
		await desk.panel.getByRole('button', { name }).click();
		presses++;
	}
	await desk.panel.getByText('Таблицы загружены.').waitFor();
	expect(presses).toBe(2);
	await desk.idle();
	expect(await desk.page.locator('.tab').allTextContents()).toContain('Сделки');
	expect(desk.faults).toEqual([]);
});
