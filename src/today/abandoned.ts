import type { EnrichedFacts } from '../columns/enrich';
import { numbersOf } from '../facts/fact-base';
import { wonDeals } from '../kpis/populations';
import type { Language } from '../language/text';
import { maskOf } from '../measures/mask';
import { median } from './late';
import type { Records } from './records';
import { dayCount } from './rules/day-count';
import type { Limit } from './rules/rule';

/** What has been silent, unpaid or undone for longer than so many days needs a decision; it is no work for today. */
export const ABANDONED: Limit = { key: 'today_abandoned_days', otherwise: 180 };

export const abandonedWords = {
	ru: {
		silent: (days: number) => `Тишина ${dayCount(days, 'ru')}`,
		deed: { deal: 'закрыть или вернуть в работу', debt: 'взыскать или списать', task: 'выполнить или снять' },
	},
	en: {
		silent: (days: number) => `Silent for ${dayCount(days, 'en')}`,
		deed: { deal: 'close it or take it up again', debt: 'collect it or write it off', task: 'do it or drop it' },
	},
} as const satisfies Readonly<Record<Language, object>>;

/** Fewer won deals say nothing of how long a sale takes. */
const ENOUGH = 5;
const [SHORTEST, OTHERWISE] = [14, 30];
/** A deal that somebody has set a day for does not fall further. */
const LEAST = 1 / 16;

/** What is left of an open deal's chance: every usual length of a sale without a contact halves it. */
export function cooling(facts: EnrichedFacts, of: Records): (deal: number) => number {
	const usual = usualLength(facts);
	return (deal) => Math.max(LEAST, 2 ** (-(of.silence(deal) ?? 0) / usual));
}

/** Days from the first to the last day of the usual won deal; a fortnight at least. */
function usualLength(facts: EnrichedFacts): number {
	const won = facts.source(wonDeals.table);
	const isWon = maskOf(won, wonDeals.where);
	const lengths = Array.from(numbersOf(won, 'cycle_days')).filter((days, row) => isWon[row] === 1 && days >= 0);
	return lengths.length < ENOUGH ? OTHERWISE : Math.max(SHORTEST, median(lengths));
}
