import { type AccountData, type Activity, CLIENTS, type Deal, MANAGERS, plus, RATES, STAGES } from './account';

/** Inclusive days. */
export interface Days {
	readonly from: string;
	readonly to: string;
}

/** Whose: null is everybody. */
export type Who = readonly (string | null)[] | null;

const formats = new Map<string, Intl.DateTimeFormat>();
const walls = new Map<string, { day: string; minute: number }>();

/** Wall clock of a moment, as the platform itself tells it. */
export function wall(at: number, tz: string): { day: string; minute: number } {
	const key = `${tz}${at}`;
	const known = walls.get(key);
	if (known !== undefined) return known;
	let format = formats.get(tz);
	if (format === undefined) {
		format = new Intl.DateTimeFormat('sv-SE', { timeZone: tz, dateStyle: 'short', timeStyle: 'medium' });
		formats.set(tz, format);
	}
	const [date, time] = format.format(at).split(' ');
	const [h, m, s] = time!.split(':').map(Number);
	const told = { day: date!, minute: h! * 60 + m! + s! / 60 };
	walls.set(key, told);
	return told;
}

/** The account read by the rules R1–R14, row by row. */
export class Reading {
	readonly data: AccountData;
	constructor(data: AccountData) {
		this.data = data;
	}

	day = (at: number): string => wall(at, this.data.tz).day;
	/** R5 and R7: inside the days and not after as_of. */
	isIn = (at: number | null, { from, to }: Days): boolean => at !== null && this.isDayIn(this.day(at), { from, to });
	isDayIn = (day: string, { from, to }: Days): boolean => day >= from && day <= to && day <= this.data.asOf;
	isPast = (at: number): boolean => this.day(at) <= this.data.asOf;

	state(deal: Deal): Deal['outcome'] {
		const isFinal = deal.outcome === 'WON' || deal.outcome === 'LOST';
		return isFinal && deal.closed_at !== null && !this.isPast(deal.closed_at) ? 'OPEN' : deal.outcome;
	}
	exists(deal: Deal): boolean {
		const isFinal = deal.outcome === 'WON' || deal.outcome === 'LOST';
		return !deal.is_deleted && this.isPast(deal.created_at) && (isFinal || deal.stage_id !== 'inbox');
	}
	/** R14: by the rate of the closing day, of today while it is open. */
	price(deal: Deal): number {
		return this.net(this.gross(deal));
	}
	/** R13: without VAT. */
	net = (amount: number): number => (this.data.vat === 0 ? amount : amount / (1 + this.data.vat));
	private gross(deal: Deal): number {
		if (deal.amount === null) return 0;
		if (deal.currency === null || deal.currency === 'RUB') return deal.amount;
		const state = this.state(deal);
		const on = (state === 'WON' || state === 'LOST') && deal.closed_at !== null ? this.day(deal.closed_at) : this.data.asOf;
		const rates = RATES.filter(({ currency, date }) => currency === deal.currency && date <= on);
		return rates.length === 0 ? 0 : deal.amount * rates[rates.length - 1]!.rate;
	}
	isCredit = (deal: Deal): boolean => this.price(deal) < 0;
	seller = (deal: Deal): string | null => deal.owner_at_close_id ?? deal.manager_id;
	alive = (): readonly Deal[] => this.data.deals.filter((deal) => this.exists(deal));
	wins = (): readonly Deal[] => this.alive().filter((deal) => this.state(deal) === 'WON' && !this.isCredit(deal));

	/** Merged clients are one; a deal without a client is its own. */
	client(deal: Deal): string {
		return deal.client_id === null ? `deal ${deal.deal_id}` : merged(deal.client_id);
	}
	isRepeat(deal: Deal): boolean {
		if (deal.is_repeat_flag === true) return true;
		if (deal.client_id === null || deal.closed_at === null) return false;
		// A credit note takes from the purchase before it.
		if (this.isCredit(deal)) {
			const before = this.wins().filter(
				(other) => other.client_id !== null && this.client(other) === this.client(deal) && other.closed_at! <= deal.closed_at!,
			);
			const last = before.sort((a, b) => a.closed_at! - b.closed_at! || (a.deal_id < b.deal_id ? -1 : 1)).pop();
			return last !== undefined && this.isRepeat(last);
		}
		return this.wins().some(
			(other) =>
				other !== deal &&
				other.client_id !== null &&
				this.client(other) === this.client(deal) &&
				other.closed_at !== null &&
				(other.closed_at < deal.closed_at! || (other.closed_at === deal.closed_at && other.deal_id < deal.deal_id)),
		);
	}

