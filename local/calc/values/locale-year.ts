import { type LocaleFacts, localeFacts } from '../../cells/locale';
import { offsetAt } from '../../cells/zone';

/** How a spreadsheet writes, and the year of a day that is typed without one. */
export interface CalcLocale extends LocaleFacts {
	readonly year: number;
}

const made = new Map<string, CalcLocale>();

/** The same object for the same locale and year, so that two can be compared. */
export function calcLocale(locale: string, now: number, zone: string): CalcLocale {
	const year = new Date(now + offsetAt(now, zone)).getUTCFullYear();
	const key = `${locale} ${year}`;
	const present = made.get(key) ?? { ...localeFacts(locale), year };
	made.set(key, present);
	return present;
}
