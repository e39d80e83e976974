import { MS_PER_DAY } from '../../calendar/day';
import { textsOf } from '../../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import { perBase } from '../kit/data';
import { buyers } from './buyers';
import { wonRows } from './states';

/** A client whose next purchase is this many days late has left. */
const GRACE_DAYS = 30;

interface Purchases {
	/** 1 where the client had bought before; a credit note takes it from the purchase before. */
	readonly isRepeat: Float64Array;
	/** The client's next purchase; infinity when there is none. */
	readonly nextWonAt: Float64Array;
	/**
	 * When the client is given up: after the client's own usual gap between purchases (the common one while there is a single purchase)
	 * and a grace. NaN where no gap is known.
	 */
	readonly lapseAt: Float64Array;
	/** 1 where the client was given up by as_of, before buying again. */
	readonly isLapsed: Float64Array;
}

/** Who bought again, and when a client is given up (K9). */
export const purchases = perBase((base: FactBase): Purchases => {
	const deals = base.table('deals');
	const end = horizon(base);
	const order = inTime(base);
	const clientIds = codesOf(deals, 'client_id');
	const clients = buyers(base);
	const closed = numbersOf(deals, 'closed_at');
	const isRepeat = Float64Array.from(numbersOf(deals, 'is_repeat_flag'), (flag) => (flag === 1 ? 1 : 0));
	const nextWonAt = new Float64Array(deals.size).fill(Number.POSITIVE_INFINITY);
	const lapseAt = new Float64Array(deals.size).fill(Number.NaN);
	const latest = new Map<number, number>();
	const gaps = new Map<number, { sum: number; count: number }>();
	const allGaps: number[] = [];
	const credits = creditNotes(base);
	let creditsMarked = 0;
	const markCreditsBefore = (until: number): void => {
		for (; creditsMarked < credits.length && closed[credits[creditsMarked]!]! < until; creditsMarked++) {
			const note = credits[creditsMarked]!;
			const purchase = clientIds[note]! < 0 ? undefined : latest.get(clients[note]!);
			if (purchase !== undefined && isRepeat[purchase] === 1) isRepeat[note] = 1;
		}
	};
	for (const i of order) {
		markCreditsBefore(closed[i]!);
		const previous = latest.get(clients[i]!);
		if (previous !== undefined) {
			if (clientIds[i]! >= 0) isRepeat[i] = 1;
			nextWonAt[previous] = closed[i]!;
			const gap = closed[i]! - closed[previous]!;
			const sum = gaps.get(clients[i]!) ?? { sum: 0, count: 0 };
			gaps.set(clients[i]!, { sum: sum.sum + gap, count: sum.count + 1 });
			allGaps.push(gap);
		}
		latest.set(clients[i]!, i);
	}
	markCreditsBefore(Number.POSITIVE_INFINITY);
	const commonGap = allGaps.sort((a, b) => a - b)[allGaps.length >> 1];
	for (const i of order) {
		const clientGaps = gaps.get(clients[i]!);
		const gap = clientGaps === undefined ? commonGap : clientGaps.sum / clientGaps.count;
		if (gap !== undefined) lapseAt[i] = closed[i]! + gap + GRACE_DAYS * MS_PER_DAY;
	}
	const isLapsed = lapseAt.map((at, i) => (at < nextWonAt[i]! && at < end ? 1 : 0));
	return { isRepeat, nextWonAt, lapseAt, isLapsed };
});

/** Won credit notes in time: each takes from the client's purchase before it. */
function creditNotes(base: FactBase): number[] {
	const deals = base.table('deals');
	const credit = numbersOf(deals, 'is_credit');
	const closed = numbersOf(deals, 'closed_at');
	return wonRows(base)
		.filter((i) => credit[i] === 1)
		.sort((a, b) => closed[a]! - closed[b]!);
}

/** Won deals by closing time, then id: the order in which a client bought. */
function inTime(base: FactBase): number[] {
	const deals = base.table('deals');
	const credit = numbersOf(deals, 'is_credit');
	const closed = numbersOf(deals, 'closed_at');
	const ids = codesOf(deals, 'deal_id');
	const names = textsOf(deals, 'deal_id');
	return wonRows(base)
		.filter((i) => credit[i] === 0)
		.sort((a, b) => closed[a]! - closed[b]! || byId(names[ids[a]!] ?? '', names[ids[b]!] ?? ''));
}

const byId = (a: string, b: string): number => Number(a) - Number(b) || (a < b ? -1 : 1);
