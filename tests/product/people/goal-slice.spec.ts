import { ask } from '../../../local/cli/desk';
import type { GoalBase, GoalProposal, GoalSlices, SidebarState } from '../../../src/app/panel/types';
import { GOAL, gridMonth, gridRows, monthColumn, monthRow } from '../../../src/reports/goal/layout';
import { PACE } from '../../../src/reports/goal/pace-layout';
import { type Desk, goalDesk } from '../goal-desk';

jest.setTimeout(300_000);

const SMOLENSK = 'region=Смоленская область';
let deal = 0;
const won = (manager: string, region: string, channel: string, amount: number, day: string): string =>
	`d${++deal},c${deal},${manager},WON,${amount},${region},${channel},${day}T09:00,${day}T12:00`;
const deals = [
	'deal_id,client_id,manager_id,outcome,amount,region,source_channel,created_at,closed_at',
	// The base: a million in Smolensk in the third quarter of the year before.
	won('M1', 'Смоленская область', 'Сайт', 300_000, '2025-07-10'),
	won('M1', 'Смоленская область', 'Сайт', 200_000, '2025-08-11'),
	won('M2', 'Смоленская область', 'Реклама', 500_000, '2025-09-12'),
	won('M3', 'Калужская область', 'Сайт', 900_000, '2025-08-13'),
	// The half year by which managers share: three to one in Smolensk, nothing of it for the third.
	won('M1', 'Смоленская область', 'Сайт', 150_000, '2026-03-10'),
	won('M1', 'Смоленская область', 'Сайт', 150_000, '2026-05-12'),
	won('M2', 'Смоленская область', 'Реклама', 100_000, '2026-04-14'),
	won('M3', 'Калужская область', 'Сайт', 700_000, '2026-04-15'),
	// The month under way.
	won('M1', 'Смоленская область', 'Сайт', 90_000, '2026-07-08'),
	won('M3', 'Калужская область', 'Сайт', 400_000, '2026-07-09'),
];
const calls = Array.from({ length: 24 }, (_, i) => `a${i},d${(i % 8) + 1},M1,call,out,answered,2026-0${(i % 6) + 1}-1${i % 9}T10:00`);
const tables = {
	'deals.csv': deals.join('\n'),
	'activities.csv': ['activity_id,deal_id,manager_id,type,direction,status,occurred_at', ...calls].join('\n'),
	'managers.csv': 'manager_id,name,active_from\nM1,Анна Иванова,2024-01-01\nM2,Борис Петров,2024-01-01\nM3,Вера Смирнова,2024-01-01',
	'settings.csv': 'key,value\nas_of,2026-07-10',
};
const [GOAL_NAME, GRID_NAME, PACE_NAME] = ['Цель', 'Планы по менеджерам', 'Темп'].map((name) => `${name} · Смоленская область`) as [
	string,
	string,
	string,
];

