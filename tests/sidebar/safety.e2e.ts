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
	expect(panel.complaints).toEqual([]);
	await panel.close();
});

const shot = (name: string): Promise<unknown> => panel.page.screenshot({ path: `build/screenshots/${name}.png`, fullPage: true });
const calls = async (): Promise<string[]> => (await panel.calls()).map(({ name }) => name);

describe.each(['ru', 'en'] as const)('%s', (language) => {
	const text = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const open = async (options: Parameters<typeof openPanel>[2]): Promise<void> => {
		panel = await openPanel(browser, html, { language, ...options });
	};
	const toImport = (): Promise<void> =>
		panel.page
			.getByRole('button', { name: text('Импорт', 'Import') })
			.first()
			.click();

	test('CRM, sheet and KPIs stand side by side', async () => {
		await open({ at: 'imported' });
		await panel.page.getByRole('button', { name: text('Сверка с CRM', 'Compare with the CRM') }).click();
		await panel.page.getByText('11023: 12').waitFor();
		expect(await panel.page.getByRole('row').count()).toBe(3);
		await panel.page.locator('summary', { hasText: text('Доля успешных', 'Win rate') }).press('Enter');
		await panel.page.getByText(text('другой период: 1810', 'another period: 1810')).waitFor();
		expect(await overflow(panel.page)).toBe(0);
		await shot(`reconcile-${language}`);
	});

	test('figures that moved are told on the first screen, and a word lets digests go', async () => {
		const moved = text(
			'Изменился прошедший месяц 2026-10, «Сумма закрытых сделок»: было 4 120 000, стало 0. Проверьте сделки этого месяца.',
			'The past month 2026-10 has moved, "Bookings": 4 120 000 before, 0 now. Check the deals of that month.',
		);
		const loss = text('Во вкладке «Сделки» больше нет столбца «Сумма».', 'The tab "Deals" no longer has the column "Amount".');
		await open({
			at: 'built',
			watch: { loss, delay: null, unfinished: null, warnings: [moved], isHeld: true },
			zones: { file: 'America/New_York', account: 'Europe/Moscow' },
		});
		await panel.page.getByText(moved).waitFor();
		expect(await overflow(panel.page)).toBe(0);
		await shot(`watch-${language}`);
		await panel.page.getByRole('button', { name: text('Так и должно быть', 'This is intended') }).click();
		await panel.page.getByText(loss).waitFor({ state: 'detached' });
		await panel.page.getByRole('button', { name: text('Поставить Europe/Moscow', 'Set Europe/Moscow') }).click();
		await panel.page.getByText('America/New_York').waitFor({ state: 'detached' });
		await panel.page.getByRole('button', { name: text('Цифры верны', 'The figures are right') }).click();
		await panel.page.getByText(moved).waitFor({ state: 'detached' });
		expect(await calls()).toEqual(expect.arrayContaining(['acceptTabs', 'setFileZone', 'releaseDigests']));
	});

	test('a held import waits for a decision, and goes on with it', async () => {
		await open({ at: 'held' });
		await toImport();
		await panel.page.getByText(text('Импорт ждёт вашего решения', 'The import needs your decision')).waitFor();
		expect(await overflow(panel.page)).toBe(0);
		await shot(`held-${language}`);
		await panel.page.getByRole('button', { name: text('Заменить всё равно', 'Replace anyway') }).click();
		await panel.page.getByText(text('Данные загружены', 'The data is imported')).waitFor();
		expect(await calls()).toEqual(expect.arrayContaining(['acceptShrink', 'importStep']));
		expect(await calls()).not.toContain('startImport');
	});

	test('the last import is taken back from behind a fold, and the hours are chosen', async () => {
		await open({ at: 'imported' });
		await toImport();
		await panel.page.getByLabel(text('Раз в день', 'Once a day')).check();
		await panel.page.locator('summary', { hasText: text('Отменить эту загрузку', 'Undo this import') }).press('Enter');
		expect(await overflow(panel.page)).toBe(0);
		await shot(`undo-${language}`);
		await panel.page.getByRole('button', { name: text('Вернуть прежние данные', 'Restore the previous data') }).click();
		await panel.page.getByText(text('Загрузка отменена', 'The import was undone')).waitFor();
		expect(await calls()).toEqual(['sidebarState', 'setSchedule', 'undoImport']);
		expect(await panel.page.getByText(text('Отменить эту загрузку', 'Undo this import')).count()).toBe(0);
	});
});
