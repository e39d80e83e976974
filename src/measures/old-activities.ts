import type { Period } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import { factReads } from '../columns/reads';
import type { Account } from '../facts/fact-base';
import { planOf } from './plan';
import type { Answer } from './question';
import type { Measure } from './vocabulary';

/** What reads rows by itself; other measures are made of these. */
type Leaf = Extract<Measure, { kind: 'count' | 'sum' | 'mean' | 'median' | 'distinct' | 'stock' | 'cohort' | 'accrual' | 'balance' }>;

const LEAVES: readonly string[] = [
	'count',
	'sum',
	'mean',
	'median',
	'distinct',
	'stock',
	'cohort',
	'accrual',
	'balance',
] satisfies Leaf['kind'][];
const isLeaf = (measure: Measure): measure is Leaf => LEAVES.includes(measure.kind);

const resting = new WeakMap<Measure, boolean>();

/** Whether any column that the measure looks at is made from activities. */
function restsOnActivities(measure: Leaf, account: Account): boolean {
	const before = resting.get(measure);
	if (before !== undefined) return before;
	const { columns } = planOf([measure], () => measure);
	const rests = factReads(columns, account).activities !== undefined;
	resting.set(measure, rests);
	return rests;
}

/**
 * Whether the figure would be made of what is left of activities that are not kept in the file. What begins later is whole: activities stay
 * with a deal that was open on that day, and all that took place from then on stay.
 */
export function lacksActivities(measure: Measure, { base }: EnrichedFacts, { from }: Period): boolean {
	const { activitiesFrom } = base.account;
	return activitiesFrom !== undefined && from < activitiesFrom && isLeaf(measure) && restsOnActivities(measure, base.account);
}

/** No value for the periods whose activities are not kept. */
export function whereKept(
	measure: Measure,
	facts: EnrichedFacts,
	{ periods }: { readonly periods: readonly Period[] },
	answer: Answer,
): Answer {
	const lacks = periods.map((period) => lacksActivities(measure, facts, period));
	return lacks.includes(true) ? answer.map((line) => line.map((value, p) => (lacks[p] ? null : value))) : answer;
}
