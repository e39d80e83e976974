import { dayNumber } from '../../src/calendar/day';
import { accountOf } from '../../src/facts/fact-base';
import { type CellFormula, cellFormulas } from '../../src/formulas/cell-formulas';

const context = { tz: 'Europe/Moscow', locale: 'ru_RU', account: () => accountOf({ asOf: dayNumber(2026, 7, 31) }) };
const call = (name: CellFormula, ...args: unknown[]): unknown => cellFormulas[name](args, context);
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const lookUp = (table: unknown, key: string): unknown => (table as unknown[][]).find(([name]) => name === key)?.[1];
const moscow = (text: string): Date => new Date(`${text}T00:00:00+03:00`);

test('KPI_PERIOD gives the first and the last day as dates of the spreadsheet', () => {
	expect(call('KPI_PERIOD', '2026-Q3')).toEqual([[moscow('2026-07-01'), moscow('2026-09-30')]]);
	expect(call('KPI_PERIOD', 'июль 2026')).toEqual([[moscow('2026-07-01'), moscow('2026-07-31')]]);
	expect(call('KPI_PERIOD', 2026)).toEqual([[moscow('2026-01-01'), moscow('2026-12-31')]]);
	expect(call('KPI_PERIOD', moscow('2026-07-15'))).toEqual([[moscow('2026-07-01'), moscow('2026-07-31')]]);
	expect(() => call('KPI_PERIOD', 'потом')).toThrow(/2026-Q3/);
});

test('working days and minutes follow the calendar', () => {
	expect(call('KPI_WORKDAYS', '01.07.2026', '31.07.2026')).toBe(23);
	expect(call('KPI_WORKDAYS', '2026-01-01', '2026-12-31')).toBe(247);
	expect(call('KPI_BUSINESS_MINUTES', '2026-07-02T17:50', '2026-07-03 09:10')).toBe(20);
	expect(call('KPI_BUSINESS_MINUTES', '2026-07-03T23:00', '2026-07-03T23:05')).toBe(0);
	expect(() => call('KPI_WORKDAYS', '31.07.2026', '01.07.2026')).toThrow(/поменяйте/);
	expect(() => call('KPI_WORKDAYS', '', '01.07.2026')).toThrow(/from/);
});

test('texts become numbers, outcomes and instants, alone or by the column', () => {
	expect(call('KPI_NUMBER', '1,15 млн ₽')).toBe(1_150_000);
	expect(call('KPI_NUMBER', column('85%', '', '(5)'))).toEqual([[0.85], [null], [-5]]);
	expect(() => call('KPI_NUMBER', 'сто')).toThrow(/«сто» – не число/);
	expect(call('KPI_STATUS', 'Успешно реализовано')).toBe('WON');
	expect(call('KPI_STATUS', column('143', 'что-то', 'в работе'))).toEqual([['LOST'], ['UNMAPPED'], ['OPEN']]);
	expect(call('KPI_INSTANT', '01.08.2026 00:30')).toBe('2026-07-31T21:30:00Z');
	expect(call('KPI_INSTANT', '2026-03-08T02:30', 'America/Los_Angeles')).toBe('2026-03-08T10:30:00Z');
	expect(call('KPI_INSTANT', '2026-11-01T01:30', 'America/Los_Angeles')).toBe('2026-11-01T08:30:00Z');
	expect(() => call('KPI_INSTANT', '2026-07-01', 'Москва')).toThrow(/Europe\/Moscow/);
});

describe('KPI_PLAN_SPLIT', () => {
	test.each([
		[100, column(1, 1, 1), 0.01, column(33.34, 33.33, 33.33)],
		[10, [[0.5, 0.3, 0.2]], '', [[5, 3, 2]]],
		[7, column(1, 1, 1, 1, ''), undefined, column(2, 2, 2, 1)],
		[-100, '1; 1; 1', 0.01, column(-33.34, -33.33, -33.33)],
		[3_000_000, column(23, 21, 22), 0.01, column(1_045_454.55, 954_545.45, 1_000_000)],
		[5, 1, 1, [[5]]],
	])('%p by %j', (total, weights, unit, parts) => expect(call('KPI_PLAN_SPLIT', total, weights, unit)).toEqual(parts));
	test('a negative weight is refused', () => expect(() => call('KPI_PLAN_SPLIT', 5, column(1, -1))).toThrow(/отрицательным/));
});

