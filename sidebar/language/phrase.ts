export type Language = 'ru' | 'en';

/** A phrase in every language of the panel; a missing one does not compile. */
export interface Phrase<T> {
	readonly ru: T;
	readonly en: T;
}

export const phrase = <T>(ru: T, en: T): Phrase<T> => ({ ru, en });

const NO_BREAK = '\u00a0';
/** Created when first needed: that is slow, and the first screen needs none. */
const once = <T>(create: () => T): (() => T) => {
	let value: T | undefined;
	return () => {
		value ??= create();
		return value;
	};
};
const rules = { ru: once(() => new Intl.PluralRules('ru')), en: once(() => new Intl.PluralRules('en')) };
const numbers = { ru: once(() => new Intl.NumberFormat('ru-RU')), en: once(() => new Intl.NumberFormat('en-US')) };

/** `one, few, many` for Russian (a fraction takes the second: «1,5 сделки»), `one, other` for English. */
export function plural(ru: readonly [string, string, string], en: readonly [string, string]): Phrase<(count: number) => string> {
	return {
		ru: (count) => {
			const form = { one: 0, few: 1, many: 2, other: 1, zero: 2, two: 1 }[rules.ru().select(count)];
			return `${numbers.ru().format(count)}${NO_BREAK}${ru[form]}`;
		},
		en: (count) => `${numbers.en().format(count)}${NO_BREAK}${en[rules.en().select(count) === 'one' ? 0 : 1]}`,
	};
}
