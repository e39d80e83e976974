import type { Metric } from '../kpis/metrics';
import { HISTORY } from './details/history';
import { PRESENT } from './details/present';
import { ownRipeDays } from './details/ripening';
import { letters, sheet } from './formula';
import type { Sources } from './tabs';

/** Assumed where too few deals were won. */
export const USUAL = 30;

/**
 * The days in which nine of ten won deals of the company go from creation to the win: until then a cohort is still ripening. `metric`: one
 * that may have a limit of its own.
 */
export function ripeDays({ present }: Sources, metric?: Metric): string {
	const own = metric === undefined ? null : ownRipeDays(metric);
	if (own !== null) return String(own);
	if (present === '') return String(USUAL);
	const tab = sheet(present);
	const days = `INDEX(${tab}$A:$${letters(PRESENT.size)};MATCH("ALL";${tab}$A:$A;0);${PRESENT.history + HISTORY.ripe + 1})`;
	return `IFERROR(IF(ISNUMBER(${days});${days};${USUAL});${USUAL})`;
}
