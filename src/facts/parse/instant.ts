import { checkedDay, type DayNumber } from '../../calendar/day';
import type { Zone } from '../../calendar/zone';
import { UNREADABLE, type Unreadable } from './number';

export interface When {
	/** Epoch milliseconds; for a bare date, its local midnight. */
	readonly at: number;
	readonly day: DayNumber;
	readonly dateOnly: boolean;
}

/** `Date` of another realm is known by what it does, not by its class. */
export function isDate(value: unknown): value is Date {
	return typeof value === 'object' && value !== null && typeof (value as Date).getTime === 'function';
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ ,T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * A date or a moment as people and programs write it (spec §0.3): ISO with an offset is an instant; naive ISO and
 * `ДД.ММ.ГГГГ` are local; `MM/DD/YYYY` in en_US only; numbers are unix seconds (below 1e11) or milliseconds.
 */
export function parseInstant(input: unknown, zone: Zone, locale: string): When | null | Unreadable {
	if (input === null || input === undefined || input === '') return null;
	if (isDate(input)) {
		const at = input.getTime();
		if (Number.isNaN(at)) return UNREADABLE;
		const day = zone.dayAt(at);
		return { at, day, dateOnly: zone.instantOf(day) === at };
	}
	if (typeof input === 'number') return fromNumber(input, zone);
	if (typeof input !== 'string') return UNREADABLE;
	const text = input.trim();
	if (/^(?:|[-–—]|н\/д|n\/a|null)$/i.test(text)) return null;
	let m = ISO.exec(text);
	if (m) return fromParts(m[1]!, m[2]!, m[3]!, m[4], m[5], m[6], m[7], m[8], zone);
	m = DOTTED.exec(text);
	if (m) return fromParts(m[3]!, m[2]!, m[1]!, m[4], m[5], m[6], undefined, undefined, zone);
	m = locale === 'en_US' ? SLASHED.exec(text) : null;
	if (m) return fromParts(m[3]!, m[1]!, m[2]!, m[4], m[5], m[6], undefined, undefined, zone);
	return /^\d{9,14}$/.test(text) ? fromNumber(Number(text), zone) : UNREADABLE;
}

function fromNumber(value: number, zone: Zone): When | Unreadable {
	const at = value < 1e11 ? value * 1000 : value;
	// Beyond the year 2280 a number is no moment but a slip.
	if (!(value >= 0 && at < 1e13)) return UNREADABLE;
	return { at, day: zone.dayAt(at), dateOnly: false };
}

function fromParts(
	year: string,
	month: string,
	date: string,
	hour: string | undefined,
	minute: string | undefined,
	second: string | undefined,
	fraction: string | undefined,
	offset: string | undefined,
	zone: Zone,
): When | Unreadable {
	const day = checkedDay(Number(year), Number(month), Number(date));
	if (day === null) return UNREADABLE;
	if (hour === undefined) return { at: zone.instantOf(day), day, dateOnly: true };
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return UNREADABLE;
	const ms =
		Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second ?? 0) * 1000 + Math.trunc(Number(`0.${fraction ?? 0}`) * 1000);
	if (offset === undefined) return { at: zone.instantOf(day, ms), day, dateOnly: false };
	const at = day * 86_400_000 + ms - offsetMs(offset);
	return { at, day: zone.dayAt(at), dateOnly: false };
}

function offsetMs(offset: string): number {
	if (offset.toUpperCase() === 'Z') return 0;
	const sign = offset[0] === '-' ? -1 : 1;
	return sign * (Number(offset.slice(1, 3)) * 3_600_000 + Number(offset.slice(3).replace(':', '')) * 60_000);
}
