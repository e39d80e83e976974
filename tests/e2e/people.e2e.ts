import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Desk } from './browser';

/** Three people, the clock, the journal and the kill, over a small add-on of its own. */
const desk = new Desk({ bundle: 'tests/e2e/fixtures/bundle', demo: false });
const PICTURES = 'build/screenshots';

beforeAll(async () => {
	mkdirSync(PICTURES, { recursive: true });
	await desk.start();
	desk.page.setDefaultTimeout(8000);
	await desk.menu('KPI', 'Отчёты', 'Построить отчёт');
	await desk.menu('KPI', 'Порядок', 'Защитить план');
});
afterAll(() => desk.close());

test('the manager may edit, but not what is protected, and is told so in the words of Google', async () => {
	await desk.open('?as=manager');
	expect(await desk.page.locator('.who').textContent()).toBe('Менеджер');
	// The grid takes keys some moments after it is drawn.
	await desk.page.waitForTimeout(700);
	await desk.type('C2', '5');
	expect(await desk.shown('C2')).toBe('5,00');
	await desk.type('B2', '7');
	await desk.page.getByText('You are trying to edit a protected cell or object.').waitFor();
	await desk.page.screenshot({ path: `${PICTURES}/workbench-refused.png` });
	await desk.page.locator('.alert .main').click();
	expect(await desk.shown('B2')).toMatch(/^1.000.000,00$/);
	await desk.select('B3');
	await desk.menu('Правка', 'Полужирный');
	await desk.page.getByText('You are trying to edit a protected cell or object.').waitFor();
	await desk.page.locator('.alert .main').click();
});

test('the stranger does not get in, and another person can', async () => {
	await desk.page.goto(desk.page.url().replace('as=manager', 'as=stranger'));
	await desk.page.getByRole('heading', { name: 'Нужен доступ' }).waitFor();
	await desk.page.screenshot({ path: `${PICTURES}/workbench-stranger.png` });
	await desk.page.getByRole('link', { name: 'Войти директором' }).click();
	await desk.page.waitForSelector('html[data-ready=yes]');
	await desk.page.waitForTimeout(700);
	await desk.type('B2', '7');
	expect(await desk.shown('B2')).toBe('7,00');
});

test('the clock moves on, and what is due runs', async () => {
	await desk.menu('KPI', 'Порядок', 'Считать каждый час');
	await desk.menu('Стенд', 'Часы таблицы', 'На час вперёд');
	expect(await desk.shown('H1')).toBe('1');
	await desk.menu('Стенд', 'Часы таблицы', 'Завтра, 9:00');
	expect(await desk.shown('H1')).toBe('2');
	expect(await desk.page.locator('.chip.ahead').textContent()).toContain('09:00');
	await desk.menu('Стенд', 'Часы таблицы', 'Первое число');
	expect(await desk.page.locator('.chip.ahead').textContent()).toMatch(/^1 .*09:00$/);
	await desk.restart();
	expect(await desk.page.locator('.chip.ahead').textContent()).toMatch(/^1 .*09:00$/);
	await desk.menu('Стенд', 'Часы таблицы', 'Настоящее время');
	expect(await desk.page.locator('.chip.ahead').count()).toBe(0);
});

test('the script is killed where it stands, and what it wrote is not kept', async () => {
	await desk.menu('Стенд', 'Оборвать скрипт');
	await desk.page.getByText('будет оборвано').waitFor();
	await desk.menu('KPI', 'Порядок', 'Долгая работа');
	await desk.page.getByText('The execution was ended').waitFor();
	expect(await desk.shown('H2')).toBe('');
	await desk.menu('KPI', 'Порядок', 'Долгая работа');
	expect(await desk.shown('H2')).toBe('50');
});

test('the journal tells calls, mails and triggers', async () => {
	await desk.menu('KPI', 'Порядок', 'Написать директору');
	await desk.menu('Стенд', 'Журнал');
	const journal = desk.page.locator('.journal');
	await journal.waitFor();
	const rows = await journal.locator('tbody tr').allInnerTexts();
	expect(rows[0]).toContain('writeMail');
	expect(rows[0]).toContain('MailApp.sendEmail 1');
	expect(rows.find((row) => row.includes('оборвано'))).toContain('workLong');
	await journal.getByText('Итоги дня → director@example.com').waitFor();
	await journal.getByText('countOnce · director@example.com').waitFor();
	await desk.page.screenshot({ path: `${PICTURES}/workbench-journal.png` });
	await journal.getByRole('button', { name: 'Закрыть' }).click();
});

