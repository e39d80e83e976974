import { ask } from '../../../local/cli/desk';
import type { RolloutState } from '../../../src/app/sets/types';
import { type Desk, openFirm, tabOf } from '../../reports/built';

jest.setTimeout(300_000);
process.env.KPI_NO_BROWSER = '1';

const managers = [
	['M1', 'Анна Иванова', 'Север', 'Тверь'],
	['M2', 'Борис Петров', 'Юг', 'Орёл'],
] as const;
let desk: Desk;
afterEach(() => desk.close());

const made = (role: string): RolloutState['sets'][number] => {
	const { sets } = ask<RolloutState>(desk, 'createKpiSet', role, null);
	return sets[sets.length - 1]!;
};

test('a new set has a plan for every KPI: the goal’s, a norm of the specification, or one from history, which is told', () => {
	desk = openFirm({ managers, deals: 60, months: ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07'] }, '2026-07-20');
	const set = made('manager');
	const plans = Object.fromEntries(set.form.lines.map(({ metric, planSource, norm }) => [metric, [planSource, norm]]));
	// The firm plans its money in the Targets tab; nobody plans activities.
	expect(plans.bookings).toEqual(['targets', null]);
	expect(plans.win_rate).toEqual(['fixed', 0.3]);
	const [source, norm] = plans.activities as [string, number];
	expect(source).toBe('fixed');
	const [ids, , ...lines] = tabOf(desk, '_Показатели').values;
	const at = (id: string): number => ids!.indexOf(id);
	const history = lines
		.filter((line) => /^M\d\|2026-0[1-6]$/.test(String(line[at('key')])))
		.map((line) => Number(line[at('activities')]))
		.filter((value) => value > 0);
	expect(norm).toBeGreaterThanOrEqual(Math.min(...history) * 0.9);
	expect(norm).toBeLessThanOrEqual(Math.max(...history) * 1.1);
	expect(set.advice.map(({ text }) => text).filter((text) => text.includes('нет плана'))).toEqual([]);
	const [keys, , ...log] = tabOf(desk, 'Журнал решений по KPI').values;
	expect(log.map((line) => line[keys!.indexOf('reason')])).toContainEqual(expect.stringMatching(/нормы по истории за полгода: .* – \d/));
});

test('a KPI with neither plan nor history says which is missing and what to do', () => {
	desk = openFirm({ managers, deals: 2, months: ['2026-07'] }, '2026-07-20');
	const set = made('manager');
	const missing = set.form.lines.filter(({ metric, planSource }) => metric === 'activities' && planSource === 'targets');
	expect(missing).toHaveLength(1);
	expect(set.advice.map(({ text }) => text.replace(/[\u00a0\u202f]/g, ' '))).toContainEqual(
		expect.stringMatching(/^У показателя «.+» нет плана: поставьте цель, впишите план на вкладку «Планы» или выберите «Норма»\.$/),
	);
});
