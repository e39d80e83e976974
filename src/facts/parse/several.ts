import { foldName } from '../named-people';

/** The texts that a cell holds, each once, whatever the letter case. */
export function itemsOf(text: string, several: string): string[] {
	const items = new Map<string, string>();
	for (const part of text.split(new RegExp(`[${several}\n]`))) {
		const word = foldName(part);
		if (word !== '' && !items.has(word)) items.set(word, part.trim());
	}
	return [...items.values()];
}

/** Texts as one cell holds them: a sign that parts them cannot be inside. */
export function listText(texts: readonly string[], several = ';'): string | null {
	const signs = new RegExp(`\\s*[${several}\n]\\s*`, 'g');
	const items = itemsOf(texts.map((one) => one.replace(signs, ' ')).join('; '), several);
	return items.length === 0 ? null : items.join('; ');
}
