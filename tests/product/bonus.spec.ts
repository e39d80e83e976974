import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import { bonusOf } from '../../src/rollout/bonus';
import { setsOf } from '../../src/rollout/kpi-set';
import { julyTables } from './july-tables';

jest.setTimeout(120_000);

const HEADS =
	'kpi_set_id,version,role,manager_id,status,effective_from,kind,metric,weight,plan_source,plan,better,threshold,cap,multiplier,fund,bonus_max,is_stepped';
const SETS = [
	HEADS,
	'manager,1,manager,,trial,2026-07-01,kpi,bookings,0.5,targets,,,,,,50000,,',
	'manager,1,manager,,trial,2026-07-01,kpi,response_time,0.2,fixed,30,down,,,,,,',
	'manager,1,manager,,trial,2026-07-01,kpi,win_rate,0.2,fixed,0.6,,0.5,,,,,',
	'manager,1,manager,,trial,2026-07-01,kpi,won_count,0.1,targets,,,0,1,,,,',
	'manager,1,manager,,trial,2026-07-01,stop,overdue_share,,,0.3,down,,,0.5,,,',
	'own,1,,M2,active,2026-07-01,kpi,bookings,0.6,previous,,,,,,80000,60000,1',
	'own,1,,M2,active,2026-07-01,kpi,activities,0.4,fixed,10,,,,,,,1',
].join('\n');

let desk: Host & { close(): void };
beforeAll(() => {
	desk = openDesk({ locale: 'ru_RU', language: 'ru' });
	ask(desk, 'importTables', { ...julyTables, 'kpi_sets.csv': SETS });
	ask(desk, 'buildBonus');
	desk.type('Премия', 2, 2, '2026-07');
});
afterAll(() => desk.close());

const values = (name: string): unknown[][] => desk.tabs<{ name: string; values: unknown[][] }>(name)[0]!.values;
const top = (name: string): unknown[] =>
	values('Премия')
		.find((line) => line[1] === name)!
		.slice(1, 10);
const ask1 = (metric: string, scope: string, period: string): number | null => {
	desk.addSheet(`${metric} ${scope} ${period}`);
	desk.type(`${metric} ${scope} ${period}`, 0, 0, `=KPI("${metric}";"${scope}";"${period}")`);
	const value = values(`${metric} ${scope} ${period}`)[0]?.[0];
	return typeof value === 'number' ? value : null;
};

const rows = SETS.split('\n')
	.slice(1)
	.map((line) =>
		Object.fromEntries(
			line.split(',').map((cell, i) => {
				const key = HEADS.split(',')[i]!;
				const isNumber = cell !== '' && !Number.isNaN(Number(cell)) && key !== 'kpi_set_id';
				const value = cell === '' ? null : isNumber ? Number(cell) * (key === 'fund' || key === 'bonus_max' ? 100 : 1) : cell;
				return [key, key === 'is_stepped' && value === 1 ? true : value];
			}),
		),
	);
const [role, own] = setsOf(rows) as [ReturnType<typeof setsOf>[number], ReturnType<typeof setsOf>[number]];

test('the native matrix gives what the rules give: a set on trial, with a stop-factor', () => {
	const plans: Record<string, number | null> = {
		bookings: 400_000,
		response_time: 30,
		win_rate: 0.6,
		won_count: 4,
	};
	const { score, shadowBonus, bonus, multiplier } = bonusOf(role, (key) => ({
		plan: plans[key] ?? null,
		fact: ask1(key, 'M1', '2026-07'),
	}));
	const [, shownScore, stop, shadow, paid] = top('Анна Иванова');
	expect(shownScore).toBeCloseTo(score!, 12);
	expect([stop === '' ? 1 : stop, shadow, paid]).toEqual([multiplier, shadowBonus, bonus]);
	expect(multiplier).toBe(0.5);
	expect(paid).toBe(0);
});

test('and a set of one person: the plan is the month before, in steps, with a ceiling', () => {
	const { score, bonus } = bonusOf(own, (key) => ({
		plan: key === 'bookings' ? ask1('bookings', 'M2', '2026-06') : 10,
		fact: ask1(key, 'M2', '2026-07'),
	}));
	const [, shownScore, , shadow, paid] = top('Борис Петров');
	expect(shownScore).toBeCloseTo(score!, 12);
	expect([shadow, paid]).toEqual([bonus, bonus]);
});

test('a weight, a plan and a fund changed in their tabs show at once', () => {
	const before = top('Анна Иванова');
	const [ids, , ...lines] = values('Наборы KPI');
	const line = lines.findIndex((cells) => cells[ids!.indexOf('kpi_set_id')] === 'manager' && cells[ids!.indexOf('metric')] === 'bookings');
	desk.type('Наборы KPI', line + 2, ids!.indexOf('fund'), '100000');
	expect(top('Анна Иванова')[3]).toBeCloseTo(Number(before[3]) * 2, 1);
	desk.type('Наборы KPI', line + 2, ids!.indexOf('weight'), '0');
	expect(top('Анна Иванова')[1]).not.toBeCloseTo(Number(before[1]), 6);
});

test('two deals more: the gain stands beside', () => {
	const [, , , shadow, , , , then, gain] = top('Борис Петров');
	expect(Number(then)).toBeGreaterThanOrEqual(Number(shadow));
	expect(gain).toBeCloseTo(Number(then) - Number(shadow), 6);
	desk.type('Премия', 2, 6, '0');
	expect(top('Борис Петров')[8]).toBe(0);
});

test('before a set began it gives nobody anything', () => {
	desk.type('Премия', 2, 2, '2026-06');
	const [, score, , shadow, paid] = top('Анна Иванова');
	expect([score, shadow, paid]).toEqual(['', '', '']);
	desk.type('Премия', 2, 2, '2026-07');
});
