import { weekday } from '../../calendar/day';
import { days, type Period } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { communications, wonDeals } from '../../kpis/populations';
import { evaluate, type Scope } from '../../measures/evaluate';
import { and, count } from '../../measures/vocabulary';

/** What happened in a week, by kind; letters and messages are one. */
const KINDS = [['call'], ['meeting'], ['presentation'], ['email', 'message']] as const;
export const WEEK_LINES = KINDS.length + 1;

/** Weeks begin on Monday. */
export function weeksOf(periods: readonly Period[], asOf: number): Period[] {
	const first = Math.min(...periods.map(({ from }) => from));
	const list: Period[] = [];
	for (let from = asOf - (weekday(asOf) - 1); from > first - 7; from -= 7) list.push(days(from, from + 7));
	return list;
}

/** [scope][week] → communications by kind, then deals won. */
export function weekCounts(facts: EnrichedFacts, scopes: readonly Scope[], weeks: readonly Period[]): number[][][] {
	const question = { scopes, periods: weeks, target: () => null, definition: () => count(wonDeals) };
	const lines = [...KINDS.map((types) => and(communications, { column: 'type', in: types })), wonDeals].map((of) =>
		evaluate(count(of), facts, question),
	);
	return scopes.map((_, s) => weeks.map((__, w) => lines.map((answer) => answer[s]![w] ?? 0)));
}