	done = (): readonly Activity[] => this.data.activities.filter((one) => !one.is_auto && !one.is_deleted && this.isPast(one.occurred_at));
	dealOf = (id: string | null): Deal | undefined => this.data.deals.find(({ deal_id }) => deal_id === id);

	hours(day: string): number {
		const told = this.data.exceptions.find((one) => one.day === day);
		const weekday = new Date(day).getUTCDay();
		return told === undefined ? (weekday === 0 || weekday === 6 ? 0 : 8) : told.hours;
	}
	private readonly counted = new Map<string, number>();
	workdays({ from, to }: Days): number {
		const known = this.counted.get(from + to);
		if (known !== undefined) return known;
		let count = 0;
		for (let day = from; day <= to; day = plus(day, 1)) if (this.hours(day) > 0) count++;
		this.counted.set(from + to, count);
		return count;
	}
	/** Minutes of [from, to) between 9:00 and 18:00, an hour less on a short day. */
	businessMinutes(from: number, to: number): number {
		if (to <= from) return 0;
		const [first, last] = [wall(from, this.data.tz), wall(to, this.data.tz)];
		let minutes = 0;
		for (let day = first.day; day <= last.day; day = plus(day, 1)) {
			const hours = this.hours(day);
			if (hours === 0) continue;
			const opens = Math.max(9 * 60, day === first.day ? first.minute : 0);
			const closes = Math.min(18 * 60 - (8 - hours) * 60, day === last.day ? last.minute : 24 * 60);
			minutes += Math.max(0, closes - opens);
		}
		return minutes;
	}

	/** A deal's entries up to the end of a day, in time. */
	steps(deal: Deal, until = this.data.asOf) {
		const own = this.data.changes.filter((one) => one.deal_id === deal.deal_id && this.day(one.changed_at) <= until);
		return [...own].sort((a, b) => a.changed_at - b.changed_at);
	}
	hasLater = (deal: Deal): boolean => this.data.changes.some((one) => one.deal_id === deal.deal_id && !this.isPast(one.changed_at));

	/** Where a deal stood at the end of a day and who held it; null: it was not open, or nobody knows. */
	standing(deal: Deal, day: string): { stage: string; holder: string | null; since: number } | null {
		const { asOf } = this.data;
		const steps = this.steps(deal, day);
		const last = steps[steps.length - 1];
		if (last === undefined) {
			const isKnown = day === asOf && this.steps(deal).length === 0;
			return isKnown && this.state(deal) === 'OPEN' ? { stage: deal.stage_id, holder: deal.manager_id, since: deal.created_at } : null;
		}
		if (stageOf(last.to_stage_id).outcome !== 'OPEN') return null;
		const state = this.state(deal);
		if ((state === 'WON' || state === 'LOST') && this.day(deal.closed_at!) <= day) return null;
		const isPresent = day === asOf && !this.hasLater(deal) && deal.manager_id !== null;
		return { stage: last.to_stage_id, holder: isPresent ? deal.manager_id : last.manager_id, since: last.changed_at };
	}
}

interface Manager {
	readonly manager_id: string;
	readonly role: string;
	readonly active_from: string | null;
	readonly active_to: string | null;
}

export const stageOf = (id: string) => STAGES.find(({ stage_id }) => stage_id === id)!;

export function merged(id: string): string {
	const into = CLIENTS.find(({ client_id }) => client_id === id)?.merged_into_id ?? null;
	return into === null ? id : merged(into);
}
export const isHotByHand = (client: string): boolean =>
	CLIENTS.some(({ client_id, temperature_override }) => temperature_override === 'hot' && merged(client_id) === client);
export const sellersOn = (day: string): readonly string[] =>
	(MANAGERS as readonly Manager[])
		.filter(
			({ role, active_from, active_to }) =>
				role !== 'head' && (active_from === null || active_from <= day) && (active_to === null || active_to >= day),
		)
		.map(({ manager_id }) => manager_id);

export const isOf = (who: Who, person: string | null): boolean => who === null || who.includes(person);
export const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
export const over = (top: number | null, bottom: number | null): number | null =>
	top === null || bottom === null || bottom === 0 ? null : top / bottom;
/** Where a negative whole makes no share. */
export const shareOf = (top: number | null, bottom: number | null): number | null =>
	bottom !== null && bottom < 0 ? null : over(top, bottom);
export const mean = (list: readonly number[]): number | null => over(sum(list), list.length);
export function median(list: readonly number[]): number | null {
	const sorted = [...list].sort((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	return sorted.length === 0 ? null : sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
export const distinct = (list: readonly string[]): number => new Set(list).size;
