import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stopwatch } from '../../local/time/clock';
import { Desk } from './browser';

jest.setTimeout(240_000);

/** Somebody who has never seen the add-on, from an empty sheet to summaries, and the two others who look at it then. */
const desk = new Desk({ demo: true });
const SHOTS = 'build/screenshots';
const figures: Record<string, number> = {};

beforeAll(async () => {
	mkdirSync(SHOTS, { recursive: true });
	await desk.start();
	desk.page.setDefaultTimeout(60_000);
});
afterAll(async () => {
	writeFileSync('build/first-run.json', JSON.stringify(figures));
	process.stdout.write(`First run: ${JSON.stringify(figures)}\n`);
	await desk.close();
});

const picture = (name: string): Promise<unknown> => desk.page.screenshot({ path: `${SHOTS}/first-run-${name}.png` });
const press = (name: RegExp): Promise<void> => desk.panel.getByRole('button', { name }).first().click();
const tabs = (): Promise<string[]> => desk.page.locator('.tab').allTextContents();
const home = (): Promise<void> => desk.panel.locator('.back').click();

test('the panel is painted at once', async () => {
	await desk.menu('KPI', 'Открыть панель');
	await desk.panel.locator('.steps').waitFor();
	const frame = desk.page.frames().find((one) => one !== desk.page.mainFrame())!;
	figures.firstPaintMs = Math.round(await frame.evaluate(() => performance.getEntriesByName('first-paint')[0]!.startTime));
	figures.sidebarBytes = readFileSync('dist/sidebar.html').length;
	await picture('home');
	// Two cores that others use, too: the limit of 200 ms is printed above and held loosely here.
	expect(figures.firstPaintMs).toBeLessThan(1000);
});

test('stages and people are shown before anything is written', async () => {
	await press(/демо-CRM/);
	await desk.panel.getByText('Проверьте до импорта').waitFor();
	const before = await tabs();
	await press(/Показать этапы/);
	await desk.panel.locator('.card .fold').first().waitFor();
	await desk.panel.getByText(/\d+\sчеловек/).click();
	await desk.panel.getByText('Андрей Семёнов').waitFor();
	await desk.idle();
	expect(await tabs()).toEqual(before);
	await picture('check');
	await home();
	await press(/Подключить CRM/);
	await press(/Отключить/);
	await press(/Отключить/);
	await desk.panel.getByRole('radio').first().waitFor();
	await home();
});

test('from nothing to summaries with demo data, by the clock', async () => {
	const elapsed = stopwatch();
	await press(/демо-данные/);
	await desk.panel.getByText('Что появится').waitFor();
	expect(await tabs()).toEqual(['Лист1']);
	await press(/Загрузить демо-данные/);
	await desk.panel.getByText('Данные на месте').waitFor();
	figures.demoLoadedMs = elapsed();
	await picture('loaded');
	await desk.panel.locator('[data-step=goal]').click();
	await press(/Построить/);
	await desk.panel.getByRole('button', { name: /Открыть вкладку/ }).waitFor();
	await desk.idle();
	await picture('goal');
	await press(/свод/i);
	await press(/Построить сводки/);
	await desk.panel.getByText('Дарья Юдина').waitFor();
	await desk.idle();
	figures.summariesMs = elapsed();
	await desk.page.waitForTimeout(1500);
	await picture('summaries');
	expect(await tabs()).toEqual(expect.arrayContaining(['Главная', 'Цель', 'Отдел', 'Анна Белова', 'Настройки']));
	// Five minutes are the promise.
	expect(figures.summariesMs).toBeLessThan(300_000);
});

test('settings are read, changed and kept', async () => {
	await home();
	await desk.panel.locator('[data-link=settings]').click();
	await desk.panel.locator('.stage-row').first().waitFor();
	await desk.panel.getByLabel('Начало дня').fill('10:00');
	await picture('settings');
	await press(/Сохранить/);
	await desk.panel.getByText('Сохранено.').waitFor();
	await desk.idle();
});

test('the manager sees the same file, the stranger does not', async () => {
	await desk.open('?as=manager');
	await desk.menu('KPI', 'Открыть панель');
	await desk.panel.locator('.steps').waitFor();
	await desk.page.getByRole('tab', { name: 'Анна Белова' }).click();
	await desk.idle();
	await desk.page.waitForTimeout(1200);
	await picture('manager');
	await desk.page.goto(desk.page.url().replace('manager', 'stranger'));
	await desk.page.getByRole('heading', { name: 'Нужен доступ' }).waitFor();
});

test('everything again in English, and the demo data go', async () => {
	await desk.open('?lang=en');
	await desk.menu('KPI', 'Open the panel');
	await desk.panel.getByText('Your data is in').waitFor();
	await picture('home-en');
	await press(/Remove the sample data/);
	await press(/Remove the sample data/);
	await desk.panel.getByText('The sample data is gone').waitFor();
	await desk.idle();
	await picture('gone-en');
	expect(desk.faults).toEqual([]);
	expect(desk.strayed).toEqual([]);
});
