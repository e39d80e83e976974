import { Desk } from './browser';

/** A small add-on of its own, so that what is tested is the workbench. */
const desk = new Desk({ bundle: 'tests/e2e/fixtures/bundle', demo: false });

beforeAll(() => desk.start());
afterAll(() => desk.close());

test('opens with the menu that onOpen built', async () => {
	expect(await desk.page.locator('.file h1').textContent()).toBe('Отдел продаж');
	expect(await desk.page.locator('.menus > .menu > button').allTextContents()).toEqual(['Правка', 'KPI', 'Стенд']);
});

test('a report looks as the script made it', async () => {
	await desk.menu('KPI', 'Отчёты', 'Построить отчёт');
	expect(await desk.page.locator('.tab[aria-selected=true]').textContent()).toBe('Отчёт');
	await desk.page.getByText('Отчёт построен').waitFor();
	expect(await desk.shown('C2')).toBe('850 000,50'.replace(' ', '\u00a0'));
	expect(await desk.shown('D2')).toBe('85,0%');
	expect(await desk.shown('E2')).toBe('01.07.2026');
	expect(await desk.look('F2')).toEqual({ background: '#fce8e6', colour: '#c5221f' });
	expect(await until(async () => (await desk.look('A2')).background === '#fff4c2')).toBe(true);
	expect((await desk.look('A3')).background).toBeNull();
});

test('a chart is drawn over the grid, follows it and its cells', async () => {
	const chart = desk.page.locator('.chart');
	expect(await ink(await chart.screenshot())).toBeGreaterThan(2000);
	const before = (await chart.boundingBox())!;
	await desk.page.mouse.move(900, 500);
	await desk.page.mouse.wheel(0, 63);
	expect(await until(async () => (await chart.boundingBox())!.y < before.y - 20)).toBe(true);
	await desk.page.mouse.wheel(0, -63);
	expect(await until(async () => (await chart.boundingBox())!.y === before.y)).toBe(true);
	const picture = await chart.screenshot();
	await desk.type('C2', '100');
	expect((await chart.screenshot()).equals(picture)).toBe(false);
});

test('a sparkline is drawn in its cell, and goes with its formula', async () => {
	const before = await ink(await desk.page.screenshot());
	await desk.type('H5', '=SPARKLINE(C2:C4;{"charttype"\\"column";"color"\\"#4285f4"})');
	expect(await until(async () => (await ink(await desk.page.screenshot())) > before + 500)).toBe(true);
	await desk.select('H5');
	await desk.page.keyboard.press('Delete');
	await desk.idle();
	await desk.select('H6');
	expect(await until(async () => (await ink(await desk.page.screenshot())) === before)).toBe(true);
});

test('an edited cell changes what depends on it', async () => {
	await desk.type('C2', '500000,5');
	expect(await desk.shown('C2')).toBe('500 000,50'.replace(' ', '\u00a0'));
	expect(await desk.shown('D2')).toBe('50,0%');
	await desk.page.keyboard.press('Control+z');
	await desk.idle();
	expect(await desk.shown('D2')).toBe('0,0%');
	await desk.type('C2', '900000');
	expect(await desk.shown('D2')).toBe('90,0%');
	expect(await until(async () => (await desk.look('A2')).background === null)).toBe(true);
});

test('a formula is completed, explained and calculated', async () => {
	await desk.select('H2');
	await desk.page.keyboard.type('=KPI_');
	await desk.page.getByText('Сумма, умноженная на множитель').waitFor();
	await desk.page.keyboard.type('TIMES(C2:C4;');
	await desk.page.getByText('Множитель', { exact: false }).first().waitFor();
	await desk.page.keyboard.type('2)');
	await desk.enter();
	expect(await desk.shown('H2')).toBe(String((900_000 + 990_000 + 1_200_000) * 2));
	await desk.type('H3', '=КПЭ(1)');
	expect(await desk.shown('H3')).toBe('#NAME?');
});

