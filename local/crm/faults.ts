/** A failure to be played: at the n-th request of all (`at`), or at the nth one whose path holds `match`. */
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
		let found: Fault | null = null;
		faults.forEach((fault, i) => {
			if (fault.match !== undefined && !path.includes(fault.match)) return;
			matched[i]!++;
			const isDue = fault.at !== undefined ? fault.at === count : fault.match !== undefined && matched[i] === (fault.nth ?? 1);
			if (isDue) found ??= fault;
		});
		return found;
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
