import type { Period } from '../calendar/period';
import type { Enriched } from '../columns/enrich';
import { horizon } from '../facts/horizon';
import type { Span } from './fold';
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
	readonly known?: (id: string, scope: Scope, period: Period) => number | null;
}

/** Values as [scope][period]. */
export type Answer = (number | null)[][];

/** Periods as instants, cut at as_of. */
export function spansOf(facts: Enriched, periods: readonly Period[]): Span[] {
	const { zone } = facts.base.account;
	const end = horizon(facts.base);
	return periods.map(({ from, to }) => ({ from: zone.instantOf(from), to: Math.min(zone.instantOf(to), end) }));
}

const answers = new WeakMap<Enriched, WeakMap<readonly Period[], Map<string, unknown>>>();

/** What was gathered for the same measure and the same list of periods is gathered once: many KPIs count the same rows. */
export function remembered<T>(facts: Enriched, periods: readonly Period[], key: unknown, gather: () => T): T {
	let byPeriods = answers.get(facts);
	if (byPeriods === undefined) {
		byPeriods = new WeakMap();
		answers.set(facts, byPeriods);
	}
	let known = byPeriods.get(periods);
	if (known === undefined) {
		known = new Map();
		byPeriods.set(periods, known);
	}
	const name = JSON.stringify(key);
	let found = known.get(name) as T | undefined;
	if (found === undefined) {
		found = gather();
		known.set(name, found);
	}
	return found;
}
