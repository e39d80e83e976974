import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { builtHtml, launch, type OpenPanel, openPanel, overflow } from './open-panel';

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

const shareCalls = async (): Promise<unknown[]> =>
	(await panel.calls()).filter(({ name }) => name === 'shareEveryone').map(({ values }) => values);

describe.each(['ru', 'en'] as const)('%s', (language) => {
	const text = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const open = async (options: Parameters<typeof openPanel>[2]): Promise<void> => {
		panel = await openPanel(browser, builtHtml(), { language, at: 'built', ...options });
		await panel.page
			.getByRole('button', { name: text('Сводки', 'Summaries') })
			.first()
			.click();
		await panel.page.getByRole('button', { name: text('Доступ и рассылка', 'Sharing and digest') }).click();
	};

	test('the CRM’s addresses stand there, one press shares, step by step', async () => {
		await open({});
		const { page } = panel;
		await page.getByLabel(text('Почта: Анна Иванова', 'Email: Анна Иванова')).waitFor();
		expect(await page.getByLabel(text('Почта: Анна Иванова', 'Email: Анна Иванова')).inputValue()).toBe('anna@example.com');
		await page.getByLabel(text('Почта: Вера Соколова', 'Email: Вера Соколова')).fill('vera@example.com');
		expect(await overflow(page)).toBe(0);
		await page.screenshot({ path: `build/screenshots/share-everyone-${language}.png`, fullPage: true });
		await page.getByRole('button', { name: text('Поделиться: 3', 'Share with 3') }).click();
		await page.getByText(text('Готово 3 из 3', '3 of 3 done')).waitFor();
		const list = [
			{ id: 'M1', email: 'anna@example.com' },
			{ id: 'M3', email: 'vera@example.com' },
			{ id: 'M2', email: 'boris@example.com' },
		];
		expect(await shareCalls()).toEqual([0, 1, 2].map((done) => [done, list, true, true]));
	});

	test('what failed goes on where it was', async () => {
		await open({ faults: { shareEveryone: [null, ...new Array<string>(4).fill('Google ответил ошибкой 500.')] } });
		const { page } = panel;
		await page.getByRole('button', { name: text('Поделиться: 2', 'Share with 2') }).click();
		await page.getByText('500').waitFor({ timeout: 30_000 });
		await page.getByRole('button', { name: text('Продолжить', 'Continue') }).click();
		await page.getByText(text('Готово 2 из 2', '2 of 2 done')).waitFor();
		expect((await shareCalls()).map((values) => (values as unknown[])[0])).toEqual([0, 1, 1, 1, 1, 1]);
	});
});
