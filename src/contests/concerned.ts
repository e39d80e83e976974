import { monthStart, parseDay } from '../calendar/day';
import type { EnrichedFacts } from '../columns/enrich';
import { isMoney } from '../columns/read';
import { codesOf, numbersOf } from '../facts/columns';
import bookings from '../kpis/bookings.kpi';
import { findKpi } from '../kpis/find';
import { metrics } from '../kpis/metrics';
import { optionsOf } from '../kpis/options';
import wonCount from '../kpis/won-count.kpi';
import { maskOf } from '../measures/mask';
import { planOf } from '../measures/plan';
import { resolveOptions } from '../measures/resolve-options';
import type { Population } from '../measures/vocabulary';
import type { Contest } from './contest';
import type { DealNow } from './deals';

/** What a deal that ought to count would count in. */
const OF_A_SALE: readonly string[] = [bookings.id, wonCount.id];

/** The figures of somebody's month (`ALL`: everybody's) in which a contested deal counts, or would count: by the rows that their definitions look at. */
export function concernedFigures(facts: EnrichedFacts): (contest: Contest, deal: DealNow, scope: string) => readonly string[] {
	const definition = (id: string) => resolveOptions(findKpi(id).measure, {});
	const populations = metrics().map(({ key, kpi, options }) => ({
		key,
		of: planOf([resolveOptions(kpi.measure, optionsOf(options))], definition).scans.flatMap(({ of, folds, frames }) =>
			of.table === 'deals' && frames.some((frame) => frame.length === 0)
				? [{ of, ofMoney: [...folds, ...of.where].some(({ column }) => column !== undefined && isMoney('deals', column)) }]
				: [],
		),
	}));
	const deals = facts.source('deals');
	const { zone } = facts.base.account;
	const managers = facts.base.dictionary('manager').texts;
	return ({ claim, period }, { row }, scope) => {
		const first = parseDay(`${period}-01`);
		if (first === null) return [];
		const [from, to] = [zone.instantOf(first), zone.instantOf(monthStart(first, 1))];
		const counts = (of: Population): boolean => {
			const at = numbersOf(deals, of.at)[row]!;
			if (!(at >= from && at < to) || maskOf(deals, of.where)[row] !== 1) return false;
			return scope === 'ALL' || managers[codesOf(deals, of.credit)[row]!] === scope;
		};
		// A wrong amount makes no other number of deals.
		const keysConcerned = populations.flatMap(({ key, of }) =>
			of.some((one) => (one.ofMoney || claim !== 'wrong_amount') && counts(one.of)) ? [key] : [],
		);
		return claim === 'should_count' ? [...new Set([...OF_A_SALE, ...keysConcerned])] : keysConcerned;
	};
}
