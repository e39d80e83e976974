import type { Language } from './text';

/** English writes a sign such as $ before the figure, and letters such as KZT after it; Russian writes both after it. */
export const isSignFirst = (sign: string, language: Language): boolean => language === 'en' && sign.length === 1;

/** A figure that is text already, with its currency: 1 200 ₽, $1,200, −$1,200. */
export function withSign(figure: string, sign: string, language: Language): string {
	if (!isSignFirst(sign, language)) return `${figure}\u00a0${sign}`.trim();
	const [, minus, rest] = /^([+\-−]?)(.*)$/s.exec(figure)!;
	return `${minus}${sign}${rest}`;
}
