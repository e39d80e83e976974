import { dealsArray } from './deals-array';
import { ours } from './ours';

const heapInUse = (): number => {
	for (let i = 0; i < 4; i++) globalThis.gc!();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
};

/** Bytes of the input array, and the most that the answer took beside it: sampled where the engine holds everything it made. */
export function memory(size: number): unknown {
	const before = heapInUse();
	const lines = dealsArray(size);
	const input = heapInUse() - before;
	let most = 0;
	ours(lines, () => {
		most = heapInUse() - before - input;
	});
	return { input, extra: most, rows: lines.length };
}
