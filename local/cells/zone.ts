const DAY = 86_400_000;
const QUARTER = 900_000;
/** 1970-01-01 counted from 1899-12-30. */
const EPOCH = 25_569;

const clocks = new Map<string, { offset(at: number): number }>();

const clock = (zone: string) => {
	let zoneClock = clocks.get(zone);
	if (!zoneClock) {
		const format = new Intl.DateTimeFormat('en-US', {
			timeZone: zone,
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric',
			era: 'short',
		});
		const offsets = new Map<number, number>();
		const ask = (at: number): number => {
			const part: Record<string, string> = {};
			for (const { type, value } of format.formatToParts(at)) part[type] = value;
			const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
			const local = new Date(0);
			local.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
			local.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second));
			return local.getTime() - Math.floor(at / 1000) * 1000;
		};
		zoneClock = {
			// Zones change their offset only at whole quarters of an hour.
			offset(at) {
				const key = Math.floor(at / QUARTER);
				let value = offsets.get(key);
				if (value === undefined) {
					value = ask(key * QUARTER);
					offsets.set(key, value);
				}
				return value;
			},
		};
		clocks.set(zone, zoneClock);
	}
	return zoneClock;
};

/** Throws a RangeError for an unknown zone. */
export const offsetAt = (epoch: number, zone: string): number => clock(zone).offset(epoch);

export const serialOf = (epoch: number, zone: string): number => (epoch + offsetAt(epoch, zone)) / DAY + EPOCH;

export const epochOf = (serial: number, zone: string): number => {
	const local = Math.round((serial - EPOCH) * DAY);
	const first = local - offsetAt(local, zone);
	return local - offsetAt(first, zone);
};

export const serialOfDate = (year: number, month: number, day: number): number => {
	const at = new Date(0);
	at.setUTCFullYear(year, month - 1, day);
	return at.getTime() / DAY + EPOCH;
};

/** 31 December 9999: no calendar shows what lies behind it, and Google gives the number. */
const LAST_DAY = 2_958_466;

export const isInCalendar = (serial: number): boolean => Math.abs(serial) < LAST_DAY;

/** `2026-07-01`, or `2026-07-01T09:30:00` when there is a time of day. */
export const isoOf = (serial: number): string => {
	const at = new Date(Math.round((serial - EPOCH) * 86_400) * 1000);
	const text = at.toISOString().slice(0, 19);
	return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
};
