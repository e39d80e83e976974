import { OWN, type Table } from '../../facts/table';
import type { Text } from '../../language/text';
import { isBlank, type Line, textOf } from './region';

const CLOCK = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?$/i;
const TIME = /врем|час|time|hour|uhr|zeit|godz|czas|hora|heure|уақыт|сағат/i;
/** How long something took is no time of day. */
const LENGTH = /длит|продолж|ожидан|разговор|реакц|duration|talk|wait|handle|hold|ring|response|length|dauer/i;

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
			if (!isBlank(line[date]) && !isBlank(line[time])) cells[date] = `${textOf(line[date])} ${textOf(line[time])}`;
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
		isOfInstants(place) && every(lines, place, (text) => /\d/.test(text) && !/:/.test(text)) ? [place] : [],
	);
	if (dates.length === 0) return [];
	const times = mapped.flatMap((key, place) =>
		(key === null || key.startsWith(OWN)) &&
		TIME.test(headings[place]!) &&
		!LENGTH.test(headings[place]!) &&
		every(lines, place, (text) => CLOCK.test(text))
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
