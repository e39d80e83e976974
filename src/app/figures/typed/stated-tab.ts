import type { EnrichedFacts } from '../../../columns/enrich';
import type { Row } from '../../../facts/table';
import { type Stated, statedOf } from '../../../goals/stated';
import { type FigureOf, statedLines } from '../../../reports/forecasts/stated-lines';
import { readAggregates } from '../../../tabs/aggregates-tab';
import { readFacts } from '../../../tabs/read-data-tab';
import { writeComputed } from '../../../tabs/write-aggregates';
import type { FiguresPorts } from '../ports';

/** The hidden tab from which sheets read what was stated and what came of it. */
export const STATED_TAB = 'stated';

export const readStated = (ports: Pick<FiguresPorts, 'book'>): Stated[] => [...readStatedRows(ports).read.values()];

/** With the lines of the tab, among which are such as nobody can read. */
export function readStatedRows({ book }: Pick<FiguresPorts, 'book'>): { readonly rows: Row[]; readonly read: ReadonlyMap<Row, Stated> } {
	const rows = readFacts(book, 'forecasts', { keepsUnread: true })?.rows ?? [];
	return {
		rows,
		read: new Map(
			rows.flatMap((row) => {
				const stated = statedOf(row);
				return stated === null ? [] : [[row, stated] as const];
			}),
		),
	};
}

/** Figures as the aggregates have them now, in whole units. */
export function figuresNow({ book }: Pick<FiguresPorts, 'book'>): FigureOf {
	const figures = readAggregates(book);
	return (metric, scope, period) => figures.figure(metric, scope, period) ?? null;
}

export function writeStated(ports: Pick<FiguresPorts, 'book' | 'language'>, facts: EnrichedFacts): void {
	const { book, language } = ports;
	book.ensure(STATED_TAB, language === 'ru' ? '_Прогнозы' : '_Stated', true);
	writeComputed(book, STATED_TAB, statedLines(facts, readStated(ports), figuresNow(ports), language));
}
