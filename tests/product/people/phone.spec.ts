import { ask, openDesk } from '../../../local/cli/desk';
import type { CloudCell, CloudFile, CloudSheet } from '../../../local/host/cloud/files';
import { type Desk, openBuilt, tabOf } from '../../reports/built';
import { cloudFilesOf, lineBelow, phoneSheet, wholeSheet } from './file-desk';

jest.setTimeout(300_000);
process.env.KPI_NO_BROWSER = '1';

const INJECTED = '=HYPERLINK("http://evil.example"; "Анна")';
let desk: Desk;
beforeEach(() => {
	desk = openBuilt(
		{
			managers: [
				['M1', 'Анна Иванова', 'Север', 'Тверь'],
				['M2', 'Борис КАНАРЕЙКА', 'Юг', 'Тула'],
			],
			deals: 30,
			months: ['2026-06', '2026-07'],
			canary: { M1: INJECTED, M2: 'КАНАРЕЙКА' },
		},
		'2026-07-15',
	);
});
afterEach(() => desk.close());

const said = ({ rows }: CloudSheet): unknown[] => rows.map(({ values }) => valueIn(values[0]));
const valueIn = (cell: CloudCell | undefined): unknown => cell?.userEnteredValue?.stringValue ?? cell?.userEnteredValue?.numberValue ?? '';
const shared = (): CloudFile => cloudFilesOf(desk)[0]!;

test('a private file opens with one column that a phone is wide enough for: the result, what is left, the list of today', () => {
	ask(desk, 'shareFile', 'M1', 'anna@example.com', false, false);
	const [first] = shared().sheets;
	expect(first!.properties).toMatchObject({ sheetId: 1, title: 'Телефон' });
	expect(first!.properties.gridProperties.columnCount).toBe(1);
	expect(first!.columnMetadata[0]!.pixelSize).toBeLessThanOrEqual(360 - 32);
	const lines = said(first!);
	const sheet = tabOf(desk, 'Анна Иванова').values;
	expect(lines[0]).toBe('Анна Иванова');
	// The money tile of the sheet.
	const at = lines.indexOf('Факт');
	expect(lines.slice(at, at + 2)).toEqual(['Факт', sheet[5]![1]]);
	const order = ['Факт', 'Что осталось', 'Нужно в день', 'Сегодня', 'Ещё', 'Прогноз по темпу'].map((title) => lines.indexOf(title));
	expect(order).toEqual([...order].sort((a, b) => a - b));
	expect(order[0]).toBeGreaterThan(0);
	// Every deal of the sheet's list, in its order, with why it is there.
	const head = sheet.findIndex((line) => line[1] === 'Сегодня: какими сделками заняться');
	const rows = sheet.slice(head + 4, head + 14).filter((_, i) => i % 2 === 0);
	const names = [1, 12].flatMap((column) => rows.map((line) => line[column])).filter((name) => name !== '');
	expect(names.length).toBeGreaterThan(8);
	expect(lines.filter((line) => names.includes(line as string))).toEqual(names);
	const why = sheet[head + 5]![1] as string;
	expect(lines[lines.indexOf(names[0]) + 1]).toContain(why);
});

test('a sheet of an earlier version, with all deals below each other, is read as it stands', () => {
	const { values } = tabOf(desk, 'Анна Иванова');
	const head = values.findIndex((line) => line[1] === 'Сегодня: какими сделками заняться');
	desk.type('Анна Иванова', head + 14, 1, 'Шестая сделка');
	desk.type('Анна Иванова', head + 15, 1, 'Шестая причина');
	ask(desk, 'shareFile', 'M1', 'anna@example.com', false, false);
	const lines = said(phoneSheet(shared())!);
	const at = lines.indexOf('Шестая сделка');
	expect(at).toBeGreaterThan(0);
	expect(lines[at + 1]).toBe('Шестая причина');
});

test('outside text stays text, and nothing of others is in it', () => {
	ask(desk, 'shareFile', 'M1', 'anna@example.com', false, false);
	const bytes = JSON.stringify(phoneSheet(shared()));
	expect(bytes).toContain('HYPERLINK');
	expect(bytes).not.toMatch(/formulaValue|КАНАРЕЙКА|\bM2\b/);
	expect(phoneSheet(shared())!.protectedRanges).toMatchObject([{ range: { sheetId: 1 }, unprotectedRanges: [] }]);
});