test('rows are put in, sorted and dressed by hand', async () => {
	await desk.select('A3');
	await desk.menu('Правка', 'Вставить строку выше');
	expect(await desk.shown('A3')).toBe('');
	expect(await desk.shown('A4')).toBe('Борис Иванов');
	await desk.menu('Правка', 'Удалить выделенные строки');
	expect(await desk.shown('A3')).toBe('Борис Иванов');
	await desk.select('C3');
	await desk.menu('Правка', 'Я → А');
	expect(await desk.shown('A2')).toBe('Вера Смирнова');
	await desk.select('A2');
	await desk.menu('Правка', 'Красный текст');
	expect(await colourOf(1, 0)).toBe('#c5221f');
	await desk.page.screenshot({ path: `${PICTURES}/workbench-by-hand.png` });
});

test('tabs are renamed, moved, hidden and deleted by hand', async () => {
	await desk.open();
	const plain = (): Promise<string[]> => desk.page.locator('.strip .tab').allTextContents();
	const [first] = await plain();
	await desk.page.getByRole('button', { name: 'Добавить лист' }).click();
	await desk.idle();
	const added = (await plain()).at(-1)!;
	expect(await desk.page.locator('.tab[aria-selected=true]').textContent()).toBe(added);
	await desk.page.locator('.tab', { hasText: added }).dblclick();
	await desk.page.locator('.tab-name').fill('Мои заметки');
	await desk.page.keyboard.press('Enter');
	await desk.idle();
	expect((await plain()).at(-1)).toBe('Мои заметки');
	const menu = async (caption: string): Promise<void> => {
		await desk.page.locator('.tab', { hasText: 'Мои заметки' }).click({ button: 'right' });
		await desk.page.getByRole('menuitem', { name: caption }).click();
		await desk.idle();
	};
	const before = (await plain()).length;
	await menu('Переместить влево');
	expect((await plain()).indexOf('Мои заметки')).toBe(before - 2);
	await desk.page.locator('.tab', { hasText: 'Мои заметки' }).dragTo(desk.page.locator('.tab', { hasText: first! }).first());
	await desk.idle();
	expect((await plain())[0]).toBe('Мои заметки');
	await desk.page.screenshot({ path: `${PICTURES}/workbench-tabs.png` });
	await menu('Скрыть');
	expect(await plain()).not.toContain('Мои заметки');
	await desk.page.getByRole('button', { name: 'Все листы' }).click();
	await desk.page.locator('.items .unseen', { hasText: 'Мои заметки' }).click();
	await desk.idle();
	expect(await plain()).toContain('Мои заметки');
	desk.page.once('dialog', (dialog) => void dialog.accept());
	await menu('Удалить');
	expect(await plain()).not.toContain('Мои заметки');
});

test('a private file opens beside the workbook, for those alone who were given it', async () => {
	await desk.stop();
	const saved = JSON.parse(readFileSync(desk.state, 'utf8'));
	const book = structuredClone(saved.book);
	Object.assign(book.meta, { id: 'private-1', name: 'Анна Петрова', editors: [] });
	saved.outside.files = [{ id: 'private-1', name: 'Анна Петрова', book }];
	writeFileSync(desk.state, JSON.stringify(saved));
	await desk.restart();
	const own = await desk.beside('?file=private-1');
	expect(await own.locator('.file h1').textContent()).toBe('Анна Петрова');
	// No add-on there.
	expect(await own.locator('.menus > .menu > button').allTextContents()).toEqual(['Правка', 'Стенд']);
	const other = await desk.beside('?file=private-1&as=manager');
	await other.getByRole('heading', { name: 'Нужен доступ' }).waitFor();
	await desk.menu('Стенд', 'Журнал');
	await desk.page.locator('.journal').getByRole('link', { name: 'Открыть' }).waitFor();
	expect(desk.faults).toEqual([]);
});

/** The colour that the page knows of a cell. */
const colourOf = (row: number, column: number): Promise<string | undefined> =>
	desk.page.evaluate(
		([r, c]) => {
			const { model, grid } = (window as unknown as { workbench: Known }).workbench;
			const style = [...model.sheets.get(grid.shownId)!.cells.values()].find((cell) => cell[0] === r && cell[1] === c)?.[3];
			return model.styles[style ?? 0]?.color;
		},
		[row, column],
	);

interface Known {
	readonly grid: { readonly shownId: string };
	readonly model: {
		readonly styles: readonly { readonly color?: string }[];
		readonly sheets: ReadonlyMap<string, { readonly cells: ReadonlyMap<number, readonly [number, number, unknown, number]> }>;
	};
}
