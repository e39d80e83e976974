import { askModel } from '../../src/formulas/model';
import { kpis } from '../../src/kpis/registry.gen';
import { figures } from './known-figures';
import { facts, targets } from './shared-data';

const cases = kpis.flatMap((kpi) => kpi.cases.map((worked) => [kpi.id, worked.scope, worked.options ?? '', worked.value] as const));

test.each(cases)('%s of %s in July 2026 %s', (metric, manager, options, value) => {
	const [[answer]] = askModel({ metric, managers: [manager], periods: ['2026-07'], options }, facts(), targets) as [[number | null]];
	if (value === null) expect(answer).toBeNull();
	else expect(answer).toBeCloseTo(value, 9);
});

test('every KPI has worked cases for a manager and for the department', () => {
	for (const kpi of kpis) expect(new Set(kpi.cases.map(({ scope }) => scope))).toEqual(new Set(['M1', 'M2', 'ALL']));
});

test('no KPI is shown by blanks alone: one whose worked cases are all blank has a figure in some other data', () => {
	const isShown = (id: string): boolean =>
		kpis.find((kpi) => kpi.id === id)!.cases.some(({ value }) => value !== null) ||
		figures.some(({ metric, value }) => metric === id && value !== null);
	expect(kpis.map(({ id }) => id).filter((id) => !isShown(id))).toEqual([]);
});
