import { checkedDay, type DayNumber, dayNumber, MS_PER_DAY } from '../../calendar/day';
import { isZone, type Zone, zone as zoneNamed } from '../../calendar/zone';
import { type ClockParts, offsetMs, splitClock, timeOf } from './clock';
import { monthNamed } from './months';
import { cleaned, UNREADABLE, type Unreadable } from './number';

export interface When {
	/** Epoch milliseconds; for a bare date, its local midnight. */
	readonly at: number;
	readonly day: DayNumber;
	readonly dateOnly: boolean;
}

/** Whether 05/07 is the fifth of July or the seventh of May; 26-07-05 may begin with its year. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';
/** Where one column has both, the sign between the numbers may tell them apart. */
export type DayOrders = DayOrder | { readonly [sign in '/' | '-']?: DayOrder };

/** `Date` of another realm is known by what it does, not by its class. */
export function isDate(value: unknown): value is Date {
	return typeof value === 'object' && value !== null && typeof (value as Date).getTime === 'function';
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const BLANK = /^(?:|-+|н\/д|n\/a|null|nan|nat)$/i;
const BY_NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)$/;
/** What programs write for no date at all: 0000-00-00, 1900-01-00, 00.00.0000. */
const ZERO_DAY = /^(?:0000-\d\d-\d\d|1900-01-00|00[./]00[./](?:00)?00)(?![\d-])/;
/** The day 0 of a spreadsheet, and the last one that Excel knows. */
const NO_SERIAL = /^(?:0+(?:[.,]0+)?|295846[56])$/;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun|пн|вт|ср|чт|пт|сб|вс|понед|втор|четв|пятн|субб|воскр)[a-zа-я]*\.?,? /i;

/** Days that a spreadsheet counts from 30.12.1899; in a column of dates a number between 1990 and 2100 is one of them. */
const SERIAL_EPOCH = -25_569;
export const FIRST_DATE = dayNumber(1990, 1, 1);
export const END_OF_DATES = dayNumber(2101, 1, 1);

/** Behind the year 9999 a moment of a calendar has no text, and the last of them no next day. */
const END_OF_YEARS = dayNumber(10_000, 1, 1) * MS_PER_DAY;

/** A day before 1990 or beyond 2100 is what bookkeeping writes for «no date»: 30.12.1899, 01.01.0001, 31.12.9999. */
export const isNoDate = ({ day }: When): boolean => day < FIRST_DATE || day >= END_OF_DATES;

/**
 * A date or a moment as people and programs write it (spec §0.3): ISO, months by name or number, two-digit years, a clock of 12 or 24 hours,
 * a zone behind. Without a zone a moment is local. Numbers are days of a spreadsheet, `YYYYMMDD`, unix seconds (below 1e11) or milliseconds.
 * `order` is what the whole column tells of 05/07; without it the locale decides, and days go before months where dots stand between.
 */
export function parseInstant(input: unknown, zone: Zone, locale: string, order?: DayOrders): When | null | Unreadable {
	if (input === null || input === undefined || input === '') return null;
	if (isDate(input)) {
		const at = input.getTime();
		if (!(Math.abs(at) < END_OF_YEARS)) return UNREADABLE;
		const day = zone.dayAt(at);
		return { at, day, dateOnly: zone.instantOf(day) === at };
	}
	if (typeof input === 'number') return fromNumber(input, zone);
	if (typeof input !== 'string') return UNREADABLE;
	const iso = ISO.exec(input);
	if (iso !== null && iso[1]! >= '1901') {
		const [, y, m, d, hour, minute, second, fraction, offset] = iso;
		return moment(
			checkedDay(Number(y), Number(m), Number(d)),
			hour === undefined ? null : { hour, minute, second, fraction, offset },
			zone,
		);
	}
	const text = cleaned(input);
	if (BLANK.test(text) || ZERO_DAY.test(text) || NO_SERIAL.test(text)) return null;
	if (/^\d+(?:[.,]\d+)?$/.test(text) && !/^\d\d?\.\d\d$/.test(text)) {
		const number = Number(text.replace(',', '.'));
		return number >= 1e8 || isSerial(number) || dayOfDigits(number) !== null ? fromNumber(number, zone) : UNREADABLE;
	}
	const { date, clock } = splitClock(text.replace(WEEKDAY, ''));
	return moment(dayOfText(date, locale, order), clock, zone);
}

const isSerial = (value: number): boolean => value >= FIRST_DATE - SERIAL_EPOCH && value < END_OF_DATES - SERIAL_EPOCH;

const dayOfDigits = (value: number): DayNumber | null =>
	Number.isInteger(value) && value > 19_000_000 && value < 22_000_000
		? checkedDay(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100)
		: null;

