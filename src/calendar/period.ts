import { UserError } from '../language/user-error';
import { type DayNumber, dayNumber, dayOf, monthStart, parseDay, partsOf, weekday } from './day';

/** Whole local days [from, to) and the canonical token that names them. */
export interface Period {
	readonly token: string;
	readonly from: DayNumber;
	readonly to: DayNumber;
}

export interface FiscalYear {
	/** 1 = January. */
	readonly startMonth: number;
	/** Whether FY2026 is the year that starts or the one that ends in 2026. */
	readonly label: 'start' | 'end';
}

const MONTHS_RU = ['январ', 'феврал', 'март', 'апрел', 'ма', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'];
const MONTHS_EN = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Years outside 1900–2200 are slips, not periods. */
const EARLIEST = dayNumber(1900, 1, 1);
const LATEST = dayNumber(2201, 1, 1);
const ROMAN = ['i', 'ii', 'iii', 'iv'];

export function month(year: number, index: number): Period {
	const from = dayNumber(year, index, 1);
	return { token: dayOf(from).slice(0, 7), from, to: monthStart(from, 1) };
}

export function quarter(year: number, index: number): Period {
	const from = dayNumber(year, index * 3 - 2, 1);
	return { token: `${year}-Q${index}`, from, to: monthStart(from, 3) };
}

export function year(number: number): Period {
	return { token: String(number), from: dayNumber(number, 1, 1), to: dayNumber(number + 1, 1, 1) };
}

export function days(from: DayNumber, to: DayNumber): Period {
	const token = to - from === 1 ? dayOf(from) : `${dayOf(from)}..${dayOf(to - 1)}`;
	return { token, from, to };
}

/** Reads a period token of the specification §0.1; a `UserError` says what tokens there are. */
export function parsePeriod(input: string, fiscal: FiscalYear = { startMonth: 1, label: 'start' }): Period {
	const token = input.trim().toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ');
	const period = isoToken(token) ?? fiscalToken(token, fiscal) ?? wordToken(token);
	if (period === null || period.to <= period.from || period.from < EARLIEST || period.to > LATEST)
		throw new UserError(unknownPeriod(input));
	return period;
}

function isoToken(token: string): Period | null {
	let m: readonly string[] | null = /^(\d{4})$/.exec(token);
	if (m) return year(Number(m[1]));
	m = /^(\d{4})-?q([1-4])$/.exec(token) ?? flip(/^q([1-4])[ -](\d{4})$/.exec(token));
	if (m) return quarter(Number(m[1]), Number(m[2]));
	m = /^(\d{4})-(\d{2})$/.exec(token) ?? flip(/^(\d{2})\.(\d{4})$/.exec(token));
	if (m) return Number(m[2]) >= 1 && Number(m[2]) <= 12 ? month(Number(m[1]), Number(m[2])) : null;
	m = /^(\d{4})-w(\d{1,2})$/.exec(token);
	if (m) return week(Number(m[1]), Number(m[2]));
	m = /^(.+?)\s?\.\.\s?(.+)$/.exec(token);
	if (m) {
		const from = anyDay(m[1]!);
		const to = anyDay(m[2]!);
		return from === null || to === null || to < from ? null : days(from, to + 1);
	}
	const single = anyDay(token);
	return single === null ? null : days(single, single + 1);
}

const flip = (m: readonly string[] | null): readonly string[] | null => (m === null ? null : [m[0]!, m[2]!, m[1]!]);

function anyDay(text: string): DayNumber | null {
	const ru = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
	return parseDay(ru === null ? text : `${ru[3]}-${ru[2]}-${ru[1]}`);
}

/** ISO week: Monday first, week 1 holds 4 January. */
function week(isoYear: number, index: number): Period | null {
	const fourth = dayNumber(isoYear, 1, 4);
	const from = fourth - weekday(fourth) + 1 + (index - 1) * 7;
	const thursday = partsOf(from + 3);
	if (index < 1 || thursday.year !== isoYear) return null;
	return { token: `${isoYear}-W${String(index).padStart(2, '0')}`, from, to: from + 7 };
}

function fiscalToken(token: string, fiscal: FiscalYear): Period | null {
	const m = /^fy(\d{4})(?:-q([1-4]))?$/.exec(token);
	if (m === null) return null;
	const label = Number(m[1]);
	const startYear = fiscal.label === 'end' && fiscal.startMonth > 1 ? label - 1 : label;
	const from = dayNumber(startYear, fiscal.startMonth, 1);
	if (m[2] === undefined) return { token: `FY${label}`, from, to: monthStart(from, 12) };
	const shift = (Number(m[2]) - 1) * 3;
	return { token: `FY${label}-Q${m[2]}`, from: monthStart(from, shift), to: monthStart(from, shift + 3) };
}

function wordToken(token: string): Period | null {
	let m = /^([1-4]|i{1,3}|iv)(?:-?[йы]?[ий]?)? ?(?:квартал|кв\.?) ?(\d{4})/.exec(token);
	if (m) return quarter(Number(m[2]), ROMAN.indexOf(m[1]!) + 1 || Number(m[1]));
	m = /^(\d{4}) ?(?:г\.?|год|year)$/.exec(token);
	if (m) return year(Number(m[1]));
	m = /^([a-zа-я]+)\.? (\d{4})(?: ?г(?:\.|ода?)?)?$/.exec(token);
	if (m === null) return null;
	const index = monthIndex(m[1]!);
	return index === 0 ? null : month(Number(m[2]), index);
}

/** 1 for January; 0 when the word names no month. */
export function monthIndex(word: string): number {
	const english = MONTHS_EN.indexOf(word.slice(0, 3)) + 1;
	if (english > 0) return english;
	if (/^ма[йя]$/.test(word)) return 5;
	return MONTHS_RU.findIndex((stem, i) => i !== 4 && (word.startsWith(stem) || (word.length >= 3 && stem.startsWith(word)))) + 1;
}

function unknownPeriod(input: string) {
	return {
		ru: `Не понимаю период «${input}». Напишите, например, 2026-07, 2026-Q3, 2026, 2026-W27, 2026-07-01..2026-07-20 или «июль 2026».`,
		en: `Cannot read the period "${input}". Write, for example, 2026-07, 2026-Q3, 2026, 2026-W27 or 2026-07-01..2026-07-20.`,
	};
}

/** The calendar months that tile the period exactly, or null when its edges cut a month. */
export function monthsOf(period: Period): Period[] | null {
	if (partsOf(period.from).day !== 1 || partsOf(period.to).day !== 1) return null;
	const months: Period[] = [];
	for (let from = period.from; from < period.to; from = monthStart(from, 1)) {
		const { year: y, month: m } = partsOf(from);
		months.push(month(y, m));
	}
	return months;
}
