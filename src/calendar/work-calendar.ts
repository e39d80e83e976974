import { type DayNumber, dayNumber, MS_PER_DAY, weekday } from './day';
import { productionDays, productionYears } from './production-ru';
import type { Zone } from './zone';

export interface WorkCalendarOptions {
	/** ISO weekdays off: 1 = Monday … 7 = Sunday. */
	readonly weekend?: readonly number[];
	/** Minutes after local midnight. */
	readonly open?: number;
	readonly close?: number;
	/** Hours of days that differ from the weekend rule; over the production calendar. */
	readonly exceptions?: ReadonlyMap<DayNumber, number>;
	/** false for countries with a table of their own. */
	readonly production?: boolean;
}

export interface WorkCalendar {
	/** Working hours of the day: 8, 7 on a short day, 0 on a day off. */
	hours(day: DayNumber): number;
	/** Working days in [from, to). */
	workdays(from: DayNumber, to: DayNumber): number;
	/** Minutes of [start, end) that lie inside business hours; 0 when `end` is not after `start`. */
	businessMinutes(start: number, end: number, zone: Zone): number;
}

const FULL_DAY = 8;

export function workCalendar(options: WorkCalendarOptions = {}): WorkCalendar {
	const weekend = new Set(options.weekend ?? [6, 7]);
	const open = options.open ?? 9 * 60;
	const close = options.close ?? 18 * 60;
	const special = new Map<DayNumber, number>();
	if (options.production !== false)
		for (const year of productionYears)
			for (const [month, day, hours] of productionDays(year)) special.set(dayNumber(year, month, day), hours);
	for (const [day, hours] of options.exceptions ?? []) special.set(day, hours);

	const hours = (day: DayNumber): number => special.get(day) ?? (weekend.has(weekday(day)) ? 0 : FULL_DAY);
	/** A short day closes earlier by the hours it lacks. */
	const closeOf = (day: DayNumber): number => {
		const h = hours(day);
		return h === 0 ? open : Math.max(open, close - (FULL_DAY - h) * 60);
	};
	const openMinutes = (day: DayNumber, from: number, to: number): number => Math.max(0, Math.min(to, closeOf(day)) - Math.max(from, open));

	return {
		hours,
		workdays(from, to) {
			let count = 0;
			for (let day = from; day < to; day++) if (hours(day) > 0) count++;
			return count;
		},
		businessMinutes(start, end, zone) {
			if (!(end > start)) return 0;
			const localStart = start + zone.offsetAt(start);
			const localEnd = end + zone.offsetAt(end);
			const first = Math.floor(localStart / MS_PER_DAY);
			const last = Math.floor(localEnd / MS_PER_DAY);
			const startMinute = (localStart - first * MS_PER_DAY) / 60_000;
			const endMinute = (localEnd - last * MS_PER_DAY) / 60_000;
			if (first === last) return openMinutes(first, startMinute, endMinute);
			let minutes = openMinutes(first, startMinute, 1440) + openMinutes(last, 0, endMinute);
			for (let day = first + 1; day < last; day++) minutes += openMinutes(day, 0, 1440);
			return minutes;
		},
	};
}
