import { dayNumber } from '../calendar/day';
import { type Zone, zone } from '../calendar/zone';
import type { Account } from '../facts/fact-base';

/** How a spreadsheet reads dates and numbers. */
export interface Sheet {
	readonly tz: string;
	readonly locale: string;
}

export interface SheetContext extends Sheet {
	/** What the account's settings and calendar tell; asked only by formulas that depend on them. */
	readonly account: () => Account;
}

export const zoneOf = ({ tz }: Sheet): Zone => zone(tz);

/** Bounds of a period without bounds. */
export const FIRST_DAY = dayNumber(1950, 1, 1);
export const LAST_DAY = dayNumber(2150, 1, 1);
