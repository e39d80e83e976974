import { type Day, dayOf, weekday } from '../../calendar/day';
import { days } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { wholeUnits } from '../../facts/parse/minor-units';
import { createdDeals, lostDeals, wonDeals, wonMoney } from '../../kpis/populations';
import { evaluate, type Scope } from '../../measures/evaluate';
import { count, type Measure, sum } from '../../measures/vocabulary';
import type { AggregateCell } from '../aggregates';

/** Places in the list: the Friday, deals won and their money, deals lost and their money, new leads. */
export const FRIDAY = { day: 0, won: 1, money: 2, lost: 3, missed: 4, leads: 5, count: 6 } as const;

/** What happened to each scope since the Friday before the week of the data. */
export function sinceFriday(facts: EnrichedFacts, scopes: readonly Scope[]): AggregateCell[][] {
	const { asOf } = facts.base.account;
	const friday = asOf - weekday(asOf) - 2;
	const question = { scopes, periods: [days(friday + 1, asOf + 1)], target: () => null, definition: none };
	const measures: readonly Measure[] = [
		count(wonDeals),
		sum('price', wonMoney),
		count(lostDeals),
		sum('price', lostDeals),
		count(createdDeals),
	];
	const answers = measures.map((measure) => evaluate(measure, facts, question));
	return scopes.map((_, s) => [
		{ day: dayOf(friday) as Day },
		...answers.map((answer, i) => (measures[i]!.kind === 'sum' ? wholeUnits(answer[s]![0] ?? 0) : (answer[s]![0] ?? 0))),
	]);
}

const none = (): Measure => {
	throw new Error('these rest on no other figure');
};
