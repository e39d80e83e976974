import { MS_PER_DAY } from '../calendar/day';
import { textsOf } from '../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../facts/fact-base';
import { horizon } from './horizon';

/** A client whose next purchase is this many days late has left. */
const GRACE = 30;

/**
 * Adds to deals: `is_repeat` (K9; a credit note takes it from the purchase before); for won ones `next_won_at`, the client's next purchase, and `lapse_at`, when the client is given up:
 * after the client's own usual gap between purchases (the common one while there is a single purchase) and a grace, with its day;
 * `is_lapsed`: given up by as_of, before buying again; `active_until`, the earlier of the two.
 */
export function enrichRepeats(base: FactBase): void {
	const { columns } = base.table('deals');
	columns.later(['is_repeat', 'next_won_at', 'lapse_at', 'lapse_day', 'is_lapsed', 'active_until'], () => {
		const deals = base.table('deals');
		const end = horizon(base);
		const order = purchases(base);
		const known = codesOf(deals, 'client_id');
		const clients = codesOf(deals, 'client');
		const closed = numbersOf(deals, 'closed_at');
		const repeat = Float64Array.from(numbersOf(deals, 'is_repeat_flag'), (flag) => (flag === 1 ? 1 : 0));
		const next = new Float64Array(deals.size).fill(Number.POSITIVE_INFINITY);
		const lapse = new Float64Array(deals.size).fill(Number.NaN);
		const latest = new Map<number, number>();
		const gaps = new Map<number, { sum: number; count: number }>();
		const all: number[] = [];
		const credits = creditNotes(base);
		let taken = 0;
		const takeBack = (until: number): void => {
			for (; taken < credits.length && closed[credits[taken]!]! < until; taken++) {
				const note = credits[taken]!;
				const before = known[note]! < 0 ? undefined : latest.get(clients[note]!);
				if (before !== undefined && repeat[before] === 1) repeat[note] = 1;
			}
		};
		for (const i of order) {
			takeBack(closed[i]!);
			const before = latest.get(clients[i]!);
			if (before !== undefined) {
				if (known[i]! >= 0) repeat[i] = 1;
				next[before] = closed[i]!;
				const gap = closed[i]! - closed[before]!;
				const sum = gaps.get(clients[i]!) ?? { sum: 0, count: 0 };
				gaps.set(clients[i]!, { sum: sum.sum + gap, count: sum.count + 1 });
				all.push(gap);
			}
			latest.set(clients[i]!, i);
		}
		takeBack(Number.POSITIVE_INFINITY);
		const common = all.sort((a, b) => a - b)[all.length >> 1];
		for (const i of order) {
			const own = gaps.get(clients[i]!);
			const gap = own === undefined ? common : own.sum / own.count;
			if (gap !== undefined) lapse[i] = closed[i]! + gap + GRACE * MS_PER_DAY;
		}
		columns.set('is_repeat', { numbers: repeat });
		columns.set('next_won_at', { numbers: next });
		columns.set('lapse_at', { numbers: lapse });
		columns.set('lapse_day', { numbers: lapse.map((at) => (Number.isNaN(at) ? at : base.account.zone.dayAt(at))) });
		columns.set('is_lapsed', { numbers: lapse.map((at, i) => (at < next[i]! && at < end ? 1 : 0)) });
		columns.set('active_until', { numbers: lapse.map((at, i) => Math.min(Number.isNaN(at) ? Number.POSITIVE_INFINITY : at, next[i]!)) });
	});
}

/** Won credit notes in time: each takes from the client's purchase before it. */
function creditNotes(base: FactBase): number[] {
	const deals = base.table('deals');
	const won = deals.columns.get('state')!.texts!.find('WON');
	const states = codesOf(deals, 'state');
	const exists = numbersOf(deals, 'exists');
	const closed = numbersOf(deals, 'closed_at');
	const notes: number[] = [];
	numbersOf(deals, 'is_credit').forEach((is, i) => {
		if (is === 1 && states[i] === won && exists[i] === 1 && !Number.isNaN(closed[i]!)) notes.push(i);
	});
	return notes.sort((a, b) => closed[a]! - closed[b]!);
}

/** Won deals by closing time, then id: the order in which a client bought. */
function purchases(base: FactBase): number[] {
	const deals = base.table('deals');
	const won = deals.columns.get('state')!.texts!.find('WON');
	const states = codesOf(deals, 'state');
	const exists = numbersOf(deals, 'exists');
	const credit = numbersOf(deals, 'is_credit');
	const closed = numbersOf(deals, 'closed_at');
	const ids = codesOf(deals, 'deal_id');
	const names = textsOf(deals, 'deal_id');
	const order: number[] = [];
	for (let i = 0; i < deals.size; i++)
		if (states[i] === won && exists[i] === 1 && credit[i] === 0 && !Number.isNaN(closed[i]!)) order.push(i);
	return order.sort((a, b) => closed[a]! - closed[b]! || byId(names[ids[a]!] ?? '', names[ids[b]!] ?? ''));
}

const byId = (a: string, b: string): number => Number(a) - Number(b) || (a < b ? -1 : 1);
