import type { Language } from '../language/text';
import { call, quoted } from './formula';

/** One way to write a day on all sheets of a language: `day` with its year, `short` where the year is clear. */
export const dayFormats: Readonly<Record<Language, { readonly day: string; readonly short: string }>> = {
	ru: { day: 'dd.mm.yyyy', short: 'd mmm' },
	en: { day: 'mmm d, yyyy', short: 'mmm d' },
};

export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
export const monthName = (number: string): string => call('CHOOSE', number, ...MONTHS.map(quoted));

/** A day with its year inside a sentence, from a cell that holds `YYYY-MM-DD`: `TEXT` prints differently from locale to locale. */
export function isoDayText(iso: string, language: Language): string {
	const [year, month, day] = [call('LEFT', iso, 4), call('MID', iso, 6, 2), call('RIGHT', iso, 2)];
	return language === 'ru' ? `${day}&"."&${month}&"."&${year}` : `${monthName(month)}&" "&(${day}+0)&", "&${year}`;
}
