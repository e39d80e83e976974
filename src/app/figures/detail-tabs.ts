import type { EnrichedFacts } from '../../columns/enrich';
import { settledPlans } from '../../dimensions/plan-slices';
import type { Row } from '../../facts/table';
import type { Language } from '../../language/text';
import { type AggregateCell, periodsOf } from '../../reports/aggregates';
import { details } from '../../reports/details/details';
import { HISTORY } from '../../reports/details/history';
import { PRESENT as PLACES } from '../../reports/details/present';
import { RELATIVE } from '../../reports/page/frame';
import { MOST_PERIODS, PERIODS } from '../../reports/page/lookups';
import { USUAL } from '../../reports/ripeness';
import { PLANNED, PLANNED_WIDTH, plannedFigures } from '../../reports/slices/planned-figures';
import { sliceLines } from '../../reports/slices/slice-lines';
import { LIST, listLines, MOST_CHOICES } from '../../reports/today/list-lines';
import { asText } from '../../tabs/encode';
import type { Workbook } from '../../tabs/workbook';
import { writeComputed } from '../../tabs/write-aggregates';

export const DETAILS = 'details';
export const PRESENT = 'present';
export const SLICES = 'slices';
export const WORK_LIST = 'work_list';
const TITLES = {
	[DETAILS]: { ru: '_Детали', en: '_Details' },
	[PRESENT]: { ru: '_Сейчас', en: '_Present' },
	[SLICES]: { ru: '_Разрезы', en: '_Slices' },
	[WORK_LIST]: { ru: '_Сегодня', en: '_Today' },
	[PLANNED]: { ru: '_Планы разрезов', en: '_Planned slices' },
} as const;

/** Writes what the blocks of the summaries look up beside the aggregates, and the periods that can be chosen. */
export function writeDetails(book: Workbook, facts: EnrichedFacts, language: Language, slices: string): void {
	const { lines, present } = details(facts);
	writeHidden(book, DETAILS, lines, language);
	writeHidden(book, PRESENT, present, language);
	writeHidden(book, SLICES, sliceLines(facts, slices, language).lines, language);
	writePeriods(
		book,
		periodsOf(facts.base).map(({ token }) => token),
		language,
	);
}

/** Writes what has been reached of the slices that plans name; a workbook without such plans has no tab for them. */
export function writePlanned(
	book: Workbook,
	facts: EnrichedFacts,
	targets: readonly Row[],
	language: Language,
	also: readonly string[] = [],
	alsoMetrics: readonly string[] = [],
): void {
	const isPlanned = also.length > 0 || targets.some(({ slice }) => (slice ?? '') !== '');
	if (!isPlanned && !book.has(PLANNED)) return;
	writeHidden(book, PLANNED, plannedFigures(facts, settledPlans(facts.base, targets), language, also, alsoMetrics), language);
	book.ensureSize(PLANNED, 1, PLANNED_WIDTH);
}

/** Writes whom to call today, which follows the hour as well as the facts. */
export const writeWorkList = (book: Workbook, facts: EnrichedFacts, language: Language): void =>
	writeHidden(book, WORK_LIST, listLines(facts, language), language);

/** Whether the tab of lists is of a version that had fewer columns, or has lost some: pages cannot be drawn over columns that are not there. */
export function lacksLists(book: Workbook): boolean {
	const [heads = []] = book.read(WORK_LIST) ?? [];
	return Object.entries(LIST).some(([name, column]) => heads[column - 1] !== name);
}

/** Selectors of the pages offer what stands in these cells, and none can be drawn over cells that the grid does not have. */
export function ensureChoices(book: Workbook): void {
	book.ensureSize(WORK_LIST, MOST_CHOICES + 1, LIST.everyone);
	book.ensureSize(PRESENT, MOST_PERIODS, PERIODS);
}

function writeHidden(book: Workbook, id: keyof typeof TITLES, rows: readonly (readonly AggregateCell[])[], language: Language): void {
	book.ensure(id, TITLES[id][language], true);
	writeComputed(book, id, rows, id === SLICES || id === PLANNED);
}

/** The days in which the company's deals ripen, as the sheets have them. */
export function ripeDaysOf(book: Workbook): number {
	const line = book.has(PRESENT) ? book.read(PRESENT)?.find(([key]) => key === 'ALL') : undefined;
	const days = line?.[PLACES.history + HISTORY.ripe];
	return typeof days === 'number' ? days : USUAL;
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
