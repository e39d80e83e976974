import type { Language } from '../language/text';
import { sentenceOf } from '../language/user-error';

/** Whatever goes wrong reaches the panel as a sentence in the user's language. */
export function withSentences<T>(work: () => T, language: Language): T {
	try {
		return work();
	} catch (error) {
		throw new Error(sentenceOf(error, language));
	}
}
