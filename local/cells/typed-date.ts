import type { Typed } from './cell';
import type { LocaleFacts } from './locale';
import { serialOfDate } from './zone';

const TIME = /^(\d{1,3}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?\s*([ap]m)?$/i;

const parseTime = (text: string): { day: number; duration: boolean; seconds: boolean } | null => {
	const match = TIME.exec(text);
	if (!match) return null;
	let hours = Number(match[1]);
	const minutes = Number(match[2]);
	const seconds = Number(match[3] ?? 0) + Number(match[4] === undefined ? 0 : `0.${match[4]}`);
	if (minutes > 59 || seconds >= 60) return null;
	const half = match[5]?.toLowerCase();
	if (half) {
		if (hours < 1 || hours > 12) return null;
		hours = (hours % 12) + (half === 'pm' ? 12 : 0);
	}
	return { day: (hours * 3600 + minutes * 60 + seconds) / 86_400, duration: hours > 23, seconds: match[3] !== undefined };
};

const fullYear = (text: string): number => {
	const year = Number(text);
	return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
};

const serial = (year: number, month: number, day: number): number | null => {
	if (month < 1 || month > 12 || day < 1 || year < 1 || year > 9999) return null;
	return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate() ? serialOfDate(year, month, day) : null;
};

const byName = (text: string, locale: LocaleFacts, year: number): { value: number | null; format: string } | null => {
	const clean = text.toLowerCase().replace(/\s*(?:г\.?|года)$/, '');
	const match = /^(\d{1,2})[\s-]+(\p{L}+)\.?(?:[\s,-]+(\d{4}|\d{2}))?$/u.exec(clean) ?? null;
	const other = match ? null : /^(\p{L}+)\.?\s+(\d{1,2})(?:\s*,?\s+(\d{4}))?$/u.exec(clean);
	if (!match && !other) return null;
	const name = match ? match[2]! : other![1]!;
	const month = locale.months.findIndex((names) => names.includes(name)) + 1;
	const yearText = (match ?? other!)[3];
	const day = Number(match ? match[1] : other![2]);
	return month === 0
		? null
		: { value: serial(yearText ? fullYear(yearText) : year, month, day), format: match ? 'd mmmm yyyy' : 'mmmm d, yyyy' };
};

const dayOf = (text: string, locale: LocaleFacts, year: number): { value: number | null; format: string } | null => {
	const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
	if (iso) return { value: serial(Number(iso[1]), Number(iso[3]), Number(iso[4])), format: 'yyyy-mm-dd' };
	const local = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
	if (!local) return byName(text, locale, year);
	if (!locale.dateSeparators.includes(local[2]!)) return null;
	const [day, month] = locale.order === 'MDY' ? [local[3], local[1]] : [local[1], local[3]];
	const whole = local[4] !== undefined;
	return {
		value: serial(whole ? fullYear(local[4]!) : year, Number(month), Number(day)),
		format: whole ? locale.dateFormat : locale.dateFormat.replace(/[./-]?yyyy/, ''),
	};
};

export const parseTypedDate = (text: string, locale: LocaleFacts, year: number): Typed | null => {
	if (!/\d/.test(text)) return null;
	const time = parseTime(text);
	if (time)
		return { v: time.day, format: time.duration ? '[h]:mm:ss' : time.seconds ? locale.timeFormat : locale.timeFormat.replace(':ss', '') };
	const day = dayOf(text, locale, year);
	if (day) return day.value === null ? null : { v: day.value, format: day.format };
	const split = /^(.+?),?\s+(\d{1,2}:\d{2}.*)$/.exec(text);
	if (!split) return null;
	const date = dayOf(split[1]!, locale, year);
	const clock = parseTime(split[2]!);
	if (!date || date.value === null || !clock || clock.duration) return null;
	return { v: date.value + clock.day, format: date.format === 'yyyy-mm-dd' ? 'yyyy-mm-dd h:mm:ss' : locale.dateTimeFormat };
};
