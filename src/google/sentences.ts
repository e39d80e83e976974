import { languageOf } from '../language/text';
import { sentenceOf } from '../language/user-error';

/** Whatever goes wrong reaches the cell or the panel as a sentence in the user's language. */
export function withSentences<T>(work: () => T, language = languageOf(Session.getActiveUserLocale())): T {
	try {
		return work();
	} catch (error) {
		throw new Error(sentenceOf(error, language));
	}
}
