import { UserError } from '../language/user-error';

/**
 * Splits a total by weights so that the parts add up to it exactly: largest remainder (spec §3.2).
 * `unit` is the smallest part: 1 for deals, 0.01 for money. Ties go to the larger weight, then to the earlier place.
 * What the unit cannot express goes to the part with the largest weight.
 */
export function planSplit(total: number, weights: readonly number[], unit = 1): number[] {
	if (weights.length === 0 || weights.some((w) => !(w >= 0) || !Number.isFinite(w)) || !(unit > 0) || !Number.isFinite(total))
		throw new UserError({
			ru: 'Не могу разделить план: нужен хотя бы один вес, и ни один вес не может быть отрицательным.',
			en: 'Cannot split the plan: give at least one weight, and no weight may be negative.',
		});
	const scale = decimals(unit, total);
	const whole = Math.round(Math.abs(total) * scale);
	const step = Math.round(unit * scale);
	if (step < 1 || whole > Number.MAX_SAFE_INTEGER)
		throw new UserError({
			ru: 'Не могу разделить план точно: единица слишком мала или число слишком велико.',
			en: 'Cannot split the plan exactly: the unit is too small or the number too large.',
		});
	const shares = integerWeights(weights.every((w) => w === 0) ? weights.map(() => 1) : weights);
	const sum = shares.reduce((a, b) => a + b, 0n);
	const units = BigInt(Math.floor(whole / step));
	const parts = shares.map((share) => (units * share) / sum);
	const rest = shares.map((share) => (units * share) % sum);
	let left = Number(units - parts.reduce((a, b) => a + b, 0n));
	const order = shares.map((_, i) => i).sort((a, b) => compare(rest[b]!, rest[a]!) || compare(shares[b]!, shares[a]!) || a - b);
	for (const i of order) {
		if (left === 0) break;
		parts[i] = parts[i]! + 1n;
		left--;
	}
	const counts = parts.map((part) => Number(part) * step);
	const heaviest = shares.reduce((best, share, i) => (share > shares[best]! ? i : best), 0);
	counts[heaviest] = counts[heaviest]! + (whole - Number(units) * step);
	const sign = total < 0 ? -1 : 1;
	return counts.map((n) => (n === 0 ? 0 : (sign * n) / scale));
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** A power of ten that turns unit and total into integers; six decimals are finer than any money. */
function decimals(unit: number, total: number): number {
	for (let scale = 1; scale < 1e6; scale *= 10) if (isWhole(unit * scale) && isWhole(total * scale)) return scale;
	return 1e6;
}

const isWhole = (n: number): boolean => Math.abs(n - Math.round(n)) < 1e-6;

/** Decimal weights as exact integers in one scale, so that equal-looking fractions tie as a person expects. */
function integerWeights(weights: readonly number[]): bigint[] {
	const most = Math.max(...weights);
	// Weights far from 1 are taken in proportion to the largest, where nine decimals are enough again.
	const scale = most > 1e6 || most < 1e-3 ? most : 1;
	return weights.map((w) => BigInt(Math.round((w / scale) * 1e9)));
}

/** How many whole units a goal needs; a binary rounding error above an integer does not add one (spec §3.1). */
export function wholeUnits(goal: number, each: number): number | null {
	return each > 0 ? roundedUp(goal / each) : null;
}

/** Rounds up, ignoring the error that binary division and multiplication leave: 21 ÷ 0.7 is 30, and 1,821,210 × 16.1 is 29,321,481. */
export const roundedUp = (value: number): number => Math.ceil(value - Math.max(1e-9, Math.abs(value) * 1e-15)) + 0;
