import type { Language } from '../../language/text';
import { formula, letters, quoted, sheet } from '../formula';
import { CELLS } from '../page/frame';
import type { Formula } from '../report';
import type { Sources } from '../tabs';
import { CONTESTED, CONTESTED_HEAD, figureMark } from './contest-lines';

const WORDS = {
	ru: { count: (n: string) => `"оспорено: "&${n}`, sentence: (n: string) => `"Оспорено: "&${n}&". Ждёт ответа руководителя: "` },
	en: { count: (n: string) => `${n}&" contested"`, sentence: (n: string) => `${n}&" contested. Waiting for the head’s answer: "` },
} as const;

/** Where a sheet has the text that tells which figures of its period have contested deals. */
export const CONTESTED_MARK = 'contested';

const table = (sources: Sources): string => `${sheet(sources.contested)}$A:$${letters(CONTESTED.more)}`;

/** The row of what is contested of the sheet's scope and period; '' where nothing is. */
export const contestedRow = (sources: Sources): string =>
	`IF(${CELLS.scope}="";"";IFERROR(MATCH(${CELLS.scopeMatch}&"|"&${CELLS.token};${sheet(sources.contested)}$A:$A;0);""))`;

/** What of the period's figures is contested, as one text with their counts; `row`: the cell of that row. */
export const contestedFigures = (sources: Sources, row: string): string =>
	`IF(${row}="";"";INDEX(${table(sources)};${row};${CONTESTED.more})&"")`;

/** How many contested deals a figure has, as a number; fails where there are none. `figures`: the cell of that text. */
const countOf = (figures: string, key: string): string =>
	`VALUE(MID(${figures};FIND(${quoted(figureMark(key))};${figures})+${figureMark(key).length};2))`;

/** A name of a figure with a flag and how many of its deals are contested. */
export const flagged = (name: string, figures: string, key: string): Formula =>
	formula(`${quoted(name)}&IFERROR(" ⚑"&${countOf(figures, key)};"")`);
export const FLAG = ' ⚑1';

/** The label of a tile, with how many deals of its figure are contested. */
export const contestedLabel = (label: string, figures: string, key: string, language: Language): Formula =>
	formula(`${quoted(label)}&IFERROR(" · "&${WORDS[language].count(countOf(figures, key))};"")`);

/** The sentence that names the contested deals. */
export const contestedSentence = (sources: Sources, row: string, language: Language): string => {
	const of = (column: number): string => `INDEX(${table(sources)};${row};${column})`;
	return `IF(${row}="";"";"⚑ "&${WORDS[language].sentence(of(CONTESTED_HEAD.count))}&${of(CONTESTED.text)})`;
};
