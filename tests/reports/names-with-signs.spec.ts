import { ask, openDesk } from '../../local/cli/desk';
import { metrics } from '../../src/kpis/metrics';
import { build, type Desk, type Tab, tabOf, tabOfId } from './built';
import { type Firm, firmTables } from './firm';

jest.setTimeout(300_000);

/** Each name with a sign of patterns stands above one that the pattern would find as well. */
const firm: Firm = {
	managers: [
		['MX', 'Дима', 'Юг 2', 'Тверь'],
		['M*', 'Глеб', 'Юг*', 'Тула'],
		['7001', 'Аня?', 'А~Б', 'Т?ла'],
		['N~1', 'Яна', 'А~Б', 'Тула'],
	],
	deals: 20,
	months: ['2026-06', '2026-07'],
};
const MONEY = metrics().find(({ plan }) => plan === 'amount')!;
const MONTH = '2026-07';
const PLANS: Readonly<Record<string, number>> = { MX: 11_000, 'M*': 22_000, '7001': 33_000, 'N~1': 44_000 };

let desk: Desk;
beforeAll(() => {
	desk = openDesk({ locale: 'ru_RU', language: 'ru', scripts: [], editors: [] });
	const tables = firmTables(firm, '2026-07-31');
	const lines = Object.entries(PLANS).map(([id, value]) => `"p-${id}","${id}","amount","${MONTH}","${value}"`);
	tables['targets.csv'] = ['"target_id","scope","metric","period","value"', ...lines].join('\n');
	ask(desk, 'importTables', tables);
	build(desk);
});
afterAll(() => desk.close());

/** The money of a scope as the aggregates have it. */
function money(scope: string, period = MONTH): unknown {
	const [head, ...lines] = tabOfId(desk, 'aggregates')!.values;
	return lines.find(([key]) => key === `${scope}|${period}`)![head!.indexOf(MONEY.key)];
}
const lineOf = ({ values }: Tab, name: string): unknown[] => values.find((line) => line[1] === name)!.slice(1);

test('the aggregates tell the scopes apart, so that a figure of another one would show', () => {
	const scopes = ['MX', 'M*', '7001', 'N~1', 'team:Юг*', 'team:Юг 2', 'team:А~Б', 'region:Т?ла', 'region:Тула'];
	const figures = scopes.map((scope) => money(scope));
	expect(figures.every((figure) => Number(figure) > 0)).toBe(true);
	// Two teams and a region have one member each.
	expect(new Set(figures).size).toBe(scopes.length - 3);
});

test.each([
	['Глеб', 'M*', 'M*'],
	['Дима', 'MX', 'MX'],
	['Аня?', '7001', '7001'],
	['Яна', 'N~1', 'N~1'],
	['Команда Юг*', 'team:Юг*', null],
	['Команда А~Б', 'team:А~Б', null],
	['Регион Т?ла', 'region:Т?ла', null],
])('the comparison shows the figure and the plan of %s', (name, scope, planned) => {
	const choose = (basis: string): unknown[] => {
		[name, MONTH, basis].forEach((text, i) => {
			desk.type('Сравнение', 1 + i, 2, text);
			if (i < 2) desk.type('Сравнение', 1 + i, 3, text);
		});
		return tabOf(desk, 'Сравнение').values.find((line) => String(line[1]).startsWith(MONEY.name.ru))!;
	};
	expect(choose('Факт').slice(2, 4)).toEqual([money(scope), money(scope)]);
	expect(choose('План')[2]).toBe(planned === null ? '' : PLANS[planned]);
});

test('the sheet of the department shows everybody’s own plan and figures, and counts the people of a team', () => {
	const sheet = tabOf(desk, 'Отдел');
	for (const [id, name] of firm.managers) expect(lineOf(sheet, name).slice(0, 3)).toEqual([name, PLANS[id], money(id)]);
	for (const [team, people] of [
		['Юг*', 1],
		['Юг 2', 1],
		['А~Б', 2],
	] as const) {
		const line = lineOf(sheet, team);
		expect([line[0], line[2], line[3]]).toEqual([team, money(`team:${team}`), people]);
	}
});

test.each(firm.managers.map(([id]) => id))('the sheet of %s shows the own plan and figure', (id) => {
	const line = tabOfId(desk, `summary:${id}`)!.values.find((cells) => cells.some((cell) => String(cell).startsWith(MONEY.name.ru)))!;
	expect(line).toEqual(expect.arrayContaining([PLANS[id], money(id)]));
});

test.each([
	['Глеб', 'M*'],
	['Яна', 'N~1'],
])('the page of today looks at the plan and the figure of %s', (name, id) => {
	desk.type('Сегодня', 1, 2, name);
	expect(tabOf(desk, 'Сегодня').values.flat()).toEqual(expect.arrayContaining([PLANS[id], money(id)]));
});
