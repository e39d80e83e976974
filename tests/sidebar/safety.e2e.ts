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
const asked = async (): Promise<string[]> => (await panel.calls()).map(({ name }) => name);

describe.each(['ru', 'en'] as const)('%s', (language) => {
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const open = async (options: Parameters<typeof openPanel>[2]): Promise<void> => {
		panel = await openPanel(browser, html, { language, ...options });
	};
	const toImport = (): Promise<void> =>
		panel.page
			.getByRole('button', { name: say('Импорт', 'Import') })
			.first()
			.click();

	test('CRM, sheet and KPIs stand side by side', async () => {
		await open({ at: 'imported' });
		await panel.page.getByRole('button', { name: say('Сверка с CRM', 'Compare with the CRM') }).click();
		await panel.page.getByText('11023: 12').waitFor();
		expect(await panel.page.getByRole('row').count()).toBe(3);
		await panel.page.locator('summary', { hasText: say('Доля успешных', 'Win rate') }).press('Enter');
		await panel.page.getByText(say('другой период: 1810', 'another period: 1810')).waitFor();
		expect(await overflow(panel.page)).toBe(0);
		await shot(`reconcile-${language}`);
	});

	test('a held import waits for a word, and goes on with it', async () => {
		await open({ at: 'held' });
		await toImport();
		await panel.page.getByText(say('Импорт ждёт вашего решения', 'The import waits for your decision')).waitFor();
		expect(await overflow(panel.page)).toBe(0);
		await shot(`held-${language}`);
		await panel.page.getByRole('button', { name: say('Заменить всё равно', 'Replace anyway') }).click();
		await panel.page.getByText(say('Данные загружены', 'The data is loaded')).waitFor();
		expect(await asked()).toEqual(expect.arrayContaining(['acceptShrink', 'importStep']));
		expect(await asked()).not.toContain('startImport');
	});

	test('the last import is taken back from behind a fold, and the hours are chosen', async () => {
		await open({ at: 'imported' });
		await toImport();
		await panel.page.getByLabel(say('Раз в день', 'Once a day')).check();
		await panel.page.locator('summary', { hasText: say('Отменить эту загрузку', 'Undo this import') }).press('Enter');
		expect(await overflow(panel.page)).toBe(0);
		await shot(`undo-${language}`);
		await panel.page.getByRole('button', { name: say('Вернуть прежние данные', 'Bring the earlier data back') }).click();
		await panel.page.getByText(say('Загрузка отменена', 'The import was undone')).waitFor();
		expect(await asked()).toEqual(['sidebarState', 'setSchedule', 'undoImport']);
		expect(await panel.page.getByText(say('Отменить эту загрузку', 'Undo this import')).count()).toBe(0);
	});
});
