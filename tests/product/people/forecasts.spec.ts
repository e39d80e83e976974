import { ask, openDesk } from '../../../local/cli/desk';
import type { CloudFile } from '../../../local/host/cloud/files';
import { NOW } from '../../now';
import { build, type Desk, tabOf, tabOfId } from '../../reports/built';
import { firmTables } from '../../reports/firm';
import { ANNA, contestDesk, DIRECTOR, FIRM, openContestedSheets } from './contest-desk';
import { cloudFilesOf, wholeSheet } from './file-desk';

jest.setTimeout(600_000);
process.env.KPI_NO_BROWSER = '1';

const DAY = 86_400_000;
let desk: Desk;
beforeEach(() => {
	days = 0;
	desk = openContestedSheets();
});
afterEach(() => desk.close());

const { sheet, records, hourly } = contestDesk(() => desk);
const line = (id: string): number => sheet(id).values.findIndex((cells) => cells.includes('forecast|'));
const state = (id: string, text: string): void => desk.type(sheet(id).name, line(id), 2, text);
const shown = (id: string, column: number, below = 0): unknown => sheet(id).values[line(id) + below]![column];
const stated = () => records('Прогнозы менеджеров');
/** The line of a person in the block of the department's sheet. */
const ofPerson = (name: string): unknown[] => {
	const { values } = tabOfId(desk, 'summary:ALL')!;
	const from = values.findIndex((cells) => cells[1] === 'Прогнозы менеджеров на месяц');
	return values.slice(from).find((cells) => cells[1] === name)!;
};
let days = 0;
/** The file is opened again on another day: time goes on alone. */
const reopen = (saved: unknown, after = 1): void => {
	desk.close();
	days += after;
	const at = NOW + days * DAY;
	desk = openDesk({ saved, locale: 'ru_RU', language: 'ru', now: () => at });
};
const inAugust = (): void =>
	void ask(desk, 'importTables', firmTables({ ...FIRM, months: ['2026-06', '2026-07', '2026-08'] }, '2026-08-20'));

test('a statement is kept with its day, a weekly change stands beside it, and a blank cell states nothing', () => {
	expect(shown('M1', 1, 1)).toBe('На этот месяц прогноза ещё нет.');
	expect(ofPerson('Анна Иванова')[2]).toBe('');
	state('M1', '300000');
	expect(shown('M1', 1, 1)).toBe('Будет принят при следующем обновлении данных.');
	hourly();
	hourly();
	expect(stated()).toMatchObject([{ manager_id: 'M1', period: '2026-07', amount: 300_000 }]);
	expect(typeof stated()[0]!.computed).toBe('number');
	expect(String(shown('M1', 1, 1))).toMatch(/^Принят 28 нояб\. 2026\.$/);
	reopen(desk.save(), 7);
	state('M1', '350000,5');
	hourly();
	expect(stated().map(({ amount }) => amount)).toEqual([300_000, 350_000.5]);
	expect(new Set(stated().map(({ stated_on }) => String(stated_on))).size).toBe(2);
	expect(String(shown('M1', 1, 1))).toContain('Первый за месяц, по нему считается точность, – 28 нояб. 2026: 300\u00a0000.');
	expect(ofPerson('Анна Иванова')[2]).toBe(350_000.5);
	expect(ofPerson('Анна Иванова')[3]).toBe(shown('M1', 3));
	// Who has stated nothing has no forecast: not 0.
	expect(ofPerson('Борис Петров').slice(2, 3)).toEqual(['']);
	expect(ofPerson('Все, кто заявил')[2]).toBe(350_000.5);
	// A redraw and an import keep what is typed; an emptied cell takes nothing back.
	build(desk);
	ask(desk, 'importTables', firmTables(FIRM, '2026-07-31'));
	expect(shown('M1', 2)).toBe(350_000.5);
	state('M1', '');
	hourly();
	expect(stated()).toHaveLength(2);
	// What is no amount is refused, or states nothing.
	expect(() => state('M1', '-5')).toThrow();
	expect(stated()).toHaveLength(2);
});

test('another month begins with an empty cell; the past one stands beside what came of it, with accuracy and habit', () => {
	state('M1', '600000');
	state('M2', '1000');
	hourly();
	inAugust();
	hourly();
	hourly();
	build(desk);
	expect([shown('M1', 2), shown('M2', 2)]).toEqual(['', '']);
	expect(stated()).toHaveLength(2);
	const [past, , said, , actual, error] = sheet('M1').values[line('M1') - 2]!.slice(12);
	expect([past, said]).toEqual(['июль 2026', 600_000]);
	expect(Number(error)).toBeCloseTo((600_000 - Number(actual)) / Number(actual), 9);
	const habit = String(sheet('M1').values[line('M1') + 2]![1]);
	expect(habit).toMatch(/^Точность \d+ %, обычно завышает: в среднем на \d+ %\. Месяцев: 1$/);
	expect(String(ofPerson('Борис Петров')[13])).toContain('обычно занижает');
	// The same number may be said of the new month, too.
	state('M1', '600000');
	hourly();
	expect(stated().filter(({ period }) => period === '2026-08')).toMatchObject([{ manager_id: 'M1', amount: 600_000 }]);
});

test('it may be stated in the private file; what the file still shows of the month before is not said of this one', () => {
	ask(desk, 'protectTabs', true);
	ask(desk, 'shareFile', 'M1', ANNA, false, false);
	const files = (): CloudFile[] => cloudFilesOf(desk);
	const cellOf = (all: readonly CloudFile[]) => {
		const { rows } = wholeSheet(all[0]!);
		const head = rows.findIndex(({ values }) => values[2]?.userEnteredValue?.stringValue === 'Мой прогноз');
		return rows[head + 1]!.values;
	};
	const typeThere = (amount: number): void => {
		const saved = JSON.parse(JSON.stringify(desk.save())) as { outside: { files: CloudFile[] } };
		cellOf(saved.outside.files)[2] = { userEnteredValue: { numberValue: amount } };
		reopen(saved);
	};
	expect(JSON.stringify(files())).not.toContain('Борис');
	typeThere(450_000);
	hourly();
	expect(stated()).toMatchObject([{ manager_id: 'M1', amount: 450_000 }]);
	reopen(desk.save());
	inAugust();
	hourly();
	hourly();
	expect(stated()).toHaveLength(1);
	reopen(desk.save());
	ask(desk, 'refreshFiles', 0);
	expect(cellOf(files())[2]!.userEnteredValue).toBeUndefined();
	// Written since the month began: the same number is said of it.
	typeThere(450_000);
	hourly();
	expect(stated().map(({ period, amount }) => [period, amount])).toEqual([
		['2026-07', 450_000],
		['2026-08', 450_000],
	]);
	desk.setPerson({ email: ANNA, locale: 'ru' });
	expect(() => state('M2', '1')).toThrow(/protected/);
	expect(() => desk.type('Прогнозы менеджеров', 2, 3, '1')).toThrow(/protected/);
	desk.setPerson({ email: DIRECTOR, locale: 'ru' });
	expect(tabOf(desk, 'Борис Петров').values.flat().join(' ')).not.toContain('450000');
});
