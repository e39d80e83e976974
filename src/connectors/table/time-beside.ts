import { OWN, type Table } from '../../facts/table';
import { tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import { isBlank, type Line, textOf } from './region';

/** Minutes and seconds of a long call, "45:10", are no time of day. */
const CLOCK = /^(?:(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?|(?:0?\d|1[0-2])[:.][0-5]\d(?:[:.][0-5]\d)? ?[ap]\.?m\.?)$/i;
/** The end of its day, which a date alone is as well as. */
const MIDNIGHT = /^24[:.]00(?:[:.]00)?$/;
/** Half an hour is 0.50 where hours are counted. */
const COUNTED = /^\d{1,2}\.\d{2}$/;
const HOURS = /час|hour|stund|godz|horas|heure|сағат/i;
/** A day as a number of a sheet. */
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const TIME = /врем|час|time|hour|uhr|zeit|godz|czas|hora|heure|уақыт|сағат/i;
/** How long something took is no time of day. */
const LENGTH =
	/длит|продолж|ожидан|разговор|реакц|обработ|ответа|работы|рабоч|обслуж|выполнен|затрач|потрач|на линии|в пути|в сделке|простоя|duration|talk|wait|handl|hold|ring|respon|length|elapsed|spent|processing|lead time|cycle|dauer/i;

/** «Время» beside the date of a call may be how long it took: no word in it says which. */
const EITHER = /^(?:время|time|час|zeit|uhrzeit|hora)$/i;
/** People call by day, and a list of moments is in their order; lengths are neither. */
const FIRST_HOUR = 7;
const DAYLIGHT = 0.8;

interface Pair {
	readonly date: number;
	readonly time: number;
}

/** Dates whose time of day stands in a column of its own, «Дата» and «Время»: both are one moment. */
export function withTimes(
	table: Table,
	headings: readonly string[],
	mapped: readonly (string | null)[],
	lines: readonly Line[],
): { readonly lines: readonly Line[]; readonly notes: readonly Text[] } {
	const found = pairsOf(table, headings, mapped, lines);
	const doubtful = found.filter(({ date, time }) => isLengthLike(table, headings[time]!, date, time, lines));
	const pairs = found.filter((pair) => !doubtful.includes(pair));
	const doubts = doubtful.map(({ time }) => isLength(table, headings[time]!));
	if (pairs.length === 0) return { lines, notes: doubts };
	const joined = lines.map((line) => {
		const cells = [...line];
		for (const { date, time } of pairs)
			if (!isBlank(line[date]) && !isBlank(line[time]) && !MIDNIGHT.test(textOf(line[time])))
				cells[date] = `${textOf(line[date])} ${textOf(line[time])}`;
		return cells;
	});
	return {
		lines: joined,
		notes: [
			...doubts,
			...pairs.map(({ date, time }) => ({
				ru: `«${table.title.ru}»: столбцы «${headings[date]}» и «${headings[time]}» прочитаны вместе, как дата и время.`,
				en: `"${table.title.en}": the columns "${headings[date]}" and "${headings[time]}" were read together, as a date and its time.`,
			})),
		],
	};
}

function pairsOf(table: Table, headings: readonly string[], mapped: readonly (string | null)[], lines: readonly Line[]): Pair[] {
	const isOfInstants = (place: number): boolean => table.columns.some(({ key, kind }) => key === mapped[place] && kind === 'instant');
	const dates = mapped.flatMap((_, place) =>
		isOfInstants(place) && every(lines, place, (text) => /\d/.test(text) && !/:/.test(text) && !SERIAL.test(text)) ? [place] : [],
	);
	if (dates.length === 0) return [];
	const times = mapped.flatMap((key, place) =>
		(key === null || key.startsWith(OWN)) &&
		TIME.test(headings[place]!) &&
		!LENGTH.test(headings[place]!) &&
		every(lines, place, (text) => (CLOCK.test(text) || MIDNIGHT.test(text)) && !(HOURS.test(headings[place]!) && COUNTED.test(text)))
			? [place]
			: [],
	);
	return times.flatMap((time) => {
		const date = dates.find((place) => place === time - 1) ?? (times.length === 1 && dates.length === 1 ? dates[0] : undefined);
		return date === undefined ? [] : [{ date, time }];
	});
}

/** Whether these may be minutes and seconds of calls as well as times of day, and look more like the former. */
function isLengthLike(table: Table, heading: string, date: number, time: number, lines: readonly Line[]): boolean {
	if (table.id !== tables.activities.id || !EITHER.test(heading.trim())) return false;
	const filled = lines.filter((line) => !isBlank(line[date]) && !isBlank(line[time]));
	const texts = filled.map((line) => textOf(line[time]));
	if (texts.some((text) => /[ap]\.?m/i.test(text))) return false;
	const moments = texts.map((text) => Number(text.split(/[:.]/)[0]) * 60 + Number(text.split(/[:.]/)[1]));
	if (moments.filter((minutes) => minutes >= FIRST_HOUR * 60).length >= moments.length * DAYLIGHT) return false;
	const isInOrder = (sign: number): boolean =>
		moments.every(
			(minutes, i) => i === 0 || textOf(filled[i]![date]) !== textOf(filled[i - 1]![date]) || sign * (minutes - moments[i - 1]!) >= 0,
		);
	const sameDay = filled.filter((line, i) => i > 0 && textOf(line[date]) === textOf(filled[i - 1]![date])).length;
	return sameDay < 4 || !(isInOrder(1) || isInOrder(-1));
}

const isLength = (table: Table, heading: string): Text => ({
	ru: `«${table.title.ru}»: столбец «${heading}» похож на длительность, а не на время суток, и к дате не прибавлен. Если это время суток, назовите столбец «Время звонка»; если длительность – «Длительность», а значения пишите как 00:03:10.`,
	en: `"${table.title.en}": the column "${heading}" looks like how long it took rather than a time of day, and was not added to the date. Call it "Time of day" if it is one, else "Duration", with values like 00:03:10.`,
});

function every(lines: readonly Line[], place: number, test: (text: string) => boolean): boolean {
	const texts = lines.flatMap((line) => (isBlank(line[place]) ? [] : [textOf(line[place])]));
	return texts.length > 0 && texts.every(test);
}