test('a file of an earlier version gets it at the next refresh; what the person made of the file survives, and open cells are read wherever their sheet stands', () => {
	ask(desk, 'shareFile', 'M1', 'anna@example.com', false, false);
	const saved = JSON.parse(JSON.stringify(desk.save())) as { outside: { files: CloudFile[] } };
	const file = saved.outside.files[0]!;
	const own: CloudSheet = {
		...wholeSheet(file),
		properties: { sheetId: 77, title: 'телефон', gridProperties: { rowCount: 3, columnCount: 3 } },
		rows: [{ values: [{ userEnteredValue: { stringValue: 'Моё' } }] }],
		charts: [],
		protectedRanges: [],
	};
	file.sheets = [own, wholeSheet(file)];
	const amountAt = lineBelow(file, 2, 'Мой прогноз');
	wholeSheet(file).rows[amountAt]!.values[2] = { userEnteredValue: { numberValue: 70_000 } };
	desk.close();
	desk = openDesk({ saved, locale: 'ru_RU', language: 'ru' });
	ask(desk, 'refreshFiles', 0);
	expect(shared().sheets.map(({ properties }) => properties.title)).toEqual(['Телефон 2', 'телефон', 'Анна Иванова']);
	expect(shared().sheets[1]!.rows[0]!.values[0]!.userEnteredValue).toEqual({ stringValue: 'Моё' });
	expect(tabOf(desk, 'Анна Иванова').values.flat()).toContain(70_000);
	// A second refresh keeps the order in which the person put the sheets.
	const moved = JSON.parse(JSON.stringify(desk.save())) as typeof saved;
	moved.outside.files[0]!.sheets.reverse();
	desk.close();
	desk = openDesk({ saved: moved, locale: 'ru_RU', language: 'ru' });
	ask(desk, 'refreshFiles', 0);
	expect(shared().sheets.map(({ properties }) => properties.sheetId)).toEqual([0, 77, 1]);
	expect(wholeSheet(shared()).protectedRanges).toHaveLength(1);
	expect(phoneSheet(shared())!.protectedRanges).toHaveLength(1);
});

test('whoever leads sees each manager’s light, attainment and money instead of a list', () => {
	ask(desk, 'shareFile', 'ALL', 'head@example.com', false, false);
	const lines = said(phoneSheet(shared())!);
	expect(lines).toContain('Менеджеры');
	expect(lines.filter((line) => /Анна Иванова$|Борис КАНАРЕЙКА$/.test(String(line))).length).toBeGreaterThanOrEqual(2);
});

/** The file as somebody has left it, opened anew and brought up to date. */
function refreshedAfter(change: (file: CloudFile) => void): void {
	const saved = JSON.parse(JSON.stringify(desk.save())) as { outside: { files: CloudFile[] } };
	change(saved.outside.files[0]!);
	desk.close();
	desk = openDesk({ saved, locale: 'ru_RU', language: 'ru' });
	ask(desk, 'refreshFiles', 0);
}
const titles = (): string[] => shared().sheets.map(({ properties }) => properties.title);

test('names that somebody has given to the sheets stay', () => {
	ask(desk, 'shareFile', 'M1', 'anna@example.com', false, false);
	refreshedAfter(({ sheets }) => {
		sheets[0]!.properties.title = 'Утро';
		sheets[1]!.properties.title = 'Мой лист';
	});
	expect(titles()).toEqual(['Утро', 'Мой лист']);
	expect(said(phoneSheet(shared())!)).toContain('Факт');
});

test.each([0, 1])('a sheet of the file that somebody has deleted is made anew: %i', (gone) => {
	ask(desk, 'shareFile', 'M1', 'anna@example.com', false, false);
	refreshedAfter((file) => {
		file.sheets = file.sheets.filter(({ properties }) => properties.sheetId !== gone);
	});
	expect(titles().sort()).toEqual(['Анна Иванова', 'Телефон']);
	expect(wholeSheet(shared()).protectedRanges).toHaveLength(1);
	expect(said(phoneSheet(shared())!)).toContain('Факт');
});
