import { clock } from '../time/clock';

const HOUR = 3_600_000;
const SAME = 1000;

/** The workbook's clock: the machine's, moved ahead by a person. */
export class Clock {
	ahead: number;
	private readonly base = clock();

	constructor(ahead = 0) {
		this.ahead = ahead;
	}

	readonly now = (): number => this.base() + this.ahead;

	/** How far a browser's own clock is behind. */
	get shift(): number {
		return Math.abs(this.now() - Date.now()) < SAME ? 0 : this.now() - Date.now();
	}

	/** The next hour, nine in the morning of the next day, or of the first of the next month; in the workbook's zone. */
	move(to: 'hour' | 'day' | 'month' | 'real', zone: string): void {
		if (to === 'real') this.ahead = 0;
		else this.ahead = nextOf(to, this.now(), zone) - this.base();
	}
}

function nextOf(to: 'hour' | 'day' | 'month', now: number, zone: string): number {
	if (to === 'hour') return now + HOUR;
	const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(now);
	const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
	const [year, month, day] = [part('year'), part('month') - 1, part('day')];
	const wanted = to === 'day' ? Date.UTC(year, month, day + 1, 9) : Date.UTC(year, month + 1, 1, 9);
	return wanted - offsetAt(wanted, zone);
}

/** Milliseconds that the zone is ahead of UTC; near enough to a switch of summer time for nine in the morning. */
function offsetAt(instant: number, zone: string): number {
	const text = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).format(instant);
	const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])?(\d+)?:?(\d+)?/.exec(text) ?? [];
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
