import { monthIndex } from '../../calendar/period';

const byLocale = new Map<string, ReadonlyMap<string, number>>();

const plain = (word: string): string => word.toLowerCase().replace(/\.$/, '');

/** 1 for January; 0 when the word names no month, neither in the locale's language nor in Russian or English. */
export const monthNamed = (word: string, locale: string): number => namesIn(locale).get(plain(word)) ?? monthIndex(word);

/** How a language writes its months, whole and short, by themselves and behind a day. */
function namesIn(locale: string): ReadonlyMap<string, number> {
	const before = byLocale.get(locale);
	if (before !== undefined) return before;
	const names = new Map<string, number>();
	byLocale.set(locale, names);
	if (/^(?:ru|en)/i.test(locale)) return names;
	try {
		for (const month of ['long', 'short'] as const)
			for (const day of [undefined, 'numeric'] as const) {
				const format = new Intl.DateTimeFormat(locale.replace('_', '-'), { timeZone: 'UTC', month, ...(day && { day }) });
				for (let i = 0; i < 12; i++) {
					const name = format.formatToParts(Date.UTC(2026, i, 15)).find(({ type }) => type === 'month')?.value ?? '';
					if (/^\p{L}{3,}\.?$/u.test(name)) names.set(plain(name), i + 1);
				}
			}
	} catch {
		// A locale that is not known has no names of its own.
	}
	return names;
}
