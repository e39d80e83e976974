import type { EnrichedFacts } from '../columns/enrich';
import { evaluate } from '../measures/evaluate';
import { reframe } from '../measures/frames';
import { plannedOf } from '../measures/planned';
import { goalInstants } from '../measures/reached';
import { resolveOptions } from '../measures/resolve-options';
import { type Measure, partsOf } from '../measures/vocabulary';
import { cohortRows, foldRows, stockRows } from './fold-rows';
import { accrualRows, balanceRows } from './money-rows';
import { type Background, EVERYBODY, type Place } from './place';
import { type PlanUse, planUse } from './plan-use';
import type { RowUse } from './row-use';

/** A figure with the figures and rows that it is made of. */
export interface Trace {
	readonly measure: Measure;
	readonly place: Place;
	/** Inside units: money in minor units. */
	readonly value: number | null;
	readonly parts: readonly Trace[];
	readonly rows: RowUse | null;
	/** Of a cohort: those who reached the goal. */
	readonly reachedRows: RowUse | null;
	readonly subjects: number | null;
	readonly plan: PlanUse | null;
}

/**
 * Follows the very expression that is evaluated, and asks the evaluator for the value of each of its parts: an explanation that
 * counted by itself could disagree with the cell.
 */
export function trace(measure: Measure, facts: EnrichedFacts, place: Place, background: Background): Trace {
	const { target, definition } = background;
	const value = evaluate(measure, facts, { scopes: [place.scope], periods: place.periods, target, definition })[0]![0]!;
	const plain = { measure, place, value, parts: [], rows: null, reachedRows: null, subjects: null, plan: null };
	const again = (part: Measure, at = place): Trace => trace(part, facts, at, background);
	switch (measure.kind) {
		case 'count':
			return { ...plain, rows: foldRows(measure.of, null, facts, place) };
		case 'sum':
		case 'mean':
		case 'median':
		case 'distinct':
			return { ...plain, rows: foldRows(measure.of, measure.column, facts, place) };
		case 'stock':
			return { ...plain, rows: value === null ? null : stockRows(measure, facts, place) };
		case 'cohort': {
			const { entered, reached: made, subjects } = cohortRows(measure, goalInstants(measure, facts), facts, place);
			return { ...plain, rows: entered, reachedRows: made, subjects };
		}
		case 'accrual':
			return { ...plain, rows: accrualRows(measure, facts, place) };
		case 'balance':
			return { ...plain, rows: value === null ? null : balanceRows(measure, facts, place) };
		case 'kpi':
			return { ...plain, parts: [again(resolveOptions(definition(measure.id), {}))] };
		case 'target': {
			const { metric, scope, value: plan } = plannedOf(measure, place.scope, place.period, target);
			return plan === null ? plain : { ...plain, plan: planUse(background, metric, scope.key, place.period, plan) };
		}
		case 'company':
			return { ...plain, parts: [again(measure.of, { ...place, scope: EVERYBODY })] };
		case 'portion':
			return {
				...plain,
				parts: [again(measure.of, { ...place, scope: EVERYBODY }), again(measure.by), again(measure.by, { ...place, scope: EVERYBODY })],
			};
		case 'over': {
			const period = reframe(place.period, measure.frame, facts.base.account.asOf);
			return { ...plain, parts: [again(measure.of, { ...place, period, periods: [period] })] };
		}
		default:
			return { ...plain, parts: partsOf(measure).map((part) => again(part)) };
	}
}
