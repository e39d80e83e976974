import { dayOf, parseDay, partsOf } from '../../calendar/day';
import type { Period } from '../../calendar/period';
import type { Facts } from '../../facts/tables';
import { planSplit } from '../../goals/split';
import { kpis } from '../../kpis/registry.gen';
import type { Language } from '../../language/text';
import type { GoalPerson } from '../../reports/goal/options';
import { sellers } from '../figures/sellers';
import { type History, historyOf, lastMonths, monthsWorked, past, pastOf, scopeOf } from './history';
import type { KeptPerson } from './kept-cells';
import type { GoalForm } from './types';

/** Asked of a newcomer in the first months of work (spec §3.3). */
const RAMP = [0.25, 0.5, 0.75];
/** With fewer wins an average check of one's own says little. */
const WINS = 5;

/** Who shares the plan, with the base of the share, the ramp and the time at work; what a person set on the team tab stays. */
export function goalPeople(
	history: History,
	known: Facts,
	months: readonly Period[],
	form: GoalForm,
	kept: ReadonlyMap<string, KeptPerson>,
	language: Language,
): GoalPerson[] {
	const { facts } = history;
	const list = sellers(known, months[0]!.from, language);
	const bases = basesOf(history, list, form, kept);
	const half = lastMonths(facts, 6);
	const size = kpis.find((kpi) => kpi.coefficient === 'dealSize')!;
	const names = new Map<string, number>();
	return list.map(({ id, name }, i) => {
		const row = (known.managers ?? []).find(({ manager_id }) => String(manager_id) === id);
		const before = kept.get(id);
		const from = dayText(row?.active_from) ?? before?.from ?? null;
		const scope = scopeOf(facts, id);
		const wins = pastOf(history, 'deals', half, scope) ?? 0;
		const check = wins >= WINS ? past(history, size, '', half, scope) : null;
		names.set(name, (names.get(name) ?? 0) + 1);
		return {
			id,
			// Absences and choices name a manager by what is written.
			name: names.get(name) === 1 ? name : `${name} (${id})`,
			base: bases[i]!,
			rate: before?.rate ?? 1,
			from,
			to: dayText(row?.active_to) ?? before?.to ?? null,
			ramp: months.map((month) => before?.ramp[month.token] ?? rampIn(month, from)),
			check: check === null ? null : Math.round(check),
			wins,
			overrides: months.map(({ token }) => before?.lines[token] ?? {}),
		};
	});
}

const dayText = (value: unknown): string | null => {
	const day = typeof value === 'string' ? parseDay(value) : null;
	return day === null ? null : dayOf(day);
};

/** Of the n-th month of work, counted by calendar months. */
function rampIn(month: Period, from: string | null): number {
	if (from === null) return 1;
	const [start, now] = [partsOf(parseDay(from)!), partsOf(month.from)];
	const n = (now.year - start.year) * 12 + now.month - start.month;
	return n < 0 ? 1 : (RAMP[n] ?? 1);
}

/**
 * Shares of a thousand by money a month worked in the last half year; who has no history yet counts as the mean of the others. Who has sold
 * elsewhere and nothing in the goal's slice is no newcomer, and has no share of it until the team tab gives one.
 */
function basesOf(history: History, list: readonly { id: string }[], form: GoalForm, kept: ReadonlyMap<string, KeptPerson>): number[] {
	if (list.length === 0) return [];
	if (form.managers === 'weights') return list.map(({ id }) => kept.get(id)?.base ?? 1);
	if (form.managers === 'equal') return list.map(() => 1);
	const { facts, slices } = history;
	const half = lastMonths(facts, 6);
	const moneyOf = (of: History): number[] =>
		list.map(({ id }) => {
			const worked = monthsWorked(facts, id, half);
			return worked === 0 ? 0 : Math.max(0, pastOf(of, 'amount', half, scopeOf(facts, id)) ?? 0) / worked;
		});
	const money = moneyOf(history);
	const everywhere = slices.length === 0 ? money : moneyOf(historyOf(facts));
	const positiveSums = money.filter((sum) => sum > 0);
	const mean = positiveSums.length === 0 ? 1 : positiveSums.reduce((a, b) => a + b, 0) / positiveSums.length;
	const isElsewhere = (i: number): boolean => positiveSums.length > 0 && everywhere[i]! > 0;
	return planSplit(
		1000,
		money.map((sum, i) => Math.round(sum > 0 ? sum : isElsewhere(i) ? 0 : mean)),
	);
}
