import { ask, openDesk } from '../../local/cli/desk';
import { article } from '../product/goal-desk';
import { build, type Desk, dumpTabs, tabOf } from '../reports/built';
import { type Firm, firmTables } from '../reports/firm';

jest.setTimeout(120_000);

const firm: Firm = { managers: [['M1', 'Анна Иванова', 'Север', 'Тверь']], deals: 6, months: ['2026-07'] };
const DAY = 86_400_000;
const FRESH = Date.UTC(2026, 6, 31, 9);

describe.each([
	[
		'ru',
		'Отдел',
		'Анна Иванова',
		'Сегодня',
		'Главная',
		'Сравнение',
		'Темп',
		'⚠ Данные устарели: последний раз обновлялись 31.07.2026, дней назад: 5',
	],
	[
		'en',
		'Department',
		'Анна Иванова',
		'Today',
		'Home',
		'Comparison',
		'Pace',
		'⚠ The data are old: last updated on Jul 31, 2026, 5 days ago',
	],
])('%s: sheets age by themselves when no run comes', (language, department, person, today, home, comparison, pace, sentence) => {
	let now = FRESH;
	let desk: Desk;
	beforeAll(() => {
		process.env.KPI_NO_BROWSER = '1';
		desk = openDesk({ locale: language === 'ru' ? 'ru_RU' : 'en_US', language, timeZone: 'Europe/Moscow', now: () => now });
		ask(desk, 'importTables', firmTables(firm, '2026-07-31'));
		ask(desk, 'buildGoal', article);
		build(desk);
	});
	afterAll(() => desk.close());

	const line = (name: string): string => {
		const { values } = tabOf(desk, name);
		return values
			.slice(0, 5)
			.flat()
			.filter((cell) => /устарели|are old/.test(String(cell)))
			.join();
	};
	const sheets = [department, person, today, home, comparison, pace];
	const all = (text: string): string[] => sheets.map(() => text);

	test('fresh data, and those of yesterday, are told of by their day alone', () => {
		expect(sheets.map(line)).toEqual(all(''));
		now = FRESH + DAY;
		expect(sheets.map(line)).toEqual(all(''));
	});

	test('older ones say so on every sheet, and fresh ones no more', () => {
		now = FRESH + 5 * DAY;
		expect(sheets.map(line)).toEqual(all(sentence));
		now = FRESH;
		expect(sheets.map(line)).toEqual(all(''));
	});

	test('a private file ages, too, and reads nothing but the clock', () => {
		ask(desk, 'shareFile', 'M1', 'anna@example.com', false, false);
		const [file] = (
			desk.dump() as { files: { sheets: { rows: { values: { userEnteredValue?: object; userEnteredFormat?: object }[] }[] }[] }[] }
		).files;
		const cells = file!.sheets[0]!.rows.flatMap(({ values }) => values).filter((cell) => JSON.stringify(cell).includes('formulaValue'));
		expect(cells.map(({ userEnteredValue }) => userEnteredValue)).toEqual([{ formulaValue: '=TODAY()-46234' }]);
		expect(JSON.stringify(cells[0]!.userEnteredFormat)).toContain('[<2]');
	});

	test('one formula of a sheet goes by the clock', () => {
		const clocks = dumpTabs(desk)
			.filter(({ hidden }) => !hidden)
			.flatMap(({ name, formulas }) =>
				formulas
					.flat()
					.filter((text) => /TODAY\(|NOW\(/.test(text))
					.map(() => name),
			);
		expect([...clocks].sort()).toEqual([...sheets].sort());
	});
});
