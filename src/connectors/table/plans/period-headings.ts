import { partsOf } from '../../../calendar/day';
import { monthIndex } from '../../../calendar/period';
import type { Zone } from '../../../calendar/zone';
import { isDate } from '../../../facts/parse/instant';
import { unitOf } from '../heading-units';
import { type Line, textOf } from '../region';

/** A heading that names a month, a quarter or a year; the year is null where it does not say it. */
export interface PeriodHeading {
	readonly column: number;
	readonly months: 1 | 3 | 12;
	/** Of the month or quarter, from 1. */
	readonly index: number;
	readonly year: number | null;
	/** What the heading says that the figures under it are multiplied by: «Июль 2026, тыс.». */
	readonly unit?: string;
}

type Named = Omit<PeriodHeading, 'column'>;

const ENGLISH = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const QUARTERS = ['1', '2', '3', '4', 'i', 'ii', 'iii', 'iv'];

/** The periods of a line of headings; null where fewer than two stand in it, or nothing stands before them. */
export function periodsOf(line: Line, zone: Zone, least = 2): readonly PeriodHeading[] | null {
	for (const isDayFirst of [true, false]) {
		const periods = line.flatMap((cell, column): PeriodHeading[] => {
			if (isDate(cell)) return [monthOfDate(cell, zone)].flatMap((month) => (month === null ? [] : [{ column, ...month }]));
			const named = namedBy(textOf(cell), isDayFirst);
			if (named !== null) return [{ column, ...named }];
			const measured = unitOf(textOf(cell));
			const unit = measured?.unit.scale ?? '';
			const bare = unit === '' ? null : namedBy(measured!.word, isDayFirst);
			return bare === null ? [] : [{ column, ...bare, unit: unit.trim() }];
		});
		const kinds = new Set(periods.map(({ months, index, year }) => `${months} ${index} ${year}`));
		if (kinds.size >= least && periods[0]!.column > 0) return periods;
	}
	return null;
}

/** The period that a cell names on its own. */
export const namedPeriod = (cell: unknown, zone: Zone): Named | null =>
	isDate(cell) ? monthOfDate(cell, zone) : (namedBy(textOf(cell), true) ?? namedBy(textOf(cell), false));

function monthOfDate(date: Date, zone: Zone): Named | null {
	const { year, month, day } = partsOf(zone.dayAt(date.getTime()));
	return day === 1 ? { months: 1, index: month, year } : null;
}

function namedBy(heading: string, isDayFirst: boolean): Named | null {
	const text = heading
		.toLowerCase()
		.replace(/ё/g, 'е')
		.replace(/(?<!\p{L})(?:план\p{L}*|plan|target|quota|за|на|for)(?!\p{L})/gu, ' ')
		.replace(/(?:\s*г(?:од[а]?)?\.?)$/u, (year, at: number, all: string) => (/\d\s*$/.test(all.slice(0, at)) ? '' : year))
		.replace(/\s+/g, ' ')
		.trim();
	return (
		monthNamed(text, isDayFirst) ?? quarterNamed(text) ?? (/^20\d\d$/.test(text) ? { months: 12, index: 1, year: Number(text) } : null)
	);
}

function monthNamed(text: string, isDayFirst: boolean): Named | null {
	const month = (index: string | number, year: string | undefined): Named | null =>
		Number(index) < 1 || Number(index) > 12 ? null : { months: 1, index: Number(index), year: yearOf(year) };
	let m = /^(\p{L}{3,})\.?[\s'’.,-]*(\d{4}|\d{2})?$/u.exec(text);
	if (m !== null && isMonthWord(m[1]!)) return month(monthIndex(m[1]!), m[2]);
	m = /^(20\d\d)[-./](\d{1,2})(?:[-./]0?1)?$/.exec(text);
	if (m !== null) return month(m[2]!, m[1]);
	m = /^(\d{1,2})[-./](20\d\d)$/.exec(text);
	if (m !== null) return month(m[1]!, m[2]);
	m = /^0?1\.(\d{1,2})\.(20\d\d)$/.exec(text) ?? (isDayFirst ? /^0?1\/(\d{1,2})\/(20\d\d)$/ : /^(\d{1,2})\/0?1\/(20\d\d)$/).exec(text);
	return m === null ? null : month(m[1]!, m[2]);
}

/** "Market" and "decision" begin like months and are none. */
const isMonthWord = (word: string): boolean =>
	/^[a-z]/.test(word) ? word === 'sept' || ENGLISH.some((month) => month.startsWith(word)) : monthIndex(word) > 0;

function quarterNamed(text: string): Named | null {
	const m =
		/^([1-4]|i{1,3}|iv)(?:-?[йы]?[ий]?)?[\s-]*(?:кв(?:артал)?\.?|q|quarter)[\s,.-]*(20\d\d)?$/.exec(text) ??
		/^(?:q|кв\.?|квартал|quarter)[\s-]*([1-4])[\s,.-]*(20\d\d)?$/.exec(text);
	if (m !== null) return { months: 3, index: (QUARTERS.indexOf(m[1]!) % 4) + 1, year: yearOf(m[2]) };
	const iso = /^(20\d\d)[\s-]*q([1-4])$/.exec(text);
	return iso === null ? null : { months: 3, index: Number(iso[2]), year: Number(iso[1]) };
}

/** No plan is of one. */
export const isHalfYear = (cell: unknown): boolean =>
	/(?<!\p{L})(?:[12]|i{1,2}|перв\p{L}*|втор\p{L}*)(?:-?[оыем]{1,2})?\s*полугоди|(?<![\p{L}\d])h[12](?![\p{L}\d])|(?:first|second|1st|2nd) half/iu.test(
		textOf(cell),
	);

const yearOf = (digits: string | undefined): number | null =>
	digits === undefined ? null : digits.length === 2 ? 2000 + Number(digits) : Number(digits);
