declare const day: unique symbol;

/** A local calendar date as `YYYY-MM-DD`. */
export type Day = string & { readonly [day]: true };

/** The same date as the number of days since 1970-01-01: what loops and typed columns use. */
export type DayNumber = number;

export const MS_PER_DAY = 86_400_000;

/** Howard Hinnant's civil-from-days: exact for every Gregorian date and far quicker than `Date`. */
export function dayNumber(year: number, month: number, dayOfMonth: number): DayNumber {
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146_097 + dayOfEra - 719_468;
}

export interface DayParts {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

export function partsOf(number: DayNumber): DayParts {
	const z = number + 719_468;
	const era = Math.floor(z / 146_097);
	const dayOfEra = z - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const mp = Math.floor((5 * dayOfYear + 2) / 153);
	const month = mp < 10 ? mp + 3 : mp - 9;
	return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

export function dayOf(number: DayNumber): Day {
	const { year, month, day } = partsOf(number);
	return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as Day;
}

/** The day number of `YYYY-MM-DD`, or null when there is no such date. */
export function parseDay(text: string): DayNumber | null {
	const m = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
	return m === null ? null : checkedDay(Number(m[1]), Number(m[2]), Number(m[3]));
}

export function checkedDay(year: number, month: number, dayOfMonth: number): DayNumber | null {
	if (month < 1 || month > 12 || dayOfMonth < 1) return null;
	const number = dayNumber(year, month, dayOfMonth);
	return partsOf(number).month === month ? number : null;
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(number: DayNumber): number {
	return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function monthStart(number: DayNumber, shift = 0): DayNumber {
	const { year, month } = partsOf(number);
	const index = year * 12 + (month - 1) + shift;
	return dayNumber(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
}
