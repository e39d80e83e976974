import { formula, rounded, wholeShare } from '../formula';
import type { Formula } from '../report';

/** References of one split: a whole, the weights of its parts, and the yellow cells that override a part. */
export interface Split {
	readonly whole: string;
	/** Never negative; order of preference among equal remainders, greater first. */
	readonly weights: string;
	readonly orders: string;
	readonly locks: string | null;
	readonly count: number;
	/** Smallest units in one, or the cell that holds their number. */
	readonly unitsIn: number | string;
	/** Helper cells, in the order of `splitHelpers`. */
	readonly helpers: readonly [units: string, equal: string, sum: string, left: string, bar: string];
}

/**
 * What all parts of a largest-remainder split (spec §3.2) share, worked out once: the units to hand out, 1 where all weights are zero,
 * the sum of weights, the units left after rounding down, and the key from which on a part gets one of these. This keeps the
 * formula of each part short, so that fifty managers in twelve months recalculate without delay.
 */
export function splitHelpers({ whole, weights, orders, locks, count, unitsIn, helpers }: Split): Formula[] {
	const [units, equal, sum, left] = helpers;
	const free = locks === null ? null : `(1-ISNUMBER(${locks}))`;
	const among = (expression: string): string => `SUMPRODUCT(${free === null ? expression : `${free}*${expression}`})`;
	const lockedUnits = locks === null ? '' : `-SUMPRODUCT(ISNUMBER(${locks})*IFERROR(${rounded(`${locks}*${unitsIn}`)};0))`;
	const share = `(${weights}+${equal})`;
	const down = wholeShare(`${units}*${share}`, sum);
	const key = `((${units}*${share}-${sum}*${down})*${orderScale(count)}+${orders})`;
	return [
		`IF(N(${whole})=0;IF(ISNUMBER(${whole});0;"");MAX(0;${rounded(`${whole}*${unitsIn}`)}${lockedUnits}))`,
		`IF(${among(weights)}=0;1;0)`,
		`MAX(1/10^9;${among(share)})`,
		`IF(N(${units})=0;0;${free === null ? '' : `IF(SUMPRODUCT(${free})=0;0;`}${units}-${among(down)}${free === null ? '' : ')'})`,
		`IF(${left}>0;SUMPRODUCT(LARGE(${free === null ? key : `${free}*${key}`};${left}));9^16)`,
	].map(formula);
}

/** One part: its override, else the units rounded down and perhaps one of the remaining units. */
export function splitShare({ helpers, count, unitsIn }: Split, weight: string, order: string, lock: string | null): string {
	const [units, equal, sum, , bar] = helpers;
	const share = `(${weight}+${equal})`;
	const down = wholeShare(`${units}*${share}`, sum);
	const whole = `${down}+((${units}*${share}-${sum}*${down})*${orderScale(count)}+${order}>=${bar})`;
	const part = `IF(${units}="";"";${unitsIn === 1 ? whole : `(${whole})/${unitsIn}`})`;
	if (lock === null) return part;
	return `IF(ISNUMBER(${lock});${rounded(lock, unitsIn === 1 ? 0 : 2)};${part})`;
}

/** Larger weights first, then earlier places; `place` from 1. */
export const orderOf = (weight: string, weights: string, count: number, place: number): string =>
	`RANK(${weight};${weights};1)*${count + 1}-${place}`;

/** More than any order, so that it never outweighs a remainder. */
const orderScale = (count: number): number => (count + 1) ** 2;
