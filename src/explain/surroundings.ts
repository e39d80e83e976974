import type { EnrichedFacts } from '../columns/enrich';
import type { Row } from '../facts/table';
import type { Language } from '../language/text';
import type { LinesOf } from './row-text';

/** What an explanation needs beside the question: facts, plans, and where their rows stand in the spreadsheet now. */
export interface Surroundings {
	readonly facts: EnrichedFacts;
	readonly targets: readonly Row[];
	/** Line of a plan in its tab, 0 = not found. */
	readonly planLine: (row: Row) => number;
	readonly linesOf: LinesOf;
	readonly language: Language;
	/** The currency's sign. */
	readonly sign: string;
}
