/** A time of day as it stands behind a date. */
export interface ClockParts {
	readonly hour: string;
	readonly minute?: string | undefined;
	readonly second?: string | undefined;
	readonly fraction?: string | undefined;
	readonly half?: string | undefined;
	readonly offset?: string | undefined;
}

const CLOCK =
	/^(.+?)(?:[ ,T]+(?:(?:в|at) )?)(\d{1,2})(?:[:.](\d\d)(?:[:.](\d\d)(?:[.,](\d{1,9}))?)?)? ?(?:([ap])\.? ?m\.?)? ?(?:([a-z]+\/[a-z_/+-]+|[a-zмск]{1,4})? ?([+-]\d{1,2}(?::?\d\d)?)?)(?: \(.*\))?$/i;
/** «10:00 Uhr», «10:00 ч.» */
const HOURS = /(\d) ?(?:uhr|час(?:ов|а)?|ч\.?|hrs?|h)$/i;

/** What people write for a zone, in hours from UTC. */
const ZONES: Readonly<Record<string, number>> = {
	Z: 0,
	UTC: 0,
	GMT: 0,
	MSK: 3,
	МСК: 3,
	CET: 1,
	CEST: 2,
	EET: 2,
	EEST: 3,
	EST: -5,
	EDT: -4,
	CDT: -5,
	MDT: -6,
	PST: -8,
	PDT: -7,
	WET: 0,
	WEST: 1,
	BRT: -3,
	TRT: 3,
	YEKT: 5,
	PKT: 5,
	OMST: 6,
	NOVT: 7,
	KRAT: 7,
	IRKT: 8,
	SGT: 8,
	HKT: 8,
	JST: 9,
	KST: 9,
	VLAT: 10,
};

/** Cuts the clock off a text that begins with a date. */
export function splitClock(text: string): { readonly date: string; readonly clock: ClockParts | null } {
	const m = CLOCK.exec(text.replace(HOURS, '$1'));
	// An hour alone is one only with AM or PM: «31 июля 26» ends with its year.
	if (m === null || (m[3] === undefined && m[6] === undefined)) return { date: text, clock: null };
	const [, date, hour, minute, second, fraction, half, name, shift] = m;
	return { date: date!, clock: { hour: hour!, minute, second, fraction, half, offset: `${name ?? ''}${shift ?? ''}` || undefined } };
}

/** Milliseconds since midnight; null when there is no such time. */
export function timeOf({ hour, minute, second, fraction, half }: ClockParts): number | null {
	let hours = Number(hour);
	if (half !== undefined) {
		const isLate = half.toLowerCase() === 'p';
		if (hours > (isLate ? 23 : 12)) return null;
		if (hours <= 12) hours = (hours % 12) + (isLate ? 12 : 0);
	}
	const [minutes, seconds] = [Number(minute ?? 0), Number(second ?? 0)];
	if (hours > 23 || minutes > 59 || seconds > 59) return null;
	return hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + Math.trunc(Number(`0.${fraction ?? 0}`) * 1000);
}

/** undefined: the time is local; null: no zone that is known. */
export function offsetMs(offset: string | undefined): number | null | undefined {
	if (offset === undefined) return undefined;
	const [, name, sign, hours, minutes] = /^([^+-]*)(?:([+-])(\d\d?):?(\d\d)?)?$/.exec(offset)!;
	const base = name === '' ? 0 : ZONES[name!.toUpperCase()];
	if (base === undefined) return null;
	const shift = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
	return (base * 60 + (sign === '-' ? -shift : shift)) * 60_000;
}
