import { metrics } from '../kpis/metrics';
import type { Language } from '../language/text';
import type { Measure } from '../measures/vocabulary';
import { call, letters, quoted, sheet } from './formula';
import { figureColumn, LAST_COLUMN, type Sources } from './tabs';

const WORDS: Readonly<Record<Language, readonly [what: string, advice: string]>> = {
	ru: [
		'⚠ Сделок в данных нет ни одной: нули ниже – не результат.',
		' Проверьте, есть ли сделки в CRM и видит ли их ваш доступ, или загрузите их таблицей.',
	],
	en: [
		'⚠ There are no deals in the data: zeros below are no result.',
		' Check whether the CRM has deals and your access shows them, or load a table of deals.',
	],
};

/** Figures that count deals: at least one of them counts one where there are any. */
const COUNTS: ReadonlySet<string> = new Set(['deals', 'dealIntervals']);
const countsOfDeals = (): string[] =>
	metrics().flatMap(({ key, unit, kpi: { measure } }) => (unit === 'pieces' && COUNTS.has(countedIn(measure)) ? [key] : []));

const countedIn = (measure: Measure): string => ('of' in measure && 'table' in measure.of ? measure.of.table : '');

/** Whether no period of the company counts any deal: then there is nothing to judge anybody by, and zero is not behind. */
export function noDeals(sources: Sources): string {
	const figures = `${sheet(sources.aggregates.name)}$A:$${letters(sources.aggregates.width ?? LAST_COLUMN)}`;
	const sums = countsOfDeals().map((key) => call('SUM', call('INDEX', figures, 0, figureColumn(sources, key))));
	return call('IFERROR', `${sums.join('+')}=0`, 'FALSE');
}

/** The sentence that stands over such figures, as a part of a formula; where there is room, with what to do. */
export const noDealsText = (language: Language, hasRoom = false): string => quoted(WORDS[language].slice(0, hasRoom ? 2 : 1).join(''));
