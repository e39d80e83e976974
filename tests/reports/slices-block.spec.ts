import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import { NOW } from '../now';
import { julyTables } from '../product/july-tables';

jest.setTimeout(300_000);

type Cells = unknown[][];
const CHANNELS = ['Сайт', 'Реклама', '', 'Выставка'];
const deals = julyTables['deals.csv']!.split('\n').map((line, i) => `${line},${i === 0 ? 'source_channel' : CHANNELS[i % 4]}`);

describe.each([
	{
		language: 'ru',
		locale: 'ru_RU',
		sheet: 'Отдел',
		title: 'Разрезы',
		total: 'Итого',
		none: '(нет)',
		own: 'Борис Петров',
		share: 'Доля успешных сделок',
		team: 'Команда',
	},
	{
		language: 'en',
		locale: 'en_US',
		sheet: 'Department',
		title: 'Slices',
		total: 'Total',
		none: '(none)',
		own: 'Борис Петров',
		share: 'Win rate',
		team: 'Team',
	},
] as const)('the block of slices, in $language', ({ language, locale, sheet, title, total, none, own, share, team }) => {
	let desk: Host & { close(): void };
	beforeAll(() => {
		desk = openDesk({ locale, language, timeZone: 'Europe/Moscow', now: () => NOW });
		const plans = `${julyTables['targets.csv']!.split('\n')
			.map((line, i) => `${line},${i === 0 ? 'slice' : ''}`)
			.join('\n')}
			team:Центр,amount,2026-07,600000,
			company,amount,2026-07,250000,Канал=сайт
			M2,amount,2026-07,120000,channel=Сайт
			company,win_rate,2026-07,0.4,channel=Сайт`.replace(/\n\t+/g, '\n');
		ask(desk, 'importTables', {
			...julyTables,
			'deals.csv': deals.join('\n'),
			'targets.csv': plans,
			'settings.csv': 'key,value\nas_of,2026-07-31\nslices,channel; team; несуществующий',
		});
		for (let done = 0; ; ) {
			const progress = ask<{ done: number; total: number }>(desk, 'buildSummaries', done);
			done = progress.done;
			if (done === progress.total) break;
		}
		desk.addSheet('Проба');
	});
	afterAll(() => desk.close());
	const cells = (name: string): Cells => desk.tabs<{ values: Cells }>(name)[0]!.values;
	const top = (name: string): number => cells(name).findIndex((line) => line[1] === title);
	const lines = (name: string): Cells => {
		const all = cells(name).slice(top(name) + 4);
		return all
			.slice(0, all.findIndex((line) => line[1] === total) + 1)
			.map((line) => [line[1], line[3], line[4], line[6]])
			.filter(([value]) => value !== '');
	};

	test.each([sheet, own])('%s: largest first, those without a value last, and all together the figure', (name) => {
		const list = lines(name);
		const [whole, ...rest] = [...list].reverse();
		const numbers = rest.reverse().map((line) => Number(line[2]));
		expect(numbers.length).toBeGreaterThan(name === sheet ? 2 : 0);
		expect(numbers.reduce((a, b) => a + b, 0)).toBe(whole![2]);
		expect(rest.reduce((sum, line) => sum + Number(line[3]), 0)).toBeCloseTo(1, 9);
		const named = list.filter(([value]) => value !== none && value !== total).map((line) => Number(line[2]));
		expect(named).toEqual([...named].sort((a, b) => b - a));
		if (list.some(([value]) => value === none)) expect(list.at(-2)![0]).toBe(none);
		const main = cells(name).find((line) => line[1] === (language === 'ru' ? 'Сумма закрытых сделок' : 'Bookings'))!;
		expect(whole![2]).toBe(main[3]);
	});

	test('a value has its own plan beside it, on the sheet and in formulas; the plan of the whole stays what it is', () => {
		expect(lines(sheet).find(([value]) => value === 'Сайт')![1]).toBe(250_000);
		expect(lines(own).find(([value]) => value === 'Сайт')![1]).toBe(120_000);
		expect(lines(sheet).filter((line) => line[1] !== '')).toHaveLength(1);
		const amount = Number(lines(sheet).find(([value]) => value === 'Сайт')![2]);
		const formula = (text: string): unknown => {
			desk.type('Проба', 4, 0, text);
			return cells('Проба')[4]![0];
		};
		expect(formula('=KPI("amount_vs_target";"ALL";"2026-07";"channel=Сайт")')).toBeCloseTo(amount / 250_000, 9);
		expect(formula('=KPI("amount_vs_target";"ALL";"2026-07")')).toBe(0.7);
		expect(formula('=KPI("amount_vs_target";"ALL";"2026-07";"channel=Реклама")')).toBe('');
		desk.type(sheet, top(sheet) + 2, 2, share);
		expect(lines(sheet).find(([value]) => value === 'Сайт')![1]).toBe(40);
		desk.type(sheet, top(sheet) + 2, 2, language === 'ru' ? 'Сумма закрытых сделок' : 'Bookings');
	});

	test('another figure and another dimension are chosen on the sheet; a team has its plan beside it', () => {
		const row = top(sheet);
		desk.type(sheet, row + 2, 2, share);
		const shares = lines(sheet);
		desk.type('Проба', 0, 0, `=KPI("win_rate";"ALL";"2026-07";"channel=Сайт")`);
		expect(shares.find(([value]) => value === 'Сайт')![2]).toBeCloseTo(Number(cells('Проба')[0]![0]) * 100, 1);
		expect(shares.every((line) => line[3] === '')).toBe(true);
		desk.type(sheet, row + 2, 2, language === 'ru' ? 'Сумма закрытых сделок' : 'Bookings');
		desk.type(sheet, row + 1, 2, team);
		const teams = lines(sheet);
		expect(teams.some((line) => line[1] === 600_000)).toBe(true);
		// A manager's sheet has the manager's figures, and a team's plan is not the manager's.
		desk.type(own, top(own) + 1, 2, team);
		expect(lines(own).every((line) => line[1] === '')).toBe(true);
		expect(cells(sheet).flat().join('\n')).not.toMatch(/#REF|#N\/A|#VALUE|#NAME|#ERROR/);
	});

	test('a line explains itself: the figure of its value, and the total that of everybody', () => {
		const row = top(sheet);
		desk.type(sheet, row + 1, 2, language === 'ru' ? 'Канал' : 'Channel');
		const list = cells(sheet).slice(row + 4);
		for (const value of ['Сайт', none, total]) {
			const at = row + 4 + list.findIndex((line) => line[1] === value);
			desk.select(sheet, [{ row: at, column: 4, rows: 1, columns: 1 }]);
			const { explanation } = ask<{ explanation: { value: number; metric: string } }>(desk, 'explainCell');
			expect([value, explanation?.metric, explanation?.value]).toEqual([value, 'bookings', cells(sheet)[at]![4]]);
		}
	});

	test('a dimension that does not exist is told', () => {
		const { facts } = ask<{ facts: { problems: string[] } }>(desk, 'sidebarState');
		expect(facts.problems.join('\n')).toMatch(/slices.*несуществующий/);
	});

	test('what was chosen on a sheet and is offered no longer gives way when the sheets are built again', () => {
		const [rest, kpi] = language === 'ru' ? ['Команда', 'Сумма закрытых сделок'] : ['Team', 'Bookings'];
		const settings = `key,value\nas_of,2026-07-31\nslices,${rest}`;
		for (const name of [sheet, own]) desk.type(name, top(name) + 1, 2, language === 'ru' ? 'Канал' : 'Channel');
		ask(desk, 'importTables', { 'settings.csv': settings });
		for (let at = { done: 0, total: 1 }; at.done < at.total; ) at = ask<{ done: number; total: number }>(desk, 'buildSummaries', at.done);
		for (const name of [sheet, own])
			expect(
				cells(name)
					.slice(top(name) + 1, top(name) + 3)
					.map((line) => line[2]),
			).toEqual([rest, kpi]);
		desk.type(sheet, top(sheet) + 2, 2, share);
	});
});
