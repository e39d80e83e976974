import { type DayNumber, dayOf, monthStart, partsOf } from '../calendar/day';
import { plural } from '../language/plural';
import type { Language, Text } from '../language/text';
import { text } from '../language/text';
import type { KpiSet } from './kpi-set';

/** A trial can be decided from its second month on, and should be after its third (the article: two to three months). */
const DECIDABLE = 2;
const LONGEST = 3;
/** For so long a set stays unchanged after its activation. */
export const FIXED_MONTHS = 3;

export interface Trial {
	/** The present month counts, so this is 1 in the first month. */
	readonly months: number;
	readonly canDecide: boolean;
	readonly isOverdue: boolean;
	/** Why it cannot be activated yet; all but faults can be overridden with a reason. */
	readonly obstacles: readonly Obstacle[];
}

export interface Obstacle {
	readonly kind: 'fault' | 'closing' | 'feedback';
	readonly sentence: Text;
}

export interface TrialFacts {
	readonly asOf: DayNumber;
	/** Tokens of closed months. */
	readonly closed: readonly string[];
	/** Names of the people of the set who have rated no KPI. */
	readonly silent: readonly string[];
	/** Why the set itself is invalid. */
	readonly faults: readonly Text[];
	/** First day of the trial, through all its versions. */
	readonly began: DayNumber;
}

export function trialOf({ asOf, closed, silent, faults, began }: TrialFacts): Trial {
	const months = monthsBetween(began, asOf) + 1;
	const first = dayOf(monthStart(began, 0)).slice(0, 7);
	const obstacles: Obstacle[] = faults.map((sentence) => ({ kind: 'fault', sentence }));
	if (!closed.some((token) => token >= first))
		obstacles.push({
			kind: 'closing',
			sentence: text(
				'Ни один месяц теста ещё не закрыт. Закройте первый месяц, чтобы решать по окончательным цифрам.',
				'No month of the trial is closed yet. Close the first one, so that the decision stands on final figures.',
			),
		});
	if (silent.length > 0)
		obstacles.push({
			kind: 'feedback',
			sentence: text(
				`Ещё не ответили: ${silent.join(', ')}. Соберите оценки или укажите причину, почему решаете без них.`,
				`Not heard yet: ${silent.join(', ')}. Collect their ratings, or give the reason why you decide without them.`,
			),
		});
	return { months, canDecide: months >= DECIDABLE, isOverdue: months > LONGEST, obstacles };
}

export function monthsBetween(from: DayNumber, to: DayNumber): number {
	const [a, b] = [partsOf(from), partsOf(to)];
	return (b.year - a.year) * 12 + b.month - a.month;
}

/** The day until which an active set stays unchanged; null when it may be changed. */
export function fixedUntil(set: KpiSet, asOf: DayNumber): DayNumber | null {
	if (set.status !== 'active' || set.from === null) return null;
	const until = monthStart(set.from, FIXED_MONTHS);
	return until > asOf ? until : null;
}

/** The first day of a set's trial, through all its versions. */
export function trialBegan(versions: readonly KpiSet[]): DayNumber | null {
	const days = versions.filter(({ status, from }) => status === 'trial' && from !== null).map(({ from }) => from!);
	return days.length === 0 ? null : Math.min(...days);
}

export const monthsWord = (count: number, language: Language): string =>
	plural(count, language, language === 'ru' ? ['месяц', 'месяца', 'месяцев'] : ['month', 'months']);
