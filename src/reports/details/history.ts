import { days } from '../../calendar/period';
import { stageOdds } from '../../columns/deal-intervals/stage-odds';
import type { EnrichedFacts } from '../../columns/enrich';
import { wholeUnits } from '../../facts/parse/minor-units';
import { findKpi } from '../../kpis/find';
import { type Metric, metrics } from '../../kpis/metrics';
import { optionsOf } from '../../kpis/options';
import { pricedWonDeals } from '../../kpis/populations';
import { type Answer, evaluate, type Scope } from '../../measures/evaluate';
import type { Cohort } from '../../measures/reached';
import { resolveOptions } from '../../measures/resolve-options';
import { count, type Measure, type Options } from '../../measures/vocabulary';
import { activityLines } from '../goal/layout';

const HALF_YEAR = 183;
/** Fewer won deals, or leads behind a conversion, than these tell nothing about a person (spec §3). */
const [FEW_WINS, FEW_LEADS] = [5, 30];
/** Assumed for the time in which nine of ten deals are won, where too few were. */
const RIPE = 30;

/** Places in the list: what a deal brings and of how many that is known, the share of leads won and of how many, what a won deal took, and the days in which the company's deals ripen. */
export const HISTORY = {
	size: 0,
	sized: 1,
	conversion: 2,
	leads: 3,
	steps: 4,
	ripe: 4 + activityLines.length,
	count: 5 + activityLines.length,
} as const;

/** The days in which nine of ten won deals of the company are won; NaN where too few were. */
const usualDays = (facts: EnrichedFacts): number => stageOdds(facts.base).of(-1).days;

/** After how many days a cohort is ripe: its own limit where it has one, else when nine of ten deals are won. */
export function ripeIn({ within }: Cohort, options: Options, facts: EnrichedFacts): number {
	const limit = typeof within === 'object' ? Number(options[within.option] ?? within.otherwise) : (within ?? Number.POSITIVE_INFINITY);
	const days = usualDays(facts);
	return Number.isFinite(limit) ? limit : Math.ceil(Number.isNaN(days) ? RIPE : days);
}

/**
 * How each scope sells, from its own last half year: deal size, conversion of leads that have had time to be won, steps per won deal. Where too
 * little is behind a figure it is left out, and the sheets go by the plan.
 */
export function saleHistory(facts: EnrichedFacts, scopes: readonly Scope[]): (number | null)[][] {
	const { asOf } = facts.base.account;
	const age = usualDays(facts);
	const ripeUntil = asOf + 1 - (Number.isNaN(age) ? RIPE : age);
	const periods = [days(asOf + 1 - HALF_YEAR, asOf + 1), days(ripeUntil - HALF_YEAR, ripeUntil)];
	const question = { scopes, periods, target: () => null, definition: (id: string) => resolveOptions(findKpi(id).measure, {}) };
	const ask = (measure: Measure): Answer => evaluate(measure, facts, question);
	const planned = (plan: string): Answer => measureOf(metrics().find((metric) => metric.plan === plan)!);
	const measureOf = ({ kpi, options }: Metric): Answer => ask(resolveOptions(kpi.measure, optionsOf(options)));
	const role = (coefficient: 'dealSize' | 'leadsWon'): Answer => measureOf(metrics().find(({ kpi }) => kpi.coefficient === coefficient)!);
	const [size, sized, conversion, leads, wins] = [
		role('dealSize'),
		ask(count(pricedWonDeals)),
		role('leadsWon'),
		planned('leads'),
		planned('deals'),
	];
	const steps = activityLines.map(planned);
	return scopes.map((_, s) => {
		const [amount, deals, entered, won] = [size[s]![0]!, sized[s]![0] ?? 0, leads[s]![1] ?? 0, wins[s]![0] ?? 0];
		return [
			deals < FEW_WINS || amount === null ? null : wholeUnits(amount),
			deals,
			entered < FEW_LEADS ? null : (conversion[s]![1] ?? null),
			entered,
			...steps.map((answer) => (won < FEW_WINS ? null : (answer[s]![0] ?? 0) / won)),
			Number.isNaN(age) ? null : age,
		];
	});
}
