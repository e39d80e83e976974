import { dayNumber } from '../calendar/day';
import { type Zone, zone } from '../calendar/zone';
import type { Account } from '../facts/fact-base';
import type { Surroundings } from '../facts/parse/column-style';

/** How a spreadsheet reads dates and numbers. */
export interface Sheet {
	readonly tz: string;
	readonly locale: string;
	/** The account's currency: `$1.200` is twelve hundred where that is the Chilean peso. */
	readonly home?: () => string;
}

export interface SheetContext extends Sheet {
	/** What the account's settings and calendar tell; asked only by formulas that depend on them. */
	readonly account: () => Account;
}

export const zoneOf = ({ tz }: Sheet): Zone => zone(tz);

/** What decides how texts of figures are read. */
export const surroundings = ({ locale, home }: Sheet): Surroundings => ({
	locale,
	get home() {
		return home?.() ?? '';
	},
});

/** Bounds of a period without bounds. */
export const FIRST_DAY = dayNumber(1950, 1, 1);
export const LAST_DAY = dayNumber(2150, 1, 1);
