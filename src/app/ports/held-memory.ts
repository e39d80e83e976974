import type { Memory } from './memory';

/** A memory on paper: what is set waits, and shows in later reads, until it is released. */
export interface HeldMemory extends Memory {
	/** Sets everything that waits, and `more`, in one call. */
	release(more?: Readonly<Record<string, string | null>>): void;
}

export function heldMemory(memory: Memory): HeldMemory {
	const waiting = new Map<string, string | null>();
	return {
		get(key) {
			const value = waiting.get(key);
			return value === undefined ? memory.get(key) : value;
		},
		set(values) {
			for (const [key, value] of Object.entries(values)) waiting.set(key, value);
		},
		reload: () => memory.reload(),
		release(more = {}) {
			memory.set({ ...Object.fromEntries(waiting), ...more });
			waiting.clear();
		},
	};
}
