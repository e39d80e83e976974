import { type DayNumber, dayOf, MS_PER_DAY, partsOf, weekday } from '../../src/calendar/day';
import { clock } from '../time/clock';
import type { Random } from './random';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = MS_PER_DAY;

/** Moscow has had one offset since 2014, so the account's local time needs no zone tables. */
const OFFSET = 3 * HOUR;
export const TIME_ZONE = 'Europe/Moscow';

const HOLIDAYS = new Set(['1-1', '1-2', '1-3', '1-4', '1-5', '1-6', '1-7', '1-8', '2-23', '3-8', '5-1', '5-9', '6-12', '11-4']);
const SEASON = [0.65, 0.95, 1.1, 1.05, 0.8, 1, 0.85, 0.85, 1.1, 1.15, 1.2, 1.25];

export const instantAt = (day: DayNumber, msOfDay = 0): number => day * DAY + msOfDay - OFFSET;
export const localDay = (instant: number): DayNumber => Math.floor((instant + OFFSET) / DAY);

/** The firm's present day, as text. */
export const demoToday = (): string => dayOf(localDay(clock()()));
export const msOfDay = (instant: number): number => instant + OFFSET - localDay(instant) * DAY;

export function isWorkday(day: DayNumber): boolean {
	if (weekday(day) > 5) return false;
	const { month, day: date } = partsOf(day);
	return !HOLIDAYS.has(`${month}-${date}`);
}

/** How lively the firm's market is on a day; days off bring a few requests from the site. */
export function liveliness(day: DayNumber): number {
	return SEASON[partsOf(day).month - 1]! * (isWorkday(day) ? 1 : 0.08);
}

/** The same moment, or the next one at which somebody is at work. */
export function atWork(chance: Random, instant: number): number {
	let day = localDay(instant);
	const time = msOfDay(instant);
	if (isWorkday(day) && time >= 9 * HOUR && time < 18.5 * HOUR) return wholeSecond(instant);
	if (time >= 18.5 * HOUR) day++;
	while (!isWorkday(day)) day++;
	return instantAt(day, 9 * HOUR + chance.int(5, 510) * MINUTE + chance.int(0, 59) * 1000);
}

/** CRMs keep whole seconds. */
export const wholeSecond = (instant: number): number => Math.floor(instant / 1000) * 1000;
