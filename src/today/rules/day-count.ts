import { plural } from '../../language/plural';
import type { Language } from '../../language/text';

/** Whole days in a reason. */
export const dayCount = (days: number, language: Language): string =>
	plural(days, language, language === 'ru' ? ['день', 'дня', 'дней'] : ['day', 'days']);
