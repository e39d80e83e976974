/**
 * What a property remembers, where it is as the example: a text, a number or a mark of that kind, a list of what the example lists, an object
 * with what the example has (`*`: all that it has is so). Anybody's script may write over properties, another version may have written
 * otherwise, and a text that is cut off is no JSON: what cannot be read is not there, and nothing stops at it.
 */
export function remembered<T>(text: string | null, example: unknown): T | null {
	if (text === null || text === '') return null;
	try {
		const value: unknown = JSON.parse(text);
		return isLike(value, example) ? (value as T) : null;
	} catch {
		return null;
	}
}

/** The kept settings over the usual ones; one that is of another kind than the usual is left out. */
export function rememberedOver<T extends object>(text: string | null, usual: T): T {
	const kept = remembered<Record<string, unknown>>(text, {}) ?? {};
	const fitting = Object.entries(kept).filter(([key, value]) => {
		const own = (usual as Record<string, unknown>)[key];
		return own === undefined || own === null || isLike(value, Array.isArray(own) ? [] : typeof own === 'object' ? {} : own);
	});
	return { ...usual, ...Object.fromEntries(fitting) };
}

/** A sentence that was kept. */
export const SENTENCE = { ru: '', en: '' };

/** Whether a value is as the example. */
export function isLike(value: unknown, example: unknown): boolean {
	if (Array.isArray(example))
		return Array.isArray(value) && value.every((one, i) => example.length === 0 || isLike(one, example[i % example.length]));
	if (typeof example !== 'object' || example === null) return typeof value === typeof example;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const every = (example as Record<string, unknown>)['*'];
	if (every !== undefined) return Object.values(value).every((one) => isLike(one, every));
	return Object.entries(example).every(([key, one]) => isLike((value as Record<string, unknown>)[key], one));
}
