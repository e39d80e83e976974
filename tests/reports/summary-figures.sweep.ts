import { metrics } from '../../src/kpis/metrics';
import { titleOf } from '../../src/reports/kpi-format';
import { type Desk, openBuilt, tabOf } from './built';
import { people } from './firm';

jest.setTimeout(300_000);

const MONTHS = ['2026-05', '2026-06', '2026-07'];
let desk: Desk;
beforeAll(() => {
	desk = openBuilt({ managers: people(9), deals: 24, months: MONTHS }, '2026-07-20');
	desk.addSheet('Проверка');
	desk.typeBlock(
		'Проверка',
		0,
		0,
		metrics().map(({ key }) => [key]),
	);
	desk.typeBlock(
		'Проверка',
		0,
		5,
		people(9).map(([id]) => [id]),
	);
});
afterAll(() => desk.close());

const sheets = [['Отдел', 'ALL'], ...people(9).map(([id, name]) => [name, id] as const)] as const;

test.each(sheets)('%s: every figure is what KPI() says, in a month, a quarter and a year', (name, scope) => {
	const list = metrics();
	const titles = new Map(list.map((metric, i) => [titleOf(metric, 'ru'), i]));
	for (const period of ['2026-06', '2026-Q3', '2026']) {
		desk.type(name, 2, 2, period);
		desk.type('Проверка', 0, 2, `=KPI_TABLE($A$1:$A$${list.length};"${scope}";"${period}")`);
		const expected = tabOf(desk, 'Проверка').values.map((line) => line[2] ?? '');
		const seen = new Set<number>();
		tabOf(desk, name).values.forEach((line) => {
			const metric = titles.get(String(line[1]));
			if (metric === undefined) return;
			seen.add(metric);
			expect([period, list[metric]!.key, line[3]]).toEqual([period, list[metric]!.key, expected[metric]]);
		});
		expect(seen.size).toBe(list.length);
	}
});

test('the department’s lines of managers and groups are what KPI() says', () => {
	for (const period of ['2026-06', '2026-Q3', '2026']) {
		desk.type('Отдел', 2, 2, period);
		desk.type('Проверка', 0, 6, `=KPI("bookings";F1:F9;"${period}")`);
		desk.type('Проверка', 0, 7, `=KPI("win_rate";F1:F9;"${period}")`);
		desk.type('Проверка', 0, 8, `=KPI("receivables";F1:F9;"${period}"; "part=overdue")`);
		const expected = tabOf(desk, 'Проверка').values.slice(0, 9);
		const { values } = tabOf(desk, 'Отдел');
		const first = values.findIndex((line) => line[1] === 'Менеджер');
		// By team, then name: the lines are brought to the order of the list.
		const shown = values.slice(first + 1, first + 10).sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1));
		expect(shown.map((line) => [line[3], line[13], line[17]])).toEqual(expected.map((line) => [line[6], line[7], line[8]]));
		desk.type('Проверка', 0, 6, `=KPI("bookings";"team:Команда 1";"${period}")`);
		expect(values.find((line) => line[1] === 'Команда 1')![3]).toBe(tabOf(desk, 'Проверка').values[0]![6]);
	}
});

test('without a history of stages the funnel of the sheet names the stages of KPI_FUNNEL, counts nothing and says what to load', () => {
	desk.type('Менеджер 002', 2, 2, '2026-06');
	desk.type('Проверка', 0, 10, '=KPI_FUNNEL("M2";"2026-06")');
	const expected = tabOf(desk, 'Проверка')
		.values.slice(0, 2)
		.map((line) => line.slice(10, 16));
	const { values } = tabOf(desk, 'Менеджер 002');
	const first = values.findIndex((line) => line[1] === 'Этап');
	const shown = values.slice(first + 1, first + 3).map((line) => [line[1], line[3], line[4], line[6], line[7]]);
	expect(shown).toEqual(expected.map(([name]) => [name, '', '', '', '']));
	expect(values.flat()).toContain('Истории этапов нет: загрузите её, иначе переходы не посчитать.');
});

test('running total ends at the bookings; weeks add up to the communications; won and lost add up to the closed deals', () => {
	desk.type('Отдел', 2, 2, '2026-06');
	const { values } = tabOf(desk, 'Отдел');
	const head = values.findIndex((line) => line[35] === 'День');
	const totals = values
		.slice(head + 1, head + 32)
		.map((line) => line[36])
		.filter((value) => typeof value === 'number');
	const bookings = values.find((line) => line[1] === 'Сумма закрытых сделок')![3];
	expect(totals.at(-1)).toBe(bookings);
	const losses = values.findIndex((line) => line[1] === 'Выиграно');
	const rest = values.slice(losses, losses + 5).map((line) => Number(line[3] || 0));
	const [won, lost] = ['Выигранные сделки', 'Проигранные сделки'].map((title) => Number(values.find((line) => line[1] === title)![3]));
	expect([rest[0], rest.slice(1).reduce((a, b) => a + b, 0)]).toEqual([won, lost]);
});

test('no cell of a summary holds an error, in any period, with facts or without', () => {
	for (const name of ['Отдел', 'Менеджер 001'])
		for (const period of ['2026-07', '2026-05', '2026', 'Текущий квартал']) {
			desk.type(name, 2, 2, period);
			expect(
				tabOf(desk, name)
					.values.flat()
					.filter((value) => typeof value === 'string' && /^#[A-Z]/.test(value)),
			).toEqual([]);
		}
});
