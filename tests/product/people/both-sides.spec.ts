import { ask } from '../../../local/cli/desk';
import type { RolloutState } from '../../../src/app/sets/types';
import { build, type Desk } from '../../reports/built';
import { firmTables } from '../../reports/firm';
import { ANNA, contestDesk, FIRM, openContestedSheets } from './contest-desk';
import { cloudFilesOf, lineBelow, typedInFile, wholeSheet } from './file-desk';

jest.setTimeout(600_000);
process.env.KPI_NO_BROWSER = '1';

let desk: Desk;
beforeEach(() => {
	desk = openContestedSheets();
});
afterEach(() => desk.close());

const { sheet, records, hourly, mark, deals } = contestDesk(() => desk);
const forecastLine = (): number => sheet().values.findIndex((cells) => cells.includes('forecast|'));
const contestLine = (): number => sheet().values.findIndex((cells) => cells.includes('contest|1'));
const state = (text: string): void => desk.type(sheet().name, forecastLine(), 2, text);
const shownForecast = (): unknown => sheet().values[forecastLine()]![2];
const stated = (): unknown[][] => records('Прогнозы менеджеров').map(({ period, amount }) => [period, amount]);
const contested = (): unknown[][] =>
	records('Оспоренные сделки').map(({ typed, comment, status }) => [String(typed), String(comment), status]);
const shownContest = (): unknown[] => {
	const at = contestLine();
	return [...sheet().values[at]!.slice(1, 3), sheet().values[at + 1]![1]];
};
const share = (): void => {
	ask(desk, 'protectTabs', true);
	ask(desk, 'shareFile', 'M1', ANNA, false, false);
};
const forecastInFile = (amount: number | null): void => {
	desk = typedInFile(desk, (file, put) => put(lineBelow(file, 2, 'Мой прогноз'), 2, amount));
};
const contestInFile = (deal: string | null, claim: string | null, comment: string | null): void => {
	desk = typedInFile(desk, (file, put) => {
		const row = lineBelow(file, 2, 'Что не так');
		put(row, 1, deal);
		put(row, 2, claim);
		put(row + 1, 1, comment);
	});
};
const deal = (n: number): string => String(deals().filter(({ manager_id }) => manager_id === 'M1')[n]!.deal_id);

test('a forecast on the sheet stands though the file shows an older one, by the clock and by a refresh', () => {
	state('80000');
	hourly();
	share();
	state('100000');
	hourly();
	hourly();
	expect([shownForecast(), stated()]).toEqual([100_000, [['2026-07', 100_000]]]);
	state('120000');
	ask(desk, 'refreshFiles', 0);
	expect([shownForecast(), stated()]).toEqual([120_000, [['2026-07', 120_000]]]);
	const [file] = cloudFilesOf(desk);
	expect(wholeSheet(file!).rows[lineBelow(file!, 2, 'Мой прогноз')]!.values[2]!.userEnteredValue).toEqual({ numberValue: 120_000 });
	// Typed in the file, then on the sheet: each word is taken once.
	forecastInFile(130_000.5);
	hourly();
	expect([shownForecast(), stated()]).toEqual([130_000.5, [['2026-07', 130_000.5]]]);
	state('140000');
	hourly();
	hourly();
	expect([shownForecast(), stated()]).toEqual([140_000, [['2026-07', 140_000]]]);
	// Emptied there, it takes away what it showed, and no newer word.
	forecastInFile(null);
	hourly();
	expect(shownForecast()).toBe(140_000);
});

test('what a file shows of July never takes the place of what is said of August', () => {
	state('80000');
	hourly();
	share();
	ask(desk, 'importTables', firmTables({ ...FIRM, months: ['2026-06', '2026-07', '2026-08'] }, '2026-08-20'));
	hourly();
	expect(shownForecast()).toBe('');
	state('100000');
	for (let hour = 0; hour < 3; hour++) hourly();
	expect([shownForecast(), stated()]).toEqual([
		100_000,
		[
			['2026-07', 80_000],
			['2026-08', 100_000],
		],
	]);
});

