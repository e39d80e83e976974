import { type DayNumber, monthStart } from '../../calendar/day';
import type { Period } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { greatest } from '../../columns/kit/data';
import { codesOf, numbersOf } from '../../facts/fact-base';
import { type Metric, metrics } from '../../kpis/metrics';
import { optionsOf } from '../../kpis/options';
import { maskOf } from '../../measures/mask';
import { type Cohort, goalInstants, hasReached } from '../../measures/reached';
import { resolveOptions } from '../../measures/resolve-options';
import type { Measure } from '../../measures/vocabulary';

const DAY = 86_400_000;
/** What is usual by a day is told by at least so many earlier cohorts, and by no more than so many. */
const [FEWEST, MOST] = [3, 12];
/** Numbers of a metric in the packed list: the usual share in millionths, and of how many cohorts. */
export const USUAL = { share: 0, cohorts: 1, size: 2 } as const;
export const MILLION = 1_000_000;

export const cohortOf = ({ kpi, options }: Metric): Cohort | null => cohortIn(resolveOptions(kpi.measure, optionsOf(options)));

/** What a definition is of tables that were never loaded does not change when it ripens. */
export function cohortIn(measure: Measure): Cohort | null {
	if (measure.kind === 'needs') return cohortIn(measure.of);
	return measure.kind === 'cohort' ? measure : null;
}

/** A cohort with a limit of its own is ripe that many days after its period; null: when the company's deals are. */
export function ownRipeDays(metric: Metric): number | null {
	const within = cohortOf(metric)?.within;
	const days = typeof within === 'object' ? Number(within.otherwise) : Number(within);
	return within === undefined || !Number.isFinite(days) ? null : days;
}

/** The figures that rise while their deals ripen. */
export const cohortMetrics = (): Metric[] => metrics().filter((metric) => cohortOf(metric) !== null);

/** [period] → for each of them the share that earlier cohorts had as many days after their start, and of how many: the whole company's. */
export function usualShares(facts: EnrichedFacts, periods: readonly Period[]): (number | null)[][] {
	const cohorts = cohortMetrics().map((metric) => usualShare(cohortOf(metric)!, facts));
	return periods.map((period) =>
		cohorts.flatMap((usual) => {
			const { share, cohorts: count } = usual(period);
			return [share === null ? null : share * MILLION, count];
		}),
	);
}

/** The share that earlier cohorts had as many days after their start, where there are enough of them. */
export function usualShare(
	cohort: Cohort,
	facts: EnrichedFacts,
): (period: Period) => { readonly share: number | null; readonly cohorts: number } {
	const shareOf = shareByDay(cohort, facts);
	const { asOf } = facts.base.account;
	return (period) => {
		const age = asOf + 1 - period.from;
		const length = period.token.length === 4 ? 12 : period.token.includes('Q') ? 3 : 1;
		let [entered, reached, count] = [0, 0, 0];
		for (let k = 1; k <= MOST; k++) {
			const from = monthStart(period.from, -k * length);
			const one = shareOf(from, monthStart(from, length), age);
			if (one.entered === 0) break;
			entered += one.entered;
			reached += one.reached;
			count++;
		}
		return { share: count < FEWEST ? null : reached / entered, cohorts: count };
	};
}

/** Who entered in the first days of a stretch, and how many of them had reached the goal by then. */
function shareByDay(
	cohort: Cohort,
	facts: EnrichedFacts,
): (from: DayNumber, to: DayNumber, age: number) => { readonly entered: number; readonly reached: number } {
	const { entry, subject } = cohort;
	const table = facts.source(entry.table);
	const [mask, at, code] = [maskOf(table, entry.where), numbersOf(table, entry.at), codesOf(table, subject)];
	const rows = inTime(mask, at);
	const isReached = hasReached(goalInstants(cohort, facts), cohort);
	/** By subject + 1: in which turn it was last seen. */
	const turns = new Int32Array(greatest(code) + 2);
	let turn = 0;
	const { zone } = facts.base.account;
	const first = rows.length === 0 ? Number.POSITIVE_INFINITY : at[rows[0]!]!;
	return (from, to, age) => {
		const [start, deadline] = [zone.instantOf(from), zone.instantOf(from + age)];
		const end = Math.min(zone.instantOf(to), deadline);
		// A stretch that begins before everything that was loaded is not whole.
		if (start < first - DAY * 7) return { entered: 0, reached: 0 };
		turn++;
		let [entered, reached] = [0, 0];
		// Rows are in time: only those of the stretch are looked at.
		for (let i = firstFrom(rows, at, start); i < rows.length && at[rows[i]!]! < end; i++) {
			const row = rows[i]!;
			const who = code[row]!;
			if (turns[who + 1] === turn) continue;
			turns[who + 1] = turn;
			entered++;
			if (isReached(who, at[row]!, deadline)) reached++;
		}
		return { entered, reached };
	};
}

/** The rows of a population in the order of their moments; most tabs are in it. */
function inTime(mask: Uint8Array, at: Float64Array): Int32Array {
	const rows = new Int32Array(mask.length);
	let length = 0;
	let isRising = true;
	for (let i = 0; i < mask.length; i++) {
		if (mask[i] === 0 || Number.isNaN(at[i]!)) continue;
		if (length > 0 && at[i]! < at[rows[length - 1]!]!) isRising = false;
		rows[length++] = i;
	}
	const list = rows.subarray(0, length);
	return isRising ? list : list.sort((a, b) => at[a]! - at[b]!);
}

/** The place of the first row that is not before `start`. */
function firstFrom(rows: Int32Array, at: Float64Array, start: number): number {
	let low = 0;
	for (let high = rows.length; low < high; ) {
		const middle = (low + high) >> 1;
		if (at[rows[middle]!]! < start) low = middle + 1;
		else high = middle;
	}
	return low;
}