test('a formula is filled down with its references moved', async () => {
	await desk.select('H2');
	await desk.page.keyboard.down('Shift');
	await desk.select('H4');
	await desk.page.keyboard.up('Shift');
	const answered = desk.page.waitForResponse(/\/api\/ask$/);
	await desk.page.keyboard.press('Control+d');
	await answered;
	await desk.idle();
	expect(await desk.shown('H3')).toBe(String((990_000 + 1_200_000) * 2));
	expect(await desk.shown('H4')).toBe(String(1_200_000 * 2));
});

test('what the host refuses is put back, and the reason is told', async () => {
	await desk.type('F3', 'Неведомо');
	await desk.page.locator('.alert').waitFor();
	await desk.page.locator('.alert .main').click();
	expect(await desk.shown('F3')).toBe('В плане');
});

test('a list offers its values', async () => {
	const { x, y } = await desk.point('F2');
	await desk.page.mouse.click(x, y);
	await desk.page.mouse.click(x + 38, y);
	const answered = desk.page.waitForResponse(/\/api\/ask$/);
	await desk.page.getByText('В плане', { exact: true }).click();
	await answered;
	await desk.idle();
	expect(await desk.shown('F2')).toBe('В плане');
});

test('the sidebar calls the add-on and hears of failures', async () => {
	await desk.menu('KPI', 'Открыть панель');
	expect(await desk.page.locator('.panel-head h2').textContent()).toBe('Панель продаж');
	expect((await desk.page.locator('iframe.panel').boundingBox())!.width).toBe(300);
	const said = async (button: string, text: string): Promise<void> => {
		await desk.panel.locator(button).click();
		await desk.panel.getByText(text).waitFor();
	};
	await said('#ok', 'ok {"name":"Анна","list":[1,null],"at":1} user');
	expect(await desk.shown('A1')).toBe('Привет, Анна');
	await said('#fail', 'failed Не выйдет user');
	await said('#hidden', 'failed Script function not found: secret_ user');
	await said('#date', 'TypeError: Failed due to illegal value in property: 0');
	await desk.panel.locator('#close').click();
	await desk.page.locator('.sidebar').waitFor({ state: 'detached' });
});

test('a failed menu item says what went wrong', async () => {
	await desk.menu('KPI', 'Отчёты', 'Сломаться');
	await desk.page.getByText('Что-то пошло не так').waitFor();
});

test('sheets are switched, added and remembered', async () => {
	await desk.page.getByRole('tab', { name: 'Лист1' }).click();
	await desk.idle();
	await desk.type('B2', 'след');
	await desk.page.getByRole('tab', { name: 'Отчёт' }).click();
	await desk.idle();
	expect(await desk.shown('A2')).toBe('Анна Петрова');
	await desk.page.getByRole('button', { name: 'Добавить лист' }).click();
	await desk.idle();
	expect(await desk.page.getByRole('tab').count()).toBe(3);
	await desk.open();
	expect(await desk.page.getByRole('tab').count()).toBe(3);
	await desk.restart();
	await desk.page.getByRole('tab', { name: 'Лист1' }).click();
	await desk.idle();
	expect(await desk.shown('B2')).toBe('след');
});

test('it speaks English too', async () => {
	await desk.open('?lang=en');
	await desk.page.locator('.menus > .menu > button', { hasText: 'Workbench' }).waitFor();
});

test('nothing is asked of any other machine, and nothing broke', () => {
	expect(desk.strayed).toEqual([]);
	expect(desk.faults).toEqual([]);
});

async function until(holds: () => Promise<boolean>): Promise<boolean> {
	for (let i = 0; i < 50; i++) {
		if (await holds()) return true;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return false;
}

/** Colours of a chart's bars in a picture, counted in the page's own canvas. */
async function ink(png: Buffer): Promise<number> {
	return desk.page.evaluate(async (data) => {
		const image = new Image();
		image.src = `data:image/png;base64,${data}`;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [image.width, image.height];
		const pen = canvas.getContext('2d')!;
		pen.drawImage(image, 0, 0);
		const { data: dots } = pen.getImageData(0, 0, image.width, image.height);
		let blue = 0;
		for (let i = 0; i < dots.length; i += 4) if (dots[i] === 0x42 && dots[i + 1] === 0x85 && dots[i + 2] === 0xf4) blue++;
		return blue;
	}, png.toString('base64'));
}
