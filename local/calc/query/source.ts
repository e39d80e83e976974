import { toText } from '../values/coerce';
import type { CalcLocale } from '../values/locale-year';
import { isDated, isError, type Matrix, type Scalar } from '../values/scalar';
import { QueryFault } from './statement';

export interface QuerySource {
	readonly ids: readonly string[];
	readonly labels: readonly string[];
	readonly rows: readonly (readonly Scalar[])[];
}

const kindOf = (value: Scalar): string | null =>
	value === null || value === '' || isError(value) ? null : isDated(value) ? 'date' : typeof value;

/** The kind that most cells of a column have; the others count as empty. */
const majority = (values: readonly Scalar[]): string | null => {
	const counts = new Map<string, number>();
	for (const value of values) {
		const kind = kindOf(value);
		if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	let best: string | null = null;
	for (const [kind, count] of counts) if (best === null || count > counts.get(best)!) best = kind;
	return best;
};

/** Texts above a column of another kind are headings. Where all is text, only Google knows how it guesses. */
const guessedHeaders = (data: Matrix): number => {
	const isTextRow = (row: readonly Scalar[]): boolean => row.every((value) => value === null || typeof value === 'string');
	let rows = 0;
	while (rows < data.length && isTextRow(data[rows]!)) rows += 1;
	if (rows === data.length || rows > 1)
		throw new QueryFault('not emulated: QUERY that guesses its headings over text; give the third argument');
	return rows;
};

export const sourceOf = (data: Matrix, ids: readonly string[], headers: number | null, locale: CalcLocale): QuerySource => {
	const heads = headers === null || headers < 0 ? guessedHeaders(data) : Math.min(headers, data.length);
	const body = data.slice(heads);
	const kinds = ids.map((_, column) => majority(body.map((row) => row[column] ?? null)));
	return {
		ids,
		labels: ids.map((_, column) =>
			data
				.slice(0, heads)
				.map((row) => toText(row[column] ?? null, locale))
				.filter((text) => text !== '')
				.join(' '),
		),
		rows: body.map((row) =>
			kinds.map((kind, column) => {
				const value = row[column] ?? null;
				return kindOf(value) === kind && kind !== null ? value : null;
			}),
		),
	};
};
