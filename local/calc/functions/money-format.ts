import type { CalcLocale } from '../values/locale-year';

/** How a locale dresses an amount in its currency; null where nobody has looked it up. */
export const moneyFormat = ({ tag }: CalcLocale): ((number: string) => string) | null => {
	if (tag.startsWith('ru')) return (number) => `${number}\u00a0[$₽]`;
	return tag === 'en-US' ? (number) => `[$$]${number}` : null;
};
