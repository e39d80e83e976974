import type { Language, Phrase } from './phrase';

/** The words of one screen or feature: a name and its phrase in every language. */
export type Phrases = Readonly<Record<string, Phrase<unknown>>>;
export type In<T extends Phrases> = { readonly [K in keyof T]: T[K] extends Phrase<infer V> ? V : never };

const translations = { ru: new WeakMap<Phrases, unknown>(), en: new WeakMap<Phrases, unknown>() };

/** The same phrases in one language; worked out once. */
export function wordsIn<T extends Phrases>(phrases: T, language: Language): In<T> {
	let words = translations[language].get(phrases);
	if (words === undefined) {
		words = Object.fromEntries(Object.entries(phrases).map(([key, phrase]) => [key, phrase[language]]));
		translations[language].set(phrases, words);
	}
	return words as In<T>;
}

/** Before the add-on has answered there is only the browser to go by. */
export const browserLanguage = (): Language => (/^(ru|be|kk|uk)\b/i.test(navigator.language) ? 'ru' : 'en');
