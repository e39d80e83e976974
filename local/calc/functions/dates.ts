import { parseTyped } from '../../cells/typed';
import { serialOf } from '../../cells/zone';
import type { Each } from '../frame/function-kinds';
import { wrongCount } from '../univer/call';
import { toNumber, toText } from '../values/coerce';
import { fail, isError, type Scalar } from '../values/scalar';
import { ofNumbers } from './math';

const EPOCH = 25_569;
const DAY = 86_400_000;

const dayOf = (year: number, month: number, day: number): number => {
	const at = new Date(0);
	at.setUTCFullYear(year, month - 1, day);
	return at.getTime() / DAY + EPOCH;
};

const partsOf = (serial: number): Date => new Date(Math.round((serial - EPOCH) * 86_400) * 1000);

/** A function of one instant, given as a date, a number or text that reads as a date. */
const ofDate = (min: number, max: number, run: (at: Date, serial: number, more: number) => Scalar): Each => ({
	run: (values, frame, name) => {
		if (values.length < min || values.length > max) return wrongCount(name, min, max, values.length);
		const serial = toNumber(values[0] ?? null, frame.around.locale, name, 1);
		if (isError(serial)) return serial;
		const more = toNumber(values[1] ?? null, frame.around.locale, name, 2);
		if (isError(more)) return more;
		if (serial < 0) return fail('#NUM!', `Function ${name} parameter 1 value is ${serial}. It should be greater than or equal to 0.`);
		return run(partsOf(serial), serial, values[1] === undefined ? Number.NaN : more);
	},
});

const weekday = (at: Date, _serial: number, asked: number): Scalar => {
	const day = at.getUTCDay();
	const type = Number.isNaN(asked) ? 1 : Math.trunc(asked);
	if (type === 3) return (day + 6) % 7;
	// 11 to 17 begin the week with Monday to Sunday.
	const first = type === 1 ? 0 : type === 2 ? 1 : type >= 11 && type <= 17 ? (type - 10) % 7 : null;
	if (first === null) return fail('#NUM!', `Function WEEKDAY parameter 2 value is ${type}. Valid values are 1 to 3 and 11 to 17.`);
	return ((day - first + 7) % 7) + 1;
};

const shifted = (at: Date, months: number): number => {
	const whole = Math.trunc(months);
	const last = dayOf(at.getUTCFullYear(), at.getUTCMonth() + whole + 2, 0);
	return Math.min(last, dayOf(at.getUTCFullYear(), at.getUTCMonth() + whole + 1, 1) + at.getUTCDate() - 1);
};

/** DATEVALUE and TIMEVALUE: text as a person would type it, into a bare number. */
const ofText = (partOf: (serial: number) => number): Each => ({
	run: (values, { around }, name) => {
		const argument = values[0] ?? null;
		if (typeof argument !== 'string')
			return fail('#VALUE!', `${name} parameter '${toText(argument, around.locale)}' cannot be parsed to date/time.`);
		const read = parseTyped(argument, around.locale, new Date(around.now()).getUTCFullYear());
		if (typeof read.v !== 'number' || !read.format)
			return fail('#VALUE!', `${name} parameter '${argument}' cannot be parsed to date/time.`);
		return partOf(read.v);
	},
});

export const dates: Readonly<Record<string, Each>> = {
	TODAY: { run: (_values, { around }) => ({ date: Math.floor(serialOf(around.now(), around.zone)) }) },
	NOW: { run: (_values, { around }) => ({ date: Math.round(serialOf(around.now(), around.zone) * 86_400) / 86_400 }) },
	DATE: ofNumbers(3, 3, (year, month, day) => ({
		date: dayOf(year! < 1900 ? year! + 1900 : Math.trunc(year!), Math.trunc(month!), Math.trunc(day!)),
	})),
	TIME: ofNumbers(3, 3, (...parts) => {
		const [hour, minute, second] = parts.map(Math.trunc) as [number, number, number];
		const seconds = hour * 3600 + minute * 60 + second;
		return seconds < 0 ? fail('#NUM!', 'Function TIME gives a time before midnight.') : { date: (seconds / 86_400) % 1 };
	}),
	EDATE: ofDate(2, 2, (at, _serial, months) => ({ date: shifted(at, months) })),
	EOMONTH: ofDate(2, 2, (at, _serial, months) => ({ date: dayOf(at.getUTCFullYear(), at.getUTCMonth() + Math.trunc(months) + 2, 0) })),
	YEAR: ofDate(1, 1, (at) => at.getUTCFullYear()),
	MONTH: ofDate(1, 1, (at) => at.getUTCMonth() + 1),
	DAY: ofDate(1, 1, (at) => at.getUTCDate()),
	HOUR: ofDate(1, 1, (at) => at.getUTCHours()),
	MINUTE: ofDate(1, 1, (at) => at.getUTCMinutes()),
	SECOND: ofDate(1, 1, (at) => at.getUTCSeconds()),
	WEEKDAY: ofDate(1, 2, weekday),
	/** What is no number stays what it is. */
	TO_DATE: { run: ([value]) => (typeof value === 'number' ? { date: value } : (value ?? null)) },
	DATEVALUE: ofText(Math.floor),
	TIMEVALUE: ofText((serial) => serial - Math.floor(serial)),
	DAYS: ofNumbers(2, 2, (end, start) => Math.floor(end!) - Math.floor(start!)),
};
