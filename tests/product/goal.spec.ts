import fc from 'fast-check';
import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract';
import { decompose } from '../../src/goals/decompose';
import { blockTop, GOAL, LINES, type Line, lineColumn, monthColumn, monthRow, personRow, WEIGHT_ROW } from '../../src/reports/goal-layout';
import type { GoalForm, SidebarState } from '../../src/usecases/rpc-types';

jest.setTimeout(120_000);

const managers =
	'manager_id;name;team;role\n1;Анна Иванова;Запад;manager\n2;Борис Петров;Центр;manager\n3;=Вера;Центр;manager\n9;Шеф;;head\n';
const article: GoalForm = {
	goal: 3_000_000,
	period: '2026-Q3',
	averageCheck: 100_000,
	conversion: 0.2,
	callsPerDeal: 12,
	meetingsPerDeal: 3,
	months: 'equal',
	managers: 'equal',
};

let desk: Host & { close(): void };
beforeAll(() => {
	desk = openDesk({ locale: 'ru_RU', language: 'ru' });
	ask<SidebarState>(desk, 'importTables', { 'managers.csv': managers, 'settings.csv': 'key,value\nas_of,2026-08-10\n' });
});
afterAll(() => desk.close());

const tab = (name: string): unknown[][] =>
	(desk.dump() as { tabs: { name: string; values: unknown[][] }[] }).tabs.find((one) => one.name === name)!.values;
const row = (values: unknown[][], at: number, from: number, count: number): unknown[] => values[at - 1]!.slice(from - 1, from - 1 + count);
const type = (r: number, c: number, text: string): void => desk.type('Цель', r - 1, c - 1, text);

test('the article’s case: 3,000,000 a quarter is 1,000,000 and 10 deals a month, 30 in all', () => {
	ask(desk, 'buildGoal', article);
	const values = tab('Цель');
	const line = (name: Line): unknown[] => row(values, monthRow(name), GOAL.first, 4);
	expect(line('amount')).toEqual([3_000_000, 1_000_000, 1_000_000, 1_000_000]);
	expect(line('deals')).toEqual([30, 10, 10, 10]);
	expect(line('leads')).toEqual([150, 50, 50, 50]);
	expect(line('calls')).toEqual([360, 120, 120, 120]);
	expect(line('meetings')).toEqual([90, 30, 30, 30]);
	expect(row(values, personRow(1, 3, 0), GOAL.label, 2)).toEqual(['Анна Иванова', 333_333.34]);
	expect(row(values, personRow(1, 3, 1), GOAL.label, 2)).toEqual(['=Вера', 333_333.33]);
	expect(row(values, personRow(1, 3, 2), GOAL.label, 2)).toEqual(['Борис Петров', 333_333.33]);
	expect(values.flat().filter((value) => String(value).startsWith('#'))).toEqual([]);
});

test('a goal typed over changes everything below, and the plans of the Targets tab', () => {
	ask(desk, 'buildGoal', article);
	type(GOAL.goal, GOAL.first, '6000000');
	expect(row(tab('Цель'), monthRow('deals'), GOAL.first, 4)).toEqual([60, 20, 20, 20]);
	const [ids, , ...lines] = tab('Планы');
	const value = (scope: string, metric: string): unknown =>
		lines.find(
			(line) =>
				line[ids!.indexOf('scope')] === scope && line[ids!.indexOf('metric')] === metric && line[ids!.indexOf('period')] === '2026-08',
		)![ids!.indexOf('value')];
	expect(value('company', 'amount')).toBe(2_000_000);
	expect(value('company', 'deals')).toBe(20);
	expect(Number(value('1', 'amount')) + Number(value('2', 'amount')) + Number(value('3', 'amount'))).toBeCloseTo(2_000_000, 2);
});

test('without a coefficient its lines are empty, never an error', () => {
	ask(desk, 'buildGoal', { ...article, averageCheck: null });
	const values = tab('Цель');
	for (const name of ['deals', 'leads', 'calls', 'meetings'] as const)
		expect(row(values, monthRow(name), GOAL.first, 4)).toEqual(['', '', '', '']);
	expect(row(values, monthRow('amount'), GOAL.first, 2)).toEqual([3_000_000, 1_000_000]);
	expect(values.flat().filter((value) => String(value).startsWith('#'))).toEqual([]);
});

test('the native formulas split as the code does, whatever the goal and the weights', () => {
	ask(desk, 'buildGoal', article);
	const weight = fc.integer({ min: 0, max: 40 });
	const inputs = fc.record({
		goal: fc.integer({ min: 0, max: 2_000_000_000 }).map((kopecks) => kopecks / 100),
		check: fc.integer({ min: 1, max: 500_000 }),
		conversion: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
		calls: fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10),
		months: fc.array(weight, { minLength: 3, maxLength: 3 }),
		people: fc.array(weight, { minLength: 3, maxLength: 3 }),
	});
	fc.assert(
		fc.property(inputs, ({ goal, check, conversion, calls, months, people }) => {
			const cells: [number, number, number][] = [
				[GOAL.goal, GOAL.first, goal],
				[GOAL.check, GOAL.first, check],
				[GOAL.conversion, GOAL.first, conversion],
				[GOAL.calls, GOAL.first, calls],
				...months.map((w, m): [number, number, number] => [WEIGHT_ROW, monthColumn(m), w]),
				...people.map((w, i): [number, number, number] => [personRow(0, 3, i), GOAL.first + LINES.length, w]),
			];
			for (const [r, c, value] of cells) type(r, c, String(value).replace('.', ','));
			const wanted = decompose({ goal, check, conversion, calls, meetings: 3, monthWeights: months, peopleWeights: people });
			const values = tab('Цель');
			for (const name of LINES) {
				const { total, months: parts, people: shares } = wanted[name];
				const blank = (value: number | null): unknown => value ?? '';
				// The tab leaves a line empty where nothing is asked for.
				if (name !== 'amount' && total === 0) continue;
				expect([name, ...row(values, monthRow(name), GOAL.first, 4)]).toEqual([name, blank(total), ...parts.map(blank)]);
				shares.forEach((list, m) => {
					list.forEach((share, i) => {
						expect(values[personRow(m + 1, 3, i) - 1]![lineColumn(name) - 1]).toBe(blank(share));
					});
				});
			}
		}),
		{ numRuns: 25 },
	);
	expect(blockTop(0, 3)).toBeGreaterThan(WEIGHT_ROW);
});

test('a goal that cannot be split says what to choose', () => {
	expect(() => ask(desk, 'buildGoal', { ...article, period: '2026-W27' })).toThrow(/целые месяцы/);
	expect(() => ask(desk, 'buildGoal', { ...article, goal: 0 })).toThrow(/больше нуля/);
});

test('in an empty file a goal and a summary can be built, and no cell holds an error', () => {
	const empty = openDesk({ locale: 'ru_RU', language: 'ru' });
	ask(empty, 'buildGoal', article);
	ask(empty, 'buildSummaries', 0);
	const { tabs } = empty.dump() as { tabs: { name: string; values: unknown[][] }[] };
	empty.close();
	expect(tabs.map(({ name }) => name).slice(0, 2)).toEqual(['Отдел', 'Цель']);
	expect(
		tabs.flatMap(({ name, values }) =>
			values
				.flat()
				.filter((value) => String(value).startsWith('#'))
				.map((value) => [name, value]),
		),
	).toEqual([]);
});
