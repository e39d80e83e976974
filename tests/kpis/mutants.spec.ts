import { askModel } from '../../src/formulas/model';
import { findKpi } from '../../src/kpis/find';
import { kpis } from '../../src/kpis/registry.gen';
import type { Measure } from '../../src/measures/vocabulary';
import { EQUIVALENT } from './equivalent';
import { figures, type Known } from './known-figures';
import { mutants } from './mutate';

jest.setTimeout(120_000);

/** The KPIs whose figures depend on this one, itself first. */
function dependents(id: string): string[] {
	const names = (measure: unknown): boolean => JSON.stringify(measure).includes(`{"kind":"kpi","id":"${id}"}`);
	return [id, ...kpis.filter((kpi) => kpi.id !== id && names(kpi.measure)).flatMap((kpi) => dependents(kpi.id))];
}

function says({ metric, who, period, options, facts, targets }: Known): number | null {
	return askModel({ metric, managers: [who], periods: [period], options }, facts, targets)[0]![0]!;
}

const agrees = (a: number | null, b: number | null): boolean =>
	a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

function isNoticed(list: readonly Known[]): boolean {
	return list.some((figure) => {
		try {
			return !agrees(says(figure), figure.value);
		} catch {
			return true;
		}
	});
}

test('every known figure comes out', () => {
	expect(
		figures
			.filter((figure) => !agrees(says(figure), figure.value))
			.map(({ metric, who, period, options, value }) => [metric, who, period, options, value]),
	).toEqual([]);
});

test('a definition that is changed in one place gives itself away', () => {
	let tried = 0;
	const survivors: string[] = [];
	for (const kpi of kpis) {
		const dependentFigures = dependents(kpi.id).flatMap((id) => figures.filter(({ metric }) => findKpi(metric).id === id));
		const holder = kpi as { measure: Measure };
		const { measure } = holder;
		for (const mutant of mutants(measure)) {
			tried++;
			holder.measure = mutant.measure;
			if (!isNoticed(dependentFigures)) survivors.push(`${kpi.id}: ${mutant.change}`);
		}
		holder.measure = measure;
	}
	const equivalent = EQUIVALENT.flatMap(({ mutants: list }) => list);
	console.info(
		`${tried} mutants of ${kpis.length} KPIs: ${tried - survivors.length} killed by ${figures.length} figures, ${equivalent.length} equivalent`,
	);
	expect(survivors.filter((name) => !equivalent.includes(name))).toEqual([]);
	expect(equivalent.filter((name) => !survivors.includes(name))).toEqual([]);
});
