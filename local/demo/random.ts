/** A seeded source of chance: the same seed gives the same account on every machine. */
export interface Random {
	/** In [0, 1). */
	next(): number;
	/** Whole number in [from, to]. */
	int(from: number, to: number): number;
	chance(share: number): boolean;
	pick<T>(list: readonly T[]): T;
	weighted<T>(list: readonly T[], weight: (item: T) => number): T;
	/** Skewed positive number whose median is `median`. */
	skewed(median: number, sigma: number): number;
}

export function random(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
	return {
		next,
		int: (from, to) => from + Math.floor(next() * (to - from + 1)),
		chance: (share) => next() < share,
		pick: (list) => list[Math.floor(next() * list.length)]!,
		weighted(list, weight) {
			let total = 0;
			for (const item of list) total += weight(item);
			let left = next() * total;
			for (const item of list) {
				left -= weight(item);
				if (left < 0) return item;
			}
			return list[list.length - 1]!;
		},
		skewed: (median, sigma) => median * Math.exp(sigma * normal()),
	};
}
