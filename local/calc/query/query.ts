import type { CellError } from '../contract/calculator';
import type { CalcLocale } from '../values/locale-year';
import { fail, type Matrix, type Scalar } from '../values/scalar';
import { parseQuery } from './parse';
import { QueryRun } from './run';
import { sourceOf } from './source';
import { QueryFault } from './statement';

export interface Query {
	readonly data: Matrix;
	/** Names of the columns: letters of a range, `Col1`, `Col2` … of an array. */
	readonly ids: readonly string[];
	readonly text: string;
	/** null or -1: guessed. */
	readonly headers: number | null;
	/** The moment as the spreadsheet's date-time. */
	readonly now: () => number;
	readonly locale: CalcLocale;
}

/** Google's query language over an array: rows × columns, with the headings in the first row when there are any. */
export const runQuery = ({ data, ids, text, headers, now, locale }: Query): Scalar[][] | CellError => {
	try {
		const statement = parseQuery(text);
		const table = new QueryRun(sourceOf(data, ids, headers, locale), statement, now, locale).table();
		return table.length === 0 ? fail('#N/A', 'Query completed with an empty output.') : table;
	} catch (error) {
		if (!(error instanceof QueryFault)) throw error;
		if (error.message.startsWith('not emulated')) return fail('#ERROR!', error.message);
		return fail('#VALUE!', `Unable to parse query string for Function QUERY parameter 2: ${error.message}`);
	}
};
