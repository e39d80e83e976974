import type { EnrichedFacts } from '../../columns/enrich';
import type { Language } from '../../language/text';
import { type AggregateCell, periodsOf } from '../../reports/aggregates';
import { details } from '../../reports/details/details';
import { RELATIVE } from '../../reports/page/frame';
import { MOST_PERIODS, PERIODS } from '../../reports/page/lookups';
import { asText } from '../../tabs/encode';
import type { Workbook } from '../../tabs/workbook';
import { writeComputed } from '../../tabs/write-aggregates';

export const DETAILS = 'details';
export const PRESENT = 'present';
const TITLES = {
	[DETAILS]: { ru: '_Детали', en: '_Details' },
	[PRESENT]: { ru: '_Сейчас', en: '_Present' },
} as const;

/** Writes what the blocks of the summaries look up beside the aggregates, and the periods that can be chosen. */
export function writeDetails(book: Workbook, facts: EnrichedFacts, language: Language): void {
	const { lines, present } = details(facts);
	const write = (id: typeof DETAILS | typeof PRESENT, rows: readonly (readonly AggregateCell[])[]): void => {
		book.ensure(id, TITLES[id][language], true);
		writeComputed(book, id, rows);
	};
	write(DETAILS, lines);
	write(PRESENT, present);
	writePeriods(
		book,
		periodsOf(facts.base).map(({ token }) => token),
		language,
	);
}

/** What can be chosen in the selectors of the summaries; in another language the list is written anew. */
export function writePeriods(book: Workbook, periods: readonly string[], language: Language): void {
	const tokens = [...RELATIVE[language], ...periods].slice(0, MOST_PERIODS);
	const list = [...tokens, ...new Array<string>(MOST_PERIODS - tokens.length).fill('')];
	book.write(
		PRESENT,
		1,
		PERIODS,
		list.map((token) => [asText(token)]),
	);
}
