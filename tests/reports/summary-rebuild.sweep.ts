import { ask, openDesk } from '../../local/cli/desk';
import { build, type Desk, dumpTabs, openBuilt, openFirm, tabOf, tabOfId } from './built';
import { firmTables, people } from './firm';

jest.setTimeout(300_000);

const errors = (values: unknown[][]): unknown[] => values.flat().filter((value) => typeof value === 'string' && /^#[A-Z]/.test(value));

describe('what a person has written survives', () => {
	const firm = { managers: people(2), deals: 6, months: ['2026-07'] };
	let desk: Desk;
	beforeAll(() => {
		desk = openBuilt(firm, '2026-07-20');
	});
	afterAll(() => desk.close());

	const commentRow = (): number => tabOfId(desk, 'summary:M1')!.values.findIndex((line) => line[1] === 'Комментарий менеджера') + 1;

	test('comments, rows below, a renamed tab, the choice of a period; a spoilt formula is mended', () => {
		const name = 'Менеджер 001';
		const rows = 280;
		/** The table's first line, from 0. */
		const money = (): number => tabOf(desk, name).values.findIndex((line) => line[1] === 'Показатель') + 1;
		desk.type(name, commentRow(), 2, '=это не формула? нет, текст');
		desk.type(name, commentRow(), 2, 'Жду счёт от Ромашки');
		desk.type(name, commentRow(), 12, 'Помогу с ценой');
		desk.type(name, rows, 1, 'моя строка');
		desk.type(name, 2, 2, '2026-07');
		desk.type(name, money(), 3, '1');
		const spoilt = tabOf(desk, name).values[money()]![3];
		expect(spoilt).toBe(1);
		build(desk);
		const { values, merges } = tabOf(desk, name);
		expect(values[commentRow()]![2]).toBe('Жду счёт от Ромашки');
		expect(values[commentRow()]![12]).toBe('Помогу с ценой');
		expect(values[rows]![1]).toBe('моя строка');
		expect(values[2]![2]).toBe('2026-07');
		expect(values[money()]![3]).toBeGreaterThan(1);
		expect(new Set(merges).size).toBe(merges.length);
	});

	test('another language of the panel leaves the sheet in its own, with what was written and what was chosen', () => {
		ask(desk, 'setLanguage', 'en');
		ask(desk, 'buildSummaries', 0, 300);
		const { values, charts } = tabOfId(desk, 'summary:M1')!;
		expect(values.map((row) => row[1])).toContain('Показатели за период');
		expect(values.flat()).toEqual(expect.arrayContaining(['Жду счёт от Ромашки', 'Помогу с ценой', 'моя строка']));
		expect(values[2]![2]).toBe('2026-07');
		expect(charts).toHaveLength(6);
		expect(errors(values)).toEqual([]);
		ask(desk, 'setLanguage', 'ru');
		build(desk);
	});

	test('a set of KPIs moves the blocks, and what was written moves along; the score is the specification’s', () => {
		const sets = [
			['kpi_set_id', 'role', 'metric', 'weight', 'better', 'status'],
			['S', 'manager', 'amount', 0.5, 'up', 'trial'],
			['S', 'manager', 'won_count', 0.3, 'up', 'trial'],
			['S', 'manager', 'avg_check', 0.2, 'up', 'trial'],
		];
		ask(desk, 'importTables', { 'kpi_sets.csv': sets.map((line) => line.join(',')).join('\n') });
		ask(desk, 'buildSummaries', 0, 300);
		const { values } = tabOfId(desk, 'summary:M1')!;
		expect(values.some((line) => line[2] === 'Жду счёт от Ромашки')).toBe(true);
		expect(values.some((line) => line[12] === 'Помогу с ценой')).toBe(true);
		expect(values.flat().filter((value) => value === 'Жду счёт от Ромашки')).toHaveLength(1);
		// No plan of the average check is kept: its weight goes to the others.
		const first = values.findIndex((line) => line[1] === 'Балл и премия: Менеджер') + 2;
		const [money, deals, check, total] = values.slice(first, first + 4);
		const counted = (line: unknown[]): number => (Number(line[4]) < 0.8 ? 0 : Math.min(1.2, Number(line[4])));
		expect(check![10]).toBe('');
		expect(total![10]).toBeCloseTo((0.5 * counted(money!) + 0.3 * counted(deals!)) / 0.8, 12);
		expect(values[6]![15]).toBe(total![10]);
		expect(values[2]![12]).toBe('Тестовый период KPI');
		// Fund, norms and the month before are a month's: a quarter has no bonus, and says why.
		const { name } = tabOfId(desk, 'summary:M1')!;
		desk.type(name, 2, 2, '2026-Q3');
		const quarter = tabOf(desk, name).values;
		expect([quarter[first + 3]![10], quarter[6]![15]]).toEqual(['', '']);
		expect(quarter.flat()).toContain('балл и премия считаются за месяц: выберите месяц');
		desk.type(name, 2, 2, '2026-07');
	});

	test('whoever comes back gets the old sheet back', () => {
		const table = (gone: boolean): Record<string, string> => {
			const [one, ...rest] = firm.managers;
			const managers = [gone ? ([...one!, '2026-07-01'] as never) : one!, ...rest];
			return { 'managers.csv': firmTables({ ...firm, managers }, '2026-07-20')['managers.csv']! };
		};
		ask(desk, 'importTables', table(true));
		build(desk);
		expect(tabOfId(desk, 'summary:M1')).toBeUndefined();
		expect(tabOf(desk, 'Архив · Менеджер 001').values.flat()).toContain('моя строка');
		ask(desk, 'importTables', table(false));
		build(desk);
		expect(tabOfId(desk, 'summary:M1')).toMatchObject({ name: 'Менеджер 001', hidden: false });
		expect(tabOfId(desk, 'summary:M1')!.values.flat()).toContain('моя строка');
	});
});

test('names with quotes, slashes, emoji, a hundred letters, and two people of one name get sheets that work', () => {
	const names = ['О\'Нил / "Север" [1]', '😀 Смайл', 'Я'.repeat(130), 'Иван Иванов', 'Иван Иванов', '=1+1', "'кавычка", ' '];
	const managers = names.map((name, i) => [`M${i}`, name, 'К', 'Р'] as const);
	const desk = openBuilt({ managers, deals: 3, months: ['2026-07'] }, '2026-07-20');
	for (const [id, name] of managers) {
		const { values, name: tab } = tabOfId(desk, `summary:${id}`)!;
		expect(values[0]![1]).toBe(name.trim() === '' ? id : name);
		expect(errors(values)).toEqual([]);
		expect(tab.length).toBeLessThanOrEqual(100);
	}
	expect(errors(tabOf(desk, 'Отдел').values)).toEqual([]);
	build(desk);
	expect(dumpTabs(desk).filter(({ metadata }) => metadata.some(({ value }) => /^summary:M/.test(value)))).toHaveLength(names.length);
	desk.close();
});

test('no manager, one manager, months without a deal', () => {
	for (const count of [0, 1]) {
		const desk = openFirm({ managers: people(count), deals: 3, months: ['2026-03'] }, '2026-07-20');
		expect(build(desk).total).toBe(count + 1);
		for (const id of ['ALL', ...people(count).map(([one]) => one)])
			expect([count, id, errors(tabOfId(desk, `summary:${id}`)!.values)]).toEqual([count, id, []]);
		desk.close();
	}
	const nothing = openDesk({ locale: 'ru_RU', language: 'ru' });
	expect(build(nothing).total).toBe(1);
	expect(errors(tabOfId(nothing, 'summary:ALL')!.values)).toEqual([]);
	nothing.close();
});

test('two hundred managers get a sheet each, one after another, and the department lists them all', () => {
	const managers = people(200);
	const desk = openFirm({ managers, deals: 2, months: ['2026-07'] }, '2026-07-20');
	expect(build(desk).total).toBe(201);
	const sheets = dumpTabs(desk).filter(({ metadata }) => metadata.some(({ value }) => /^summary:/.test(value)));
	expect(sheets).toHaveLength(201);
	expect(sheets.flatMap(({ values }) => errors(values))).toEqual([]);
	expect(tabOfId(desk, 'summary:ALL')!.values.flat()).toEqual(expect.arrayContaining(managers.map(([, name]) => name)));
	desk.close();
});
