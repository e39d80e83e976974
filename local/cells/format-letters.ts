const LETTERS = /"[^"]*"|\[[^\]]*\]|\\.|[_*].|AM\/PM|A\/P|E[+-]|GENERAL|[^\p{L}]|[ymdhs]|\p{L}/giu;
const cache = new Map<string, string>();

/**
 * Google prints letters that are no tokens of its patterns as they stand; the library has tokens of its own for some
 * (`e` and `b` are years to it) and refuses others.
 */
export const withOwnLetters = (format: string): string => {
	let known = cache.get(format);
	if (known === undefined) {
		known = format.replace(LETTERS, (part) => (/^\p{L}$/u.test(part) && !/^[ymdhs]$/i.test(part) ? `\\${part}` : part));
		cache.set(format, known);
	}
	return known;
};
