export type Language = 'ru' | 'en';

/** A phrase in every language the add-on speaks; a missing one does not compile. */
export interface Text {
	readonly ru: string;
	readonly en: string;
}

export const text = (ru: string, en: string): Text => ({ ru, en });

export type Phrase = (ru: string, en: string) => string;

/** Picks the language of a page once, so that its sentences stand in both languages side by side. */
export const phraseIn =
	(language: Language): Phrase =>
	(ru, en) =>
		({ ru, en })[language];

export function languageOf(locale: string): Language {
	return /^(ru|be|kk|uk)\b/i.test(locale.replace('_', '-')) ? 'ru' : 'en';
}
