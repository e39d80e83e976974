import { isDateFormat, format as print } from 'numfmt';
import type { Scalar } from './cell';
import { withOwnLetters } from './format-letters';
import { type LocaleFacts, NOMINATIVE } from './locale';

const dates = new Map<string, boolean>();

export const isDate = (format: string | undefined): boolean => {
	if (!format) return false;
	let isDateText = dates.get(format);
	if (isDateText === undefined) {
		try {
			isDateText = isDateFormat(withOwnLetters(format));
		} catch {
			isDateText = false;
		}
		dates.set(format, isDateText);
	}
	return isDateText;
};

export const isGeneral = (format: string | undefined): boolean =>
	format === undefined || format === '' || /^(general|0\.#{10,})$/i.test(format);

const general = (value: number, locale: LocaleFacts): string => {
	const magnitude = Math.abs(value);
	let text: string;
	if (magnitude !== 0 && (magnitude >= 1e15 || magnitude < 1e-9))
		text = value
			.toExponential(5)
			.replace(/\.?0+e/, 'e')
			.replace('e', 'E')
			.replace(/E([+-])(\d)$/, 'E$10$2');
	else if (Number.isInteger(value)) text = String(value);
	// Google shows ten digits of a fraction, and all of the whole part.
	else text = String(Number(value.toPrecision(Math.max(10, Math.floor(Math.log10(magnitude)) + 2))));
	return text.replace('.', locale.decimal);
};

/** What a cell shows, by number format and locale. */
export const display = (value: Scalar, format: string | undefined, locale: LocaleFacts): string => {
	if (value === null) return '';
	if (typeof value === 'boolean') return value ? locale.trueText : locale.falseText;
	if (typeof value === 'string') {
		if (!format?.includes('@') || format === '@') return value;
	} else if (isGeneral(format) || format === '@') return general(value, locale);
	const bare = format!.replace(/"[^"]*"|\\./g, '');
	const nominative = locale.tag.startsWith('ru') && /m{4}/i.test(bare) && !/(^|[^d])d{1,2}([^d]|$)/i.test(bare);
	try {
		return print(withOwnLetters(format!), value, { locale: nominative ? NOMINATIVE : locale.tag, leap1900: false });
	} catch {
		return typeof value === 'number' ? general(value, locale) : value;
	}
};

/** Whether values can be shown by this pattern: letters of dates beside digits (`0 days`) are beyond the library. */
export const isPrintable = (format: string): boolean => {
	if (isGeneral(format)) return true;
	try {
		print(withOwnLetters(format), 1, { leap1900: false });
		return true;
	} catch {
		return false;
	}
};
