import { isSignFirst } from '../language/money-sign';
import type { Language } from '../language/text';

const SIGNS: Readonly<Record<string, string>> = { RUB: '₽', USD: '$', EUR: '€', KZT: '₸', BYN: 'Br', UAH: '₴', GBP: '£' };

export const signOf = (currency: string): string => SIGNS[currency] ?? currency;

/** The number format of money. Whole units on summaries; the cell keeps the hundredths. */
export function moneyFormat(currency: string, language: Language): string {
	const sign = signOf(currency);
	return isSignFirst(sign, language) ? `"${sign}"#,##0` : `#,##0 "${sign}"`;
}
