import { type DayNumber, partsOf } from '../calendar/day';
import type { Language } from '../language/text';
import { isoDayText, MONTHS } from './day-format';
import { call, formula, quoted } from './formula';
import type { Formula } from './report';

/** The night before the first import of a day makes no data old. */
const OLD = 2;
/** 30.12.1899, from which sheets count days. */
export const SHEET_EPOCH = 25_569;

const WORDS: Readonly<Record<Language, readonly [before: string, between: string, after: string]>> = {
	ru: ['⚠ Данные устарели: последний раз обновлялись ', ', дней назад: ', ''],
	en: ['⚠ The data are old: last updated on ', ', ', ' days ago'],
};

/** How many days ago the data were brought up to date, from a cell that holds `YYYY-MM-DD`: the one thing on a sheet that goes by the clock, so that it ages by itself when no import comes. */
export const daysOld = (iso: string): string =>
	call('IFERROR', `TODAY()-${call('DATE', call('LEFT', iso, 4), call('MID', iso, 6, 2), call('RIGHT', iso, 2))}`, 0);

/** The sentence about old data, as a part of a formula; empty text while they are fresh. `age`: the cell of `daysOld`. */
export function oldDataText(age: string, iso: string, language: Language): string {
	const [before, between, after] = WORDS[language];
	const sentence = `${quoted(before)}&${isoDayText(iso, language)}&${quoted(between)}&${age}&${quoted(after)}`;
	return call('IFERROR', call('IF', `N(${age})>=${OLD}`, sentence, '""'), '""');
}

/** The same in a file that no import reaches and nothing is looked up in: a number of days, which its format makes the sentence of. It has no separators, which would be a matter of locale. */
export function oldDataAlone(day: DayNumber, language: Language): Formula & { readonly format: string } {
	const [before, between, after] = WORDS[language];
	const { year, month, day: date } = partsOf(day);
	const two = (part: number): string => String(part).padStart(2, '0');
	const shown = language === 'ru' ? `${two(date)}.${two(month)}.${year}` : `${MONTHS[month - 1]} ${date}, ${year}`;
	return {
		...formula(`TODAY()-${day + SHEET_EPOCH}`),
		format: `[<${OLD}]"";"${before}${shown}${between}"0${after === '' ? '' : `"${after}"`}`,
	};
}

/** What an age cell of a sheet is found by. */
export const AGE_MARK = 'age';
