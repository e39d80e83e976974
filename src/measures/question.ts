import type { Period } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import { horizon } from '../facts/horizon';
import type { Span } from './pieces';
import type { Measure } from './vocabulary';

/** Whose figure: everybody (rows without a manager too), or the managers with these codes. */
export type Scope =
	| { readonly all: true; readonly key: string }
	| { readonly all?: never; readonly key: string; readonly managers: readonly number[] };

export interface Question {
	readonly scopes: readonly Scope[];
	readonly periods: readonly Period[];
	/** The plan of a metric in its own unit, or null. */
	readonly target: (metric: string, scope: Scope, period: Period) => number | null;
	readonly definition: (id: string) => Measure;
	/** Figures that were computed before, by KPI: then no row is read. */
	readonly computed?: (id: string, scope: Scope, period: Period) => number | null;
}

/** Values as [scope][period]. */
export type Answer = (number | null)[][];

/** Periods as instants, cut at as_of. */
export function spansOf(facts: EnrichedFacts, periods: readonly Period[]): Span[] {
	const { zone } = facts.base.account;
	const end = horizon(facts.base);
	return periods.map(({ from, to }) => ({ from: zone.instantOf(from), to: Math.min(zone.instantOf(to), end) }));
}

const answers = new WeakMap<EnrichedFacts, WeakMap<readonly Period[], Map<string, unknown>>>();

/** Computes once what several KPIs need for the same measure and the same list of periods: many of them count the same rows. */
export function shared<T>(facts: EnrichedFacts, periods: readonly Period[], key: unknown, gather: () => T): T {
	let byPeriods = answers.get(facts);
	if (byPeriods === undefined) {
		byPeriods = new WeakMap();
		answers.set(facts, byPeriods);
	}
	let results = byPeriods.get(periods);
	if (results === undefined) {
		results = new Map();
		byPeriods.set(periods, results);
	}
	const name = JSON.stringify(key);
	let result = results.get(name) as T | undefined;
	if (result === undefined) {
		result = gather();
		results.set(name, result);
	}
	return result;
}
