/** A failure to be played: at the n-th request of all (`at`), or at the nth one whose path or body holds `match`. */
export interface Fault {
	readonly at?: number;
	readonly match?: string;
	readonly nth?: number;
	readonly status?: number;
	/** What is said instead of the front server's own words; with 200 where no status is given. */
	readonly body?: string;
	readonly type?: string;
	readonly cut?: boolean;
	readonly delayMs?: number;
}

export function faultPlayer(faults: readonly Fault[]): (path: string) => Fault | null {
	let count = 0;
	const matched = faults.map(() => 0);
	return (path) => {
		count++;
		let due: Fault | null = null;
		faults.forEach((fault, i) => {
			if (fault.match !== undefined && !path.includes(fault.match)) return;
			matched[i]!++;
			const isDue = fault.at !== undefined ? fault.at === count : fault.match !== undefined && matched[i] === (fault.nth ?? 1);
			if (isDue) due ??= fault;
		});
		return due;
	};
}

/** True while the rate holds; counts only what it lets through. */
export function throttle(perSecond: number): () => boolean {
	const passed: number[] = [];
	return () => {
		const now = performance.now();
		while (passed.length > 0 && now - passed[0]! >= 1000) passed.shift();
		if (passed.length >= perSecond) return false;
		passed.push(now);
		return true;
	};
}

/** True while the bucket, which empties at the rate, has room. */
export function leakyBucket(perSecond: number, size: number): () => boolean {
	let level = 0;
	let last = performance.now();
	return () => {
		const now = performance.now();
		level = Math.max(0, level - ((now - last) / 1000) * perSecond);
		last = now;
		if (level + 1 > size) return false;
		level++;
		return true;
	};
}
