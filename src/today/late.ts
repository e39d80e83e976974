import { MS_PER_DAY, weekday } from '../calendar/day';
import type { EnrichedFacts } from '../columns/enrich';
import { perBase } from '../columns/kit/data';
import { dealStages } from '../columns/kit/stages';
import { stageEntries } from '../columns/stage-entries/entries';
import { type FactBase, numbersOf } from '../facts/fact-base';
import { horizon } from '../facts/horizon';
import type { Limit, Rule } from './rules/rule';

/** What the account says of a limit. */
export const limitOf = ({ base }: EnrichedFacts, { key, otherwise }: Limit): number => base.account.limits?.get(key) ?? otherwise;

/** The moment up to which the data tell: that of the import, else the end of their last day. */
function lastMoment(base: FactBase): number {
	const { readAt, zone, asOf } = base.account;
	return readAt !== undefined && zone.dayAt(readAt) === asOf ? readAt : horizon(base);
}

/** How late a row is by a rule, and what is usual in its stage; null where it is not late enough. */
export function lateness(
	rule: Rule,
	facts: EnrichedFacts,
	table: Parameters<EnrichedFacts['source']>[0],
	dealOf: (row: number) => number,
): (row: number) => { readonly late: number; readonly usual: number } | null {
	const { base } = facts;
	const { zone, calendar, asOf } = base.account;
	const { of, column, holds } = rule.since;
	const since = numbersOf(facts.source(of === 'deal' ? 'deals' : table), column);
	const now = lastMoment(base);
	const limit = rule.beyond === undefined ? Number.NEGATIVE_INFINITY : limitOf(facts, rule.beyond);
	const usualIn = rule.isTimesUsual === true ? usualDays(base) : null;
	const stage = dealStages(base);
	const weekEnd = asOf + ((7 - weekday(asOf)) % 7);
	return (row) => {
		const at = since[of === 'deal' ? dealOf(row) : row]!;
		if (rule.isThisWeek === true) return at >= asOf && at <= weekEnd ? { late: asOf - at, usual: 0 } : null;
		const late = rule.in === 'working minutes' ? calendar.businessMinutes(at, now, zone) : asOf - (holds === 'day' ? at : zone.dayAt(at));
		if (usualIn === null) return late > limit || (Number.isNaN(late) && rule.beyond === undefined) ? { late, usual: 0 } : null;
		const usual = usualIn.get(stage[dealOf(row)]!);
		return usual !== undefined && late > limit * usual ? { late, usual } : null;
	};
}

/** Fewer stays say nothing of what is usual. */
const ENOUGH = 5;

/** The median of the days that deals spent in each stage before they left it; a stage is passed in a day at least. */
const usualDays = perBase((base: FactBase): ReadonlyMap<number, number> => {
	const { length, stage, from, to } = stageEntries(base);
	const stageDays = new Map<number, number[]>();
	for (let i = 0; i < length; i++) {
		const days = (to[i]! - from[i]!) / MS_PER_DAY;
		if (Number.isNaN(days)) continue;
		const list = stageDays.get(stage[i]!);
		if (list === undefined) stageDays.set(stage[i]!, [days]);
		else list.push(days);
	}
	const usual = new Map<number, number>();
	for (const [code, list] of stageDays) if (list.length >= ENOUGH) usual.set(code, Math.max(1, median(list)));
	return usual;
});

export function median(list: readonly number[]): number {
	const sorted = [...list].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
