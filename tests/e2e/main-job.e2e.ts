import { mkdirSync } from 'node:fs';
import { TODAY } from '../now';
import { Desk } from './browser';

jest.setTimeout(240_000);

const desk = new Desk({ demo: true });
const SHOTS = 'build/screenshots';

beforeAll(async () => {
	mkdirSync(SHOTS, { recursive: true });
	await desk.start();
});
afterAll(() => desk.close());

/** `PICTURES=1` renews the two pictures at the head of the README, too. */
const README_PICTURES = ['department', 'english'];

async function picture(name: string): Promise<void> {
	await desk.page.screenshot({ path: `${SHOTS}/${name}.png` });
	if (process.env.PICTURES !== undefined && README_PICTURES.includes(name))
		await desk.page.screenshot({ path: `docs/pictures/${name}.jpg`, type: 'jpeg', quality: 55 });
}
const press = (name: RegExp): Promise<void> => desk.panel.getByRole('button', { name }).first().click();
const panelText = (): Promise<string> => desk.panel.locator('body').innerText();
const tab = (name: string): Promise<void> =>
	desk.page
		.locator('.tab', { hasText: new RegExp(`^\\s*${name}\\s*$`) })
		.first()
		.click()
		.then(() => desk.idle());

test('connect the demo account and import, watching the bar move', async () => {
	await desk.menu('KPI', 'Открыть панель');
	await press(/демо-CRM/);
	await press(/Начать импорт/);
	const bar = desk.panel.getByRole('progressbar').first();
	await bar.waitFor();
	const seen = new Set<string>();
	for (let i = 0; i < 600 && (await bar.count()) > 0; i++) {
		seen.add((await bar.getAttribute('aria-valuenow', { timeout: 500 }).catch(() => null)) ?? '');
		if (seen.size === 3) await picture('import');
		await desk.page.waitForTimeout(200);
	}
	expect(seen.size).toBeGreaterThan(3);
	await desk.panel
		.getByText(/2\s000/)
		.first()
		.waitFor();
	await picture('imported');
});

test('decompose the goal and build the summaries', async () => {
	await press(/цел/i);
	await desk.panel.getByRole('button', { name: /Построить/ }).waitFor();
	await picture('goal-form');
	await press(/Построить/);
	await desk.panel.getByRole('button', { name: /Открыть вкладку/ }).waitFor({ timeout: 60_000 });
	await desk.idle();
	await picture('goal');
	await press(/свод/i);
	await press(/Построить сводки/);
	await desk.panel.getByText('Светлана Лебедева').waitFor({ timeout: 120_000 });
	await desk.idle();
	await desk.page.waitForTimeout(1500);
	await picture('department');
	expect(await desk.page.locator('.tab[aria-selected=true]').textContent()).toBe('Отдел');
});

test('switch to a manager, type a formula with its help', async () => {
	await tab('Андрей Семёнов');
	await desk.page.waitForTimeout(800);
	await picture('manager');
	expect(await desk.shown('B1')).toBe('Андрей Семёнов');
	await tab('Лист1');
	await desk.select('A1');
	await desk.page.keyboard.type('=KPI_AVG');
	await desk.page.getByText('KPI_AVG_CHECK').first().waitFor();
	await picture('autocomplete');
	await desk.page.keyboard.press('Escape');
	await desk.page.keyboard.press('Escape');
	await desk.type('A3', '=KPI("won_count";"Андрей Семёнов";"2026")');
	expect(Number((await desk.shown('A3')).replace(/\D/g, ''))).toBeGreaterThan(3);
});

test('an edited goal changes the attainment on the summary', async () => {
	await tab('Отдел');
	const before = await desk.shown('E17');
	await tab('Цель');
	await desk.type('C5', '1000000');
	await tab('Отдел');
	expect(await desk.shown('E17')).not.toBe(before);
	expect(Number.parseInt(await desk.shown('E17'), 10)).toBeGreaterThan(100);
});

test('an edited target changes the attainment on the manager’s summary', async () => {
	const [year, month] = TODAY.split('-');
	await tab('Планы');
	// Each month of the quarter has a line of the company, then one of each of the eleven who sell.
	const row = 4 + 12 * ((Number(month) - 1) % 3);
	const name = await desk.shown(`C${row}`);
	expect([await desk.shown(`B${row - 1}`), await desk.shown(`F${row}`)]).toEqual(['company', `${year}-${month}`]);
	await desk.type(`G${row}`, '100000');
	await tab(name);
	const figures = await rowOf('Сумма закрытых сделок');
	const fact = Number((await desk.shown(`D${figures}`)).replace(/\D/g, ''));
	expect(await desk.shown(`C${figures}`)).toMatch(/^100\s000/);
	expect(await desk.shown(`E${figures}`)).toBe(`${Math.round(fact / 1000)}%`);
});

/** The line of a KPI on the open sheet: the list of today stands above it. */
async function rowOf(label: string): Promise<number> {
	for (let row = 10; row < 90; row++) if ((await desk.shown(`B${row}`)) === label) return row;
	throw new Error(`no line ${label}`);
}

test('in English', async () => {
	await desk.page.getByRole('button', { name: 'EN' }).first().click();
	await desk.idle();
	await desk.menu('KPI', 'Open the panel');
	await desk.panel
		.getByText(/summar/i)
		.first()
		.waitFor();
	await picture('english');
	// The demo firm keeps its own name.
	expect((await panelText()).replace('Техноснаб (демо)', '')).not.toMatch(/[а-яё]{2,}/i);
});

test('the page stays on this machine and throws nothing', () => {
	expect(desk.strayed).toEqual([]);
	expect(desk.faults).toEqual([]);
});
