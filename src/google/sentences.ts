import type { Language } from '../language/text';
import { isUserError, sentenceOf } from '../language/user-error';

/** Whatever goes wrong reaches the panel as a sentence in the user's language. */
export function withSentences<T>(work: () => T, language: Language): T {
	try {
		return work();
	} catch (error) {
		// The panel makes a link of the last line.
		const link = isUserError(error) && error.link !== '' ? `\n${error.link}` : '';
		throw new Error(sentenceOf(error, language) + link);
	}
}