function fromNumber(value: number, zone: Zone): When | Unreadable {
	const whole = isSerial(value) ? Math.floor(value) + SERIAL_EPOCH : dayOfDigits(value);
	if (whole !== null) {
		const ms = isSerial(value) ? Math.round((value % 1) * 86_400) * 1000 : 0;
		return { at: zone.instantOf(whole, ms), day: whole, dateOnly: ms === 0 };
	}
	const at = value < 1e11 ? value * 1000 : value;
	// Beyond the year 2280 a number is no moment but a slip.
	if (!(value >= 0 && at < 1e13)) return UNREADABLE;
	return { at, day: zone.dayAt(at), dateOnly: false };
}

function moment(day: DayNumber | null, clock: ClockParts | null, zone: Zone): When | Unreadable {
	if (day === null) return UNREADABLE;
	if (clock === null) return { at: zone.instantOf(day), day, dateOnly: true };
	const ms = timeOf(clock);
	if (ms !== null && clock.offset?.includes('/') === true) {
		const at = placeCalled(clock.offset)?.instantOf(day, ms);
		return at === undefined ? UNREADABLE : { at, day: zone.dayAt(at), dateOnly: false };
	}
	const offset = offsetMs(clock.offset);
	if (ms === null || offset === null) return UNREADABLE;
	if (offset === undefined) return { at: zone.instantOf(day, ms), day, dateOnly: false };
	const at = day * MS_PER_DAY + ms - offset;
	return { at, day: zone.dayAt(at), dateOnly: false };
}

const places = new Map<string, Zone | null>();

/** Europe/Moscow behind a time. */
function placeCalled(name: string): Zone | null {
	let place = places.get(name);
	if (place === undefined) {
		place = isZone(name) ? zoneNamed(name) : null;
		places.set(name, place);
	}
	return place;
}

/** The day that a text names, without its clock. */
function dayOfText(written: string, locale: string, order: DayOrders | undefined): DayNumber | null {
	const text = written
		.replace(/,? ?(?:года|год|г\.?|year)$/i, '')
		.replace(/([-/.]) /g, '$1')
		.replace(/ de /g, ' ')
		.replace(/,$/, '');
	let m = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(text);
	if (m) return checkedDay(Number(m[1]), Number(m[3]), Number(m[4]));
	m = BY_NUMBERS.exec(text);
	if (m) {
		const [first, second] = [Number(m[1]), Number(m[3])];
		const dayOrder = typeof order === 'object' ? order[m[2] as '/' | '-'] : order;
		if (dayOrder === 'ymd' && m[2] === '-' && m[4]!.length === 2) return checkedDay(yearOf(m[1]!), second, Number(m[4]));
		const isMonthFirst = m[2] !== '.' && (dayOrder ?? orderOf(locale)) === 'mdy';
		return checkedDay(yearOf(m[4]!), isMonthFirst ? first : second, isMonthFirst ? second : first);
	}
	m = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*(\p{L}+)[-/., ]*(\d{4}|'?\d\d)$/iu.exec(text);
	if (m) return named(m[3]!, m[2]!, m[1]!, locale);
	m = /^(\p{L}+)[-. ]*(\d{1,2})(?:st|nd|rd|th)?[-, ]+(\d{4}|'?\d\d)$/iu.exec(text);
	if (m) return named(m[3]!, m[1]!, m[2]!, locale);
	m = /^(\d{4})[-, ]+(\p{L}+)[-. ]*(\d{1,2})$/u.exec(text);
	return m && named(m[1]!, m[2]!, m[3]!, locale);
}

const named = (year: string, word: string, day: string, locale: string): DayNumber | null =>
	word.length < 3 ? null : checkedDay(yearOf(year), monthNamed(word.toLowerCase(), locale), Number(day));

/** Two digits are a year of ours. */
function yearOf(text: string): number {
	const year = Number(text.replace("'", ''));
	return year >= 100 || text.length === 4 ? year : year < 90 ? 2000 + year : 1900 + year;
}

const orders = new Map<string, DayOrder>();

/** Where months go before days, and years stand behind both. */
function orderOf(locale: string): DayOrder {
	let order = orders.get(locale);
	if (order === undefined) {
		order = 'dmy';
		try {
			const parts = new Intl.DateTimeFormat(locale.replace('_', '-')).formatToParts(0).map(({ type }) => type);
			if (parts.indexOf('month') < parts.indexOf('day') && parts.indexOf('day') < parts.indexOf('year')) order = 'mdy';
		} catch {
			// A locale that is not known is taken for one of the many where days go first.
		}
		orders.set(locale, order);
	}
	return order;
}

/** The order that a text permits alone; `?` when 05/07 can be read in two ways. */
export function dayOrderOf(input: unknown): DayOrder | '?' | null {
	if (typeof input !== 'string') return null;
	const m = BY_NUMBERS.exec(splitClock(cleaned(input).replace(WEEKDAY, '')).date);
	if (m === null || m[2] === '.') return null;
	const [first, second] = [Number(m[1]), Number(m[3])];
	if (first > 12) return second > 12 ? null : 'dmy';
	return second > 12 ? 'mdy' : first === second ? null : '?';
}