test('a line contested anew on the sheet stays, is recorded before any refresh, and cleared it stays clear', () => {
	share();
	mark('M1', 1, deal(0), 'повтор', 'первый');
	hourly();
	ask(desk, 'refreshFiles', 0);
	mark('M1', 1, deal(1), 'повтор', 'второй');
	hourly();
	expect(shownContest()).toEqual([deal(1), 'повтор', 'второй']);
	mark('M1', 1, deal(2), 'повтор', 'третий');
	ask(desk, 'refreshFiles', 0);
	expect(shownContest()).toEqual([deal(2), 'повтор', 'третий']);
	hourly();
	expect(contested()).toEqual([
		[deal(0), 'первый', 'new'],
		[deal(1), 'второй', 'new'],
		[deal(2), 'третий', 'new'],
	]);
	mark('M1', 1, '', '');
	hourly();
	ask(desk, 'refreshFiles', 0);
	hourly();
	expect(shownContest()).toEqual(['', '', '']);
});

test('changed on both sides, the file’s word holds and the sheet’s has been taken in first', () => {
	share();
	for (const way of ['hourly', 'refreshFiles', 'shareFile', 'contests'] as const) {
		const [ours, theirs] = { hourly: [0, 1], refreshFiles: [2, 3], shareFile: [4, 5], contests: [0, 2] }[way];
		contestInFile(deal(theirs!), 'повтор', `${way} в файле`);
		mark('M1', 1, deal(ours!), 'неверная сумма', `${way} на листе`);
		if (way === 'hourly') hourly();
		else if (way === 'shareFile') ask(desk, 'shareFile', 'M1', ANNA, false, false);
		else if (way === 'refreshFiles') ask(desk, 'refreshFiles', 0);
		else ask(desk, 'contests');
		hourly();
		expect(shownContest()).toEqual([deal(theirs!), 'повтор', `${way} в файле`]);
		expect(contested().map(([, comment]) => comment)).toEqual(expect.arrayContaining([`${way} в файле`, `${way} на листе`]));
	}
	// Of one deal both comments stay.
	ask(desk, 'refreshFiles', 0);
	const same = deal(2);
	contestInFile(same, 'повтор', 'слово файла');
	desk.type(sheet().name, contestLine() + 1, 1, 'слово листа');
	hourly();
	expect(shownContest()).toEqual([same, 'повтор', 'слово листа\nслово файла']);
});

test('ratings and comments on a set go the same way', () => {
	const { sets } = ask<RolloutState>(desk, 'createKpiSet', 'manager', null);
	ask(desk, 'saveDraft', sets[0]!.id, { ...sets[0]!.form, fund: 40_000 });
	ask(desk, 'startTrial', sets[0]!.id, '2026-07');
	build(desk);
	const line = (): number => sheet().values.findIndex((cells) => cells.some((cell) => String(cell).startsWith('feedback|')));
	const shown = (): unknown[] => sheet().values[line()]!.slice(2, 4);
	desk.type(sheet().name, line(), 2, '2');
	desk.type(sheet().name, line(), 3, 'мало');
	ask(desk, 'shareFile', 'M1', ANNA, false, false);
	desk.type(sheet().name, line(), 2, '4');
	desk.type(sheet().name, line(), 3, 'хватает');
	hourly();
	ask(desk, 'refreshFiles', 0);
	expect(shown()).toEqual([4, 'хватает']);
	desk = typedInFile(desk, (file, put) => {
		put(lineBelow(file, 2, '1 – мешает, 5 – помогает'), 2, 5);
		put(lineBelow(file, 2, '1 – мешает, 5 – помогает'), 3, null);
	});
	hourly();
	expect(shown()).toEqual([5, '']);
	desk.type(sheet().name, line(), 2, '3');
	ask(desk, 'collectFeedback');
	ask(desk, 'refreshFiles', 0);
	expect(shown()).toEqual([3, '']);
});
