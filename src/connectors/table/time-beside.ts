import { OWN, type Table } from '../../facts/table';
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
	const pairs = pairsOf(table, headings, mapped, lines);
	if (pairs.length === 0) return { lines, notes: [] };
	const joined = lines.map((line) => {
		const cells = [...line];
		for (const { date, time } of pairs)
			if (!isBlank(line[date]) && !isBlank(line[time]) && !MIDNIGHT.test(textOf(line[time])))
				cells[date] = `${textOf(line[date])} ${textOf(line[time])}`;
		return cells;
	});
	return {
		lines: joined,
		notes: pairs.map(({ date, time }) => ({
			ru: `«${table.title.ru}»: столбцы «${headings[date]}» и «${headings[time]}» прочитаны вместе, как дата и время.`,
			en: `"${table.title.en}": the columns "${headings[date]}" and "${headings[time]}" were read together, as a date and its time.`,
		})),
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

function every(lines: readonly Line[], place: number, test: (text: string) => boolean): boolean {
	const texts = lines.flatMap((line) => (isBlank(line[place]) ? [] : [textOf(line[place])]));
	return texts.length > 0 && texts.every(test);
}
