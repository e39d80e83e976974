/** Stretches of neighbours, [first, how many]. */
export function stretchesOf(numbers: readonly number[]): [number, number][] {
	const stretches: [number, number][] = [];
	for (const number of numbers) {
		const last = stretches[stretches.length - 1];
		if (last !== undefined && last[0] + last[1] === number) last[1]++;
		else stretches.push([number, 1]);
	}
	return stretches;
}

/** Stretches of the add-on's own columns, [first, how many], from 0; what lies between them is a person's. */
export const ownColumns = (ids: readonly string[], isOwn: (id: string) => boolean): [number, number][] =>
	stretchesOf(ids.flatMap((id, place) => (isOwn(id) ? [place] : [])));

/** Columns the tab lacks, because a user deleted one or the add-on learned one, come last. */
export const withMissing = (ids: readonly string[], wanted: readonly string[]): string[] => [
	...ids,
	...wanted.filter((id) => !ids.includes(id)),
];
