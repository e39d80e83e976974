import type { Language } from './text';

/** `1 сделка`, `2 сделки`, `5 сделок`; in English `1 deal`, `2 deals`. Thousands are separated by a no-break space or a comma. */
export function plural(count: number, language: Language, forms: readonly string[]): string {
	return `${grouped(count, language)} ${forms[formOf(Math.abs(count), language)]!}`;
}

export const grouped = (count: number, language: Language): string =>
	String(count).replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? '\u00a0' : ',');

function formOf(count: number, language: Language): number {
	if (language === 'en') return count === 1 ? 0 : 1;
	const tens = count % 100;
	const ones = count % 10;
	if (ones === 1 && tens !== 11) return 0;
	return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
}
