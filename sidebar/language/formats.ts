import type { Language } from './phrase';

export interface Formats {
	number(value: number): string;
	money(value: number): string;
	/** 0..1 */
	percent(share: number): string;
	/** The currency's sign, and whether it stands before the number. */
	readonly sign: { readonly text: string; readonly isFirst: boolean };
	/** `YYYY-MM-DD`, both. */
	days(from: string, to: string): string;
	/** `YYYY-MM-DD`. */
	day(day: string): string;
	/** `YYYY-MM` in words; any other text as it is. */
	month(token: string): string;
	duration(milliseconds: number): string;
	/** An ISO instant: `today at 10:24`. */
	moment(instant: string, now?: number): string | null;
}

const LOCALES = { ru: 'ru-RU', en: 'en-US' } as const;
const DAY = 86_400_000;

export function formatsIn(language: Language, currency: string): Formats {
	const locale = LOCALES[language];
	const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
	const [whole, exact] = [0, 2].map((decimals) => moneyFormat(locale, currency, decimals)) as [Intl.NumberFormat, Intl.NumberFormat];
	const parts = whole.formatToParts(1);
	const range = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
	const monthFormat = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
	return {
		number: (value) => plain.format(value),
		money: (value) => (Number.isInteger(value) ? whole : exact).format(value),
		percent: (share) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
		sign: { text: parts.find(({ type }) => type === 'currency')?.value ?? '', isFirst: parts[0]?.type === 'currency' },
		days: (from, to) => range.formatRange(Date.parse(from), Date.parse(to)),
		day: (day) => range.format(Date.parse(day)),
		month: (token) => (/^\d{4}-\d\d$/.test(token) ? monthFormat.format(Date.parse(token)).replace(' г.', '') : token),
		duration: (milliseconds) => duration(Math.max(0, milliseconds), language),
		moment: (instant, now = Date.now()) => moment(Date.parse(instant), now, language),
	};
}

/** A currency code that the browser does not know is left out. */
function moneyFormat(locale: string, currency: string, decimals: number): Intl.NumberFormat {
	const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
	try {
		return new Intl.NumberFormat(locale, { style: 'currency', currencyDisplay: 'narrowSymbol', currency, ...digits });
	} catch {
		return new Intl.NumberFormat(locale, digits);
	}
}

function duration(milliseconds: number, language: Language): string {
	const unit = { ru: { h: 'ч', m: 'мин', s: 'с' }, en: { h: 'h', m: 'min', s: 's' } }[language];
	const seconds = Math.round(milliseconds / 1000);
	if (seconds < 60) return `${seconds}\u00a0${unit.s}`;
	const minutes = Math.floor(seconds / 60);
	if (minutes < 10) return `${minutes}\u00a0${unit.m}${seconds % 60 === 0 ? '' : ` ${seconds % 60}\u00a0${unit.s}`}`;
	if (minutes < 60) return `${minutes}\u00a0${unit.m}`;
	return `${Math.floor(minutes / 60)}\u00a0${unit.h} ${minutes % 60}\u00a0${unit.m}`;
}

function moment(instant: number, now: number, language: Language): string | null {
	if (Number.isNaN(instant)) return null;
	const locale = LOCALES[language];
	const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(instant);
	const at = language === 'ru' ? 'в' : 'at';
	const midnight = new Date(now).setHours(0, 0, 0, 0);
	const today = instant >= midnight && instant < midnight + DAY;
	if (today || (instant >= midnight - DAY && instant < midnight)) {
		const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(today ? 0 : -1, 'day');
		return `${day} ${at}\u00a0${time}`;
	}
	const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(instant);
	return `${day} ${at}\u00a0${time}`;
}
