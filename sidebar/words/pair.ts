export type Language = 'ru' | 'en';

/** A phrase in every language of the panel; a missing one does not compile. */
export interface Pair<T> {
	readonly ru: T;
	readonly en: T;
}

export const say = <T>(ru: T, en: T): Pair<T> => ({ ru, en });

const NO_BREAK = '\u00a0';
/** Made when first needed: they are slow to make, and the first picture needs none. */
const once = <T>(make: () => T): (() => T) => {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
};
const rules = { ru: once(() => new Intl.PluralRules('ru')), en: once(() => new Intl.PluralRules('en')) };
const numbers = { ru: once(() => new Intl.NumberFormat('ru-RU')), en: once(() => new Intl.NumberFormat('en-US')) };

/** `one, few, many` for Russian (a fraction takes the second: «1,5 сделки»), `one, other` for English. */
export function counted(ru: readonly [string, string, string], en: readonly [string, string]): Pair<(count: number) => string> {
	return {
		ru: (count) => {
			const form = { one: 0, few: 1, many: 2, other: 1, zero: 2, two: 1 }[rules.ru().select(count)];
			return `${numbers.ru().format(count)}${NO_BREAK}${ru[form]}`;
		},
		en: (count) => `${numbers.en().format(count)}${NO_BREAK}${en[rules.en().select(count) === 'one' ? 0 : 1]}`,
	};
}
