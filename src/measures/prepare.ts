import type { EnrichedFacts } from '../columns/enrich';
import { factReads } from '../columns/reads';
import { type Plan, planOf } from './plan';
import { resolveOptions } from './resolve-options';
import type { Measure } from './vocabulary';

const prepared = new WeakMap<EnrichedFacts, Set<Measure>>();

/** Plans measures that are going to be evaluated over these facts, so that each table is read in one pass for all of them; null where that was done. */
export function prepare(measures: readonly Measure[], facts: EnrichedFacts, definition: (id: string) => Measure): Plan | null {
	const before = prepared.get(facts) ?? new Set();
	prepared.set(facts, before);
	const fresh = measures.filter((measure) => !before.has(measure));
	if (fresh.length === 0) return null;
	for (const measure of fresh) before.add(measure);
	const plan = planOf(fresh, (id) => resolveOptions(definition(id), {}));
	facts.base.expect(factReads(plan.columns, facts.base.account));
	return plan;
}
