import type { EnrichedFacts } from '../columns/enrich';
import { factReads } from '../columns/reads';
import { type Plan, planOf } from './plan';
import { resolveOptions } from './resolve-options';
import type { Measure } from './vocabulary';

interface Prepared {
	readonly measures: Set<Measure>;
	/** `table.column` of what is read already, or will be with the table. */
	readonly columns: Set<string>;
}

const prepared = new WeakMap<EnrichedFacts, Prepared>();

/** Plans measures that are going to be evaluated over these facts, so that each table is read in one pass for all of them; null where that was done. */
export function prepare(measures: readonly Measure[], facts: EnrichedFacts, definition: (id: string) => Measure): Plan | null {
	const before = prepared.get(facts) ?? { measures: new Set(), columns: new Set() };
	prepared.set(facts, before);
	const fresh = measures.filter((measure) => !before.measures.has(measure));
	if (fresh.length === 0) return null;
	for (const measure of fresh) before.measures.add(measure);
	const plan = planOf(fresh, (id) => resolveOptions(definition(id), {}));
	const more = plan.columns.filter(({ table, key }) => !before.columns.has(`${table}.${key}`));
	for (const { table, key } of more) before.columns.add(`${table}.${key}`);
	if (more.length > 0) facts.base.expect(factReads(more, facts.base.account));
	return plan;
}