test('KPI_DECOMPOSE is the example of the article', () => {
	const args = [3_000_000, [[1, 1, 1]], 100_000, '20 %', column('calls', 'meetings'), column(12, 3)];
	expect(call('KPI_DECOMPOSE', ...args)).toEqual([
		['amount', 3_000_000, 1_000_000, 1_000_000, 1_000_000],
		['deals', 30, 10, 10, 10],
		['leads', 150, 50, 50, 50],
		['calls', 360, 120, 120, 120],
		['meetings', 90, 30, 30, 30],
	]);
	expect(call('KPI_DECOMPOSE', 100, column(1, 3))).toEqual([
		['amount', 100, 25, 75],
		['deals', null, null, null],
		['leads', null, null, null],
	]);
	expect(lookUp(call('KPI_DECOMPOSE', 21, [[1]], 1, 0.7), 'leads')).toBe(30);
	expect(lookUp(call('KPI_DECOMPOSE', 21, [[1]], 1, 0), 'leads')).toBeNull();
});

test('KPI_REPLAN is the example of §3.5', () => {
	const table = call('KPI_REPLAN', 3_000_000, 1_100_000, '2026-Q3', '10.08.2026') as [string, number][];
	expect(table.map(([key]) => key)).toEqual(['remaining', 'remaining_workdays', 'per_workday', '2026-08', '2026-09']);
	expect(table[0]![1]).toBe(1_900_000);
	expect(table[1]![1]).toBe(37);
	expect(table[2]![1]).toBeCloseTo(51_351.35, 2);
	expect(table.slice(3)).toEqual([
		['2026-08', 770_270.27],
		['2026-09', 1_129_729.73],
	]);
	expect(call('KPI_REPLAN', 100, 150, '2026-07', '10.07.2026')).toEqual([
		['remaining', 0],
		['remaining_workdays', 15],
		['per_workday', 0],
		['2026-07', 0],
	]);
	expect(call('KPI_REPLAN', 100, 50, '2026-07', '31.07.2026')).toEqual([
		['remaining', 50],
		['remaining_workdays', 0],
		['per_workday', null],
	]);
});

describe('KPI_SCORE', () => {
	const weights = column('50%', '20%', '20%', '10%');
	const plans = column(400_000, 30, 0.6, 200);
	const facts = column(450_000, 40, 0.66, 300);
	const better = column('', 'down', 'up', 'up');
	test('the matrix of §3.6', () => {
		const table = call('KPI_SCORE', weights, plans, facts, better, 50_000) as [string, number][];
		expect(lookUp(table, 'score')).toBeCloseTo(0.9025, 12);
		expect(lookUp(table, 'bonus')).toBe(45_125);
		expect(lookUp(table, 'attainment 2')).toBe(0.75);
		expect(['counted 1', 'counted 2', 'counted 3', 'counted 4'].map((key) => lookUp(table, key))).toEqual([
			1.125,
			0,
			expect.closeTo(1.1, 9),
			1.2,
		]);
	});
	test('trial, stop-factor, and no bounds', () => {
		const table = call('KPI_SCORE', weights, plans, facts, better, 50_000, 'trial=yes; multiplier=0.5');
		expect([lookUp(table, 'bonus'), lookUp(table, 'shadow_bonus')]).toEqual([0, 22_562.5]);
		const classic = call('KPI_SCORE', column(0.5, 0.25, 0.25), column(20, 20, 20), column(22, 17, 30), '', '', 'threshold=none; cap=none');
		expect(lookUp(classic, 'score')).toBeCloseTo(1.1375, 12);
		expect(lookUp(classic, 'bonus')).toBeNull();
	});
	test('a line without a plan is left out, a plan without a fact is 0', () => {
		const table = call('KPI_SCORE', column(50, 50), column(100, ''), column(100, 70));
		expect(lookUp(table, 'score')).toBe(1);
		expect(lookUp(table, 'counted 2')).toBeNull();
		expect(lookUp(call('KPI_SCORE', column(50, 50), column(100, 50), column(100, '')), 'score')).toBe(0.5);
		expect(lookUp(call('KPI_SCORE', column(1), column(''), column(5)), 'score')).toBeNull();
	});
	test('the index form, zero plans and facts', () => {
		expect(lookUp(call('KPI_SCORE', column(1), column(400), column(350), '', '', '', column(200)), 'attainment 1')).toBe(0.75);
		expect(lookUp(call('KPI_SCORE', column(1), column(0), column(0)), 'attainment 1')).toBe(1);
		expect(lookUp(call('KPI_SCORE', column(1), column(30), column(0), column('down')), 'counted 1')).toBe(1.2);
		expect(lookUp(call('KPI_SCORE', column(1), column(100), column(95), '', '', 'grid=yes'), 'counted 1')).toBe(0.9);
	});
	test('weights that are not 100 % are refused', () => {
		expect(() => call('KPI_SCORE', column(0.5, 0.4), column(1, 1), column(1, 1))).toThrow(/90 %/);
		expect(() => call('KPI_SCORE', column(1), column(1), column(1), column('вверх'))).toThrow(/up/);
		expect(() => call('KPI_SCORE', column(1), column(1, 2), column(1))).toThrow(/weights – 1, plans – 2/);
	});
});
