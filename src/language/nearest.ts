/** Those whose words are closest to what was typed, nearest first. */
export function nearest<T>(word: string, list: readonly T[], wordsOf: (one: T) => readonly string[]): T[] {
	const far = (one: T): number => Math.min(...wordsOf(one).map((name) => distance(word, name) / Math.max(word.length, name.length, 1)));
	return list
		.map((one) => ({ one, by: far(one) }))
		.sort((a, b) => a.by - b.by)
		.map(({ one }) => one);
}

/** Levenshtein distance, enough for a dozen short keys. */
function distance(a: string, b: string): number {
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++)
			current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
		previous = current;
	}
	return previous[b.length]!;
}
