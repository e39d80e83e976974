import { ask, openDesk } from '../../local/cli/desk';
import type { BuildProgress } from '../../src/app/panel/types';
import { build, type Desk, dumpTabs, openFirm, tabOfId } from './built';
import { people } from './firm';

jest.setTimeout(600_000);

/**
 * Published costs (platform facts §7): a property set 62 ms, one read 30 ms, a queued write 0.4 ms and 0.15 ms for each cell of it; a read
 * after writes makes them real, 30 ms. Copying a tab has no published cost: two seconds are reckoned.
 */
const COST: readonly (readonly [RegExp, number])[] = [
	[/insertSheet$/, 2000],
	[/setProperties$/, 62],
	[/getProperties$|getRemaining/, 30],
	[/\.(get|find)\w*$/, 30],
	[/setValues$/, 610],
	[/./, 1],
];
const milliseconds = (calls: Readonly<Record<string, number>>): number =>
	Object.entries(calls).reduce((sum, [name, count]) => sum + count * COST.find(([pattern]) => pattern.test(name))![1], 0);
const minus = (after: Readonly<Record<string, number>>, before: Readonly<Record<string, number>>): Record<string, number> =>
	Object.fromEntries(
		Object.entries(after).flatMap(([name, count]) => (count > (before[name] ?? 0) ? [[name, count - (before[name] ?? 0)]] : [])),
	);
const total = (calls: Readonly<Record<string, number>>): number => Object.values(calls).reduce((a, b) => a + b, 0);

const FIFTY = { managers: people(50), deals: 4, months: ['2026-06', '2026-07'] };
let desk: Desk;
beforeAll(() => {
	desk = openFirm(FIFTY, '2026-07-20');
});
afterAll(() => desk.close());

/** The cells for contested deals and for the forecast are each a lock of their own, about nine calls. */
test('fifty managers’ sheets cost at most sixty calls each with their locks, marks and the home page, sixteen when built again, and fit into one run', () => {
	// The department's sheet, then the drawing that managers' sheets are copies of and the first of them.
	ask(desk, 'buildSummaries', 0, 0);
	ask(desk, 'buildSummaries', 1, 0);
	const before = { ...desk.calls() };
	const progress = ask<BuildProgress>(desk, 'buildSummaries', 2, 300);
	expect([progress.done, progress.total]).toEqual([51, 51]);
	const spent = minus(desk.calls(), before);
	const again = { ...desk.calls() };
	ask<BuildProgress>(desk, 'buildSummaries', 1, 300);
	const rebuilt = minus(desk.calls(), again);
	console.info(
		`A manager's sheet: ${(total(spent) / 49).toFixed(1)} calls when made, ${(total(rebuilt) / 50).toFixed(1)} when built again; ` +
			`49 sheets ${(milliseconds(spent) / 1000).toFixed(0)} s by the cost model, again ${(milliseconds(rebuilt) / 1000).toFixed(0)} s.`,
	);
	expect(total(spent) / 49).toBeLessThanOrEqual(60);
	expect(total(rebuilt) / 50).toBeLessThanOrEqual(16);
	expect(milliseconds(spent)).toBeLessThan(360_000);
	expect(milliseconds(rebuilt)).toBeLessThan(360_000);
	for (const [id, name] of FIFTY.managers) expect(tabOfId(desk, `summary:${id}`)?.values[0]?.[1]).toBe(name);
});

test('killed at any call, the building goes on and ends with one sheet each', () => {
	const firm = { managers: people(3), deals: 2, months: ['2026-07'] };
	const first = openFirm(firm, '2026-07-20');
	const saved = first.save();
	const names = (of: Desk): string[] =>
		dumpTabs(of)
			.map(({ name }) => name)
			.sort();
	build(first);
	const whole = names(first);
	first.close();
	for (const stop of [40, 120, 260, 300, 315, 318, 321, 324, 327, 330, 333, 336, 340, 350]) {
		const killed = openDesk({ locale: 'ru_RU', language: 'ru', saved, stopAfterCalls: stop });
		killed.call('buildSummaries', [0], 'sidebar');
		const left = killed.save();
		killed.close();
		const next = openDesk({ locale: 'ru_RU', language: 'ru', saved: left });
		build(next);
		expect([stop, names(next)]).toEqual([stop, whole]);
		next.close();
	}
});
