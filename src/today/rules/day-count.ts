import { plural } from '../../language/plural';
import type { Language } from '../../language/text';

/** Days in a reason; a part of a day is said as one digit after the point. */
export function dayCount(days: number, language: Language): string {
	const shown = Math.round(days * 10) / 10;
	if (language === 'ru') return `${String(shown).replace('.', ',')}\u00a0дн.`;
	return Number.isInteger(shown) ? plural(shown, 'en', ['day', 'days']) : `${shown} days`;
}
