import { type DayNumber, MS_PER_DAY } from './day';

/** An IANA time zone: instants to local time and back, with the tz database's offsets. */
export interface Zone {
	readonly name: string;
	/** Local time minus UTC, in milliseconds, at an instant. */
	offsetAt(instant: number): number;
	/** The local calendar day of an instant. */
	dayAt(instant: number): DayNumber;
	/** The instant of a local wall time. In a gap the offset before the change holds; a repeated time is the first of the two. */
	instantOf(day: DayNumber, msOfDay?: number): number;
}

/** `Intl` gives offsets block by block, because a call per row would cost more than all the arithmetic. */
const BLOCK = 2 ** 35;
const PROBE = 7 * MS_PER_DAY;
const LAST_INSTANT = 8e15;

interface Segments {
	readonly starts: number[];
	readonly offsets: number[];
}

const cache = new Map<string, Zone>();

export function zone(name: string): Zone {
	const cached = cache.get(name);
	if (cached !== undefined) return cached;
	const created = makeZone(name);
	cache.set(name, created);
	return created;
}

export function isZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en-US', { timeZone: name });
		return name !== '';
	} catch {
		return false;
	}
}

function makeZone(name: string): Zone {
	const format = new Intl.DateTimeFormat('en-US', {
		timeZone: name,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	});
	const offsetFromIntl = (instant: number): number => {
		const whole = Math.floor(instant / 1000) * 1000;
		const part: Record<string, number> = {};
		for (const { type, value } of format.formatToParts(whole)) part[type] = Number(value);
		const local = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
		return local - whole;
	};
	const blocks = new Map<number, Segments>();
	const segmentsOf = (block: number): Segments => {
		let segments = blocks.get(block);
		if (segments === undefined) {
			segments = scan(block * BLOCK, (block + 1) * BLOCK, offsetFromIntl);
			blocks.set(block, segments);
		}
		return segments;
	};
	/** The segment of the last answer: neighbouring rows mostly share it. */
	let [from, to, offset] = [0, 0, 0];
	const offsetAt = (instant: number): number => {
		if (instant >= from && instant < to) return offset;
		// A missing instant is NaN and stays NaN, so that its cell is empty.
		if (!(Math.abs(instant) <= LAST_INSTANT)) return Number.NaN;
		const block = Math.floor(instant / BLOCK);
		const { starts, offsets } = segmentsOf(block);
		let i = offsets.length - 1;
		while (i > 0 && instant < starts[i]!) i--;
		from = starts[i]!;
		to = starts[i + 1] ?? (block + 1) * BLOCK;
		offset = offsets[i]!;
		return offset;
	};
	return {
		name,
		offsetAt,
		dayAt: (instant) => Math.floor((instant + offsetAt(instant)) / MS_PER_DAY),
		instantOf(day, msOfDay = 0) {
			const wall = day * MS_PER_DAY + msOfDay;
			const before = offsetAt(wall - MS_PER_DAY);
			const after = offsetAt(wall + MS_PER_DAY);
			if (before === after) return wall - before;
			if (offsetAt(wall - before) === before) return wall - before;
			return offsetAt(wall - after) === after ? wall - after : wall - before;
		},
	};
}

function scan(from: number, to: number, offsetFromIntl: (instant: number) => number): Segments {
	const starts = [from];
	const offsets = [offsetFromIntl(from)];
	for (let probe = from; probe < to; probe += PROBE) {
		const next = Math.min(probe + PROBE, to);
		const offset = offsetFromIntl(next - 1);
		if (offset === offsets[offsets.length - 1]) continue;
		let low = probe;
		let high = next - 1;
		while (high - low > 1) {
			const middle = Math.floor((low + high) / 2);
			if (offsetFromIntl(middle) === offset) high = middle;
			else low = middle;
		}
		starts.push(high);
		offsets.push(offset);
	}
	return { starts, offsets };
}