describe('a goal of a region: +5 % over the same quarter of the year before', () => {
	let desk: Desk;
	let state: SidebarState;
	const proposal = (): GoalProposal => ask<GoalProposal>(desk.host, 'goalDefaults', SMOLENSK);
	const formula = (text: string): unknown => {
		desk.host.type('Проба', 0, 0, text);
		return desk.values('Проба')[0]![0];
	};
	/** The hidden template of managers' sheets is nobody's. */
	const errors = () => desk.errors().filter((one) => (one as unknown[])[0] !== '_Сводка');
	const active = (part: Record<string, unknown>) =>
		desk.targets().filter((line) => line.status === 'active' && Object.entries(part).every(([key, value]) => line[key] === value));
	beforeAll(() => {
		desk = goalDesk(tables);
		desk.host.addSheet('Проба');
		const form = { ...proposal().form, period: '2026-Q3', callsPerDeal: 10, conversion: 0.2, averageCheck: 100_000, months: 'equal' };
		state = ask<SidebarState>(desk.host, 'buildGoal', form);
	});
	afterAll(() => desk.host.close());

	test('the panel offers regions with their values, proposes growth and shows the base', () => {
		const regions = ask<GoalSlices[]>(desk.host, 'goalSlices').find(({ dimension }) => dimension === 'region')!;
		expect(regions.values).toContainEqual({ slice: SMOLENSK, title: 'Смоленская область' });
		const { form } = proposal();
		expect(form).toMatchObject({ slice: SMOLENSK, isShare: true, goal: 0.05 });
		const base = ask<GoalBase>(desk.host, 'goalBase', { period: '2026-Q3', isShare: true, slice: SMOLENSK });
		expect(base).toEqual({ title: '3 квартал 2025', value: 1_000_000 });
		expect(state.slicedGoals).toMatchObject([{ slice: SMOLENSK, title: 'Смоленская область', tab: GOAL_NAME }]);
		expect(state.goal).toBeNull();
	});

	test('the goal tab grows from the base, and its parts add up through months to managers', () => {
		expect(desk.at(GOAL_NAME, GOAL.base, GOAL.first)).toBe(1_000_000);
		expect(desk.row(GOAL_NAME, monthRow('amount'), GOAL.first, 4)).toEqual([1_050_000, 350_000, 350_000, 350_000]);
		expect(desk.row(GOAL_NAME, monthRow('deals'), GOAL.first, 4)).toEqual([11, 4, 4, 3]);
		const grid = desk.values(GRID_NAME);
		const people = [0, 1, 2].map((i) => grid[gridRows('amount', 3).person + i - 1]![gridMonth(0) - 1]);
		expect(people[0]! as number).toBeCloseTo(262_500, -3);
		expect((people[0] as number) + (people[1] as number)).toBe(350_000);
		expect(people[2]).toBe(0);
		expect(errors()).toEqual([]);
	});

	test('plans say their slice, and are never the company’s', () => {
		expect(active({ scope: 'company', metric: 'amount', period: '2026-07' })).toMatchObject([{ slice: SMOLENSK, value: 350_000 }]);
		const attained = `=KPI("amount_vs_target";"ALL";"2026-07";"region=смоленская область")`;
		expect(formula(attained)).toBeCloseTo(90_000 / 350_000, 9);
		expect(formula('=KPI("amount_vs_target";"ALL";"2026-07")')).toBe('');
		expect(formula('=KPI("amount_vs_target";"M1";"2026-07";"Регион сделки=Смоленская область")')).toBeCloseTo(90_000 / 262_500, 2);
		const table = `=KPI_SLICE("amount_vs_target";"region";"2026-07")`;
		desk.host.type('Проба', 2, 0, table);
		expect(desk.values('Проба')[2]!.slice(0, 2)).toEqual(['Смоленская область', expect.closeTo(90_000 / 350_000, 9)]);
		desk.host.type('Проба', 2, 0, '');
	});

	test('pace compares with what was sold in the region alone, and tells each manager the calls of a day', () => {
		const row = (i: number): unknown[] => desk.values(PACE_NAME)[PACE.first + i - 1]!;
		expect(row(0)[5 - 1]).toBe(90_000);
		expect(row(1)[5 - 1]).toBe(90_000);
		expect(row(3)[5 - 1]).not.toBe(400_000);
		expect(row(1)[PACE.tasks - 1]).toBeGreaterThan(0);
		expect(row(3)[PACE.tasks - 1] === '' || row(3)[PACE.tasks - 1] === 0).toBe(true);
	});

	test('each manager sees the own part and the calls of a day on the own sheet, the head that of all', () => {
		for (let done = 0; ; ) {
			const progress = ask<{ done: number; total: number }>(desk.host, 'buildSummaries', done);
			done = progress.done;
			if (done === progress.total) break;
		}
		const lineOf = (sheet: string): unknown[] => {
			const cells = desk.values(sheet);
			const top = cells.findIndex((line) => line[1] === 'Цели по разрезам');
			return cells[top + 2]!.slice(1, 8);
		};
		const pace = (i: number): unknown => desk.values(PACE_NAME)[PACE.first + i - 1]![PACE.tasks - 1];
		expect(lineOf('Отдел').slice(0, 3)).toEqual(['Смоленская область', 350_000, 90_000]);
		const own = lineOf('Анна Иванова');
		expect(own.slice(0, 3)).toEqual(['Смоленская область', expect.closeTo(262_500, -1), 90_000]);
		expect(own[5]).toBe(pace(1));
		expect(Number(own[5])).toBeGreaterThan(0);
		expect(errors()).toEqual([]);
	});

	test('a goal of a channel overlaps it: both stand, neither is added to the other; the company’s own stands beside them', () => {
		const channel = { ...proposal().form, slice: 'channel=Сайт', isIncrease: false, isShare: false, goal: 600_000, period: '2026-Q3' };
		const after = ask<SidebarState>(desk.host, 'buildGoal', channel);
		expect(after.slicedGoals.map(({ title }) => title)).toEqual(['Смоленская область', 'Сайт']);
		ask(desk.host, 'buildGoal', { ...channel, slice: '', goal: 3_000_000, averageCheck: 100_000, months: 'equal' });
		const company = active({ scope: 'company', metric: 'amount', period: '2026-07' });
		expect(Object.fromEntries(company.map(({ slice, value }) => [slice, value]))).toMatchObject({ '': 1_000_000, [SMOLENSK]: 350_000 });
		expect(company).toHaveLength(3);
		expect(formula('=KPI("amount_vs_target";"ALL";"2026-07";"";2)')).toBeCloseTo(490_000 / 1_000_000, 9);
		expect(formula(`=KPI("amount_vs_target";"ALL";"2026-07";"${SMOLENSK}")`)).toBeCloseTo(90_000 / 350_000, 9);
		expect(errors()).toEqual([]);
	});

	test('a changed cell of the base changes every plan; a re-plan keeps to the slice', () => {
		desk.type(GOAL_NAME, GOAL.goal, GOAL.first, '10%');
		expect(active({ scope: 'company', metric: 'amount', period: '2026-07', slice: SMOLENSK })[0]!.value).toBeCloseTo(1_100_000 / 3, 1);
		ask(desk.host, 'acceptReplan', 'Июль ниже плана', SMOLENSK);
		const months = desk.row(GOAL_NAME, monthRow('amount'), monthColumn(0), 3) as number[];
		expect(months.reduce((a, b) => a + b, 0)).toBeCloseTo(1_100_000, 2);
		expect(months[0]).not.toBeCloseTo(1_100_000 / 3, 0);
		expect(active({ scope: 'company', metric: 'amount', period: '2026-08', slice: '' })[0]!.value).toBe(1_000_000);
	});

	test('figures computed anew keep the actuals of the goals', () => {
		desk.host.call('recomputeNow', [], 'menu');
		expect(desk.values(PACE_NAME)[PACE.first - 1]![5 - 1]).toBe(90_000);
	});

	test('a goal that is taken back plans nothing any more', () => {
		const after = ask<SidebarState>(desk.host, 'dropGoal', 'channel=Сайт');
		expect(after.slicedGoals.map(({ title }) => title)).toEqual(['Смоленская область']);
		expect(active({ slice: 'channel=Сайт' })).toEqual([]);
		expect(formula('=KPI("amount_vs_target";"ALL";"2026-07";"channel=Сайт")')).toBe('');
	});

	test('without a year before there is nothing to grow from, and that is said', () => {
		const form = { ...proposal().form, slice: 'channel=Реклама', period: '2026-07' };
		expect(() => ask(desk.host, 'buildGoal', { ...form, isShare: true, goal: 0.05, base: null })).toThrow('Расти не от чего');
	});
});
