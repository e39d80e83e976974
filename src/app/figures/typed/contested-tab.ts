import type { EnrichedFacts } from '../../../columns/enrich';
import { contestOf } from '../../../contests/contest';
import { contestLines } from '../../../reports/contests/contest-lines';
import { readFacts } from '../../../tabs/read-data-tab';
import { writeComputed } from '../../../tabs/write-aggregates';
import { closedMonths } from '../../changes/closed-months';
import type { FiguresPorts } from '../ports';

/** The hidden tab from which sheets read what is contested, and what was answered. */
export const CONTESTED_TAB = 'contested';

export function writeContested({ book, language }: Pick<FiguresPorts, 'book' | 'language'>, facts: EnrichedFacts): void {
	const contests = (readFacts(book, 'contests')?.rows ?? []).map(contestOf);
	book.ensure(CONTESTED_TAB, language === 'ru' ? '_Оспорено' : '_Contested', true);
	writeComputed(book, CONTESTED_TAB, contestLines(facts, contests, new Set(closedMonths({ book })), language));
}
