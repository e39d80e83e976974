import { dayOf, monthStart, parseDay, partsOf } from '../../calendar/day';
import type { Zone } from '../../calendar/zone';
import { isDate } from '../../facts/parse/instant';

export const NOT_PLAIN = Symbol('not plain');

type Value = (written: string) => unknown;

/**
 * The value of an argument that is itself a small formula: parts joined by `&`, TEXT of a date, EDATE, EOMONTH, LEFT, UPPER and the like are
 * how people write a period or a name of their own. Anything else only the sheet can compute: NOT_PLAIN.
 */
export function formulaValue(written: string, zone: Zone, valueOfPart: Value): unknown {
	const joined = outside(written, '&');
	if (joined.length > 1) {
		const values = joined.map((part) => valueOfPart(part.trim()));
		// A joined date would show its serial number: nobody names a period so.
		if (values.some((value) => value === NOT_PLAIN || isDate(value) || Array.isArray(value))) return NOT_PLAIN;
		return values.map((value) => String(value ?? '')).join('');
	}
	const call = /^([A-ZА-Я]+)\((.*)\)$/is.exec(written);
	const work = call === null ? undefined : CALLS[call[1]!.toUpperCase()];
	if (work === undefined) return NOT_PLAIN;
	const args = outside(call![2]!, ';,').map((part) => valueOfPart(part.trim()));
	return args.includes(NOT_PLAIN) || args.some(Array.isArray) ? NOT_PLAIN : work(args, zone);
}

type Call = (args: readonly unknown[], zone: Zone) => unknown;

const text =
	(work: (text: string, count: number) => string): Call =>
	([value, count]) =>
		isDate(value) ? NOT_PLAIN : work(String(value ?? ''), Number(count ?? 1));

const moved =
	(move: (day: number, months: number) => number): Call =>
	([value, months], zone) => {
		const day = dayIn(value, zone);
		return day === null || typeof months !== 'number' ? NOT_PLAIN : new Date(zone.instantOf(move(day, Math.trunc(months))));
	};

const CALLS: Readonly<Record<string, Call>> = {
	TEXT: dated,
	ТЕКСТ: dated,
	EDATE: moved((day, months) => {
		const first = monthStart(day, months);
		return Math.min(first + partsOf(day).day - 1, monthStart(day, months + 1) - 1);
	}),
	EOMONTH: moved((day, months) => monthStart(day, months + 1) - 1),
	LEFT: text((word, count) => word.slice(0, count)),
	RIGHT: text((word, count) => (count > 0 ? word.slice(-count) : '')),
	TRIM: text((word) => word.trim().replace(/ +/g, ' ')),
	UPPER: text((word) => word.toUpperCase()),
	LOWER: text((word) => word.toLowerCase()),
};

const dayIn = (value: unknown, zone: Zone): number | null =>
	isDate(value) ? zone.dayAt(value.getTime()) : typeof value === 'string' ? parseDay(value) : null;

/** TEXT of a date by years, months and days as numbers; names of months depend on the locale. */
function dated([value, pattern]: readonly unknown[], zone: Zone): unknown {
	const day = dayIn(value, zone);
	const format = String(pattern ?? '').toLowerCase();
	if (day === null || /[mмdд]{3}/.test(format) || !/^(?:yyyy|гггг|mm|мм|dd|дд|[-./ ])+$/.test(format)) return NOT_PLAIN;
	const [year, month, date] = dayOf(day).split('-') as [string, string, string];
	return format
		.replace(/yyyy|гггг/g, year)
		.replace(/mm|мм/g, month)
		.replace(/dd|дд/g, date);
}

/** Parts between signs that stand outside quotes and brackets. */
function outside(written: string, signs: string): string[] {
	const parts = [''];
	let depth = 0;
	let quote = '';
	for (const sign of written) {
		if (quote !== '') quote = sign === quote ? '' : quote;
		else if (sign === '"' || sign === "'") quote = sign;
		else if (sign === '(' || sign === '{') depth++;
		else if (sign === ')' || sign === '}') depth--;
		else if (depth === 0 && signs.includes(sign)) {
			parts.push('');
			continue;
		}
		parts[parts.length - 1] += sign;
	}
	return parts;
}
