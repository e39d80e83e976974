import type { Period } from '../calendar/period';
import type { Account } from '../facts/fact-base';
import type { Row } from '../facts/table';
import { type PlanLine, planDays, readPlan, stretches } from './plan-lines';

/** undefined: there is no line; null: there is one, but its value cannot be read. */
type PlanValue = number | null | undefined;

const add = (a: PlanValue, b: PlanValue): PlanValue =>
	a === undefined || b === undefined ? undefined : a === null || b === null ? null : a + b;

/** The versions of one plan. */
interface Versions {
	readonly period: Period;
	readonly lines: PlanLine[];
}

/**
 * Answers what is planned, in the order of spec §1.7: the line of just this period, child periods that tile it, a share of a containing
 * period, for the company the managers' sum. null: there is no plan, or its line cannot be read. `idOf` finds the manager whom a line
 * names.
 */
export function planBook(
	rows: readonly Row[],
	account: Pick<Account, 'calendar' | 'prorate'> & Partial<Pick<Account, 'fiscal'>>,
	idOf: (scope: string) => string = (scope) => scope,
): (metric: string, scope: string, period: Period) => number | null {
	const days = planDays(account);
	const book = new Map<string, Versions[]>();
	const people = new Map<string, Set<string>>();
	for (const line of rows.flatMap((row) => readPlan(row, account.fiscal))) {
		const scope = line.scope === 'ALL' ? 'ALL' : idOf(line.scope);
		const key = `${line.metric}|${scope.toLowerCase()}`;
		const versions = book.get(key) ?? [];
		book.set(key, versions);
		const same = versions.find(({ period }) => period.from === line.period.from && period.to === line.period.to);
		if (same === undefined) versions.push({ period: line.period, lines: [line] });
		else same.lines.push(line);
		if (scope !== 'ALL' && !scope.includes(':')) people.set(line.metric, (people.get(line.metric) ?? new Set()).add(scope));
	}
	/** What the versions of one plan give to a part of its period. */
	const share = ({ period, lines }: Versions, part: Period): PlanValue => {
		const intervals = stretches(lines, period);
		if (intervals.length === 0) return undefined;
		const isWhole = part.from === period.from && part.to === period.to;
		if (intervals.length === 1 && isWhole) return intervals[0]!.line.value;
		const all = days(period.from, period.to);
		if (all === 0) return isWhole ? intervals[intervals.length - 1]!.line.value : null;
		return intervals.reduce<PlanValue>((sum, { line, from, to }) => {
			const daysOfPart = days(Math.max(from, part.from), Math.min(to, part.to));
			return daysOfPart === 0 ? sum : add(sum, line.value === null ? null : (line.value * daysOfPart) / all);
		}, 0);
	};
	const exact = (plans: readonly Versions[], period: Period): PlanValue => {
		const same = plans.find((plan) => plan.period.from === period.from && plan.period.to === period.to);
		return same === undefined ? undefined : share(same, same.period);
	};
	const prorated = (plans: readonly Versions[], period: Period): PlanValue => {
		const around = plans.filter((plan) => plan.period.from <= period.from && plan.period.to >= period.to);
		const smallest = around.sort((a, b) => a.period.to - a.period.from - (b.period.to - b.period.from))[0];
		return smallest === undefined ? undefined : share(smallest, period);
	};
	const planOf = (metric: string, scope: string, period: Period): PlanValue => {
		const plans = book.get(`${metric}|${scope.toLowerCase()}`) ?? [];
		const same = exact(plans, period);
		if (same !== undefined) return same;
		const parts = tiled(plans, period, (plan) => share(plan, plan.period));
		return parts === undefined ? prorated(plans, period) : parts;
	};
	return (metric, scope, period) => {
		const value = planOf(metric, scope, period);
		if (value !== undefined || scope !== 'ALL') return value ?? null;
		const parts = [...(people.get(metric) ?? [])].map((person) => planOf(metric, person, period)).filter((part) => part !== undefined);
		return parts.length === 0 ? null : (parts.reduce<PlanValue>(add, 0) ?? null);
	};
}

/** The sum of plans that fill the period without a gap, the longest first: quarters before months. */
function tiled(plans: readonly Versions[], { from, to }: Period, value: (plan: Versions) => PlanValue): PlanValue {
	const inside = plans.filter(({ period }) => period.from >= from && period.to <= to && period.to - period.from < to - from);
	inside.sort((a, b) => b.period.to - b.period.from - (a.period.to - a.period.from));
	const sums = new Map<number, PlanValue>([[to, 0]]);
	const rest = (start: number): PlanValue => {
		if (sums.has(start)) return sums.get(start);
		let sum: PlanValue;
		for (const plan of inside) {
			if (plan.period.from !== start) continue;
			sum = add(value(plan), rest(plan.period.to));
			if (sum !== undefined) break;
		}
		sums.set(start, sum);
		return sum;
	};
	return rest(from);
}
