/** Makes a value when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
	let cached: { value: T } | null = null;
	return () => {
		cached ??= { value: make() };
		return cached.value;
	};
}
