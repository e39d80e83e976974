import type { ChartView } from '../../wire';

export interface Series {
	readonly name: string;
	readonly values: readonly (number | null)[];
	readonly shown: readonly string[];
	readonly percent: boolean;
}

export interface ChartTable {
	readonly categories: readonly string[];
	/** The first column as numbers, for scatter charts. */
	readonly positions: readonly (number | null)[];
	readonly series: readonly Series[];
}

type Data = ChartView['data'];

/** Reads the ranges of a chart as Google does: the first column names the categories, each other one is a series. */
export function chartTable({ data, headers, transpose }: ChartView): ChartTable {
	const table = transpose ? turned(data) : data;
	const head = headers > 0 ? headers : guessHeaders(table);
	const body = table.slice(head);
	const columns = Math.max(0, ...table.map((row) => row.length));
	const named = columns > 1;
	const series = Array.from({ length: columns - (named ? 1 : 0) }, (_, index): Series => {
		const column = index + (named ? 1 : 0);
		const cells = body.map((row) => row[column] ?? ([null, ''] as const));
		return {
			name: table
				.slice(0, head)
				.map((row) => row[column]?.[1] ?? '')
				.join(' ')
				.trim(),
			values: cells.map(([value]) => (typeof value === 'number' ? value : null)),
			shown: cells.map(([, text]) => text),
			percent: cells.some(([, text]) => text.includes('%')),
		};
	});
	return {
		categories: body.map((row, index) => (named ? (row[0]?.[1] ?? '') : String(index + 1))),
		positions: body.map((row) => (typeof row[0]?.[0] === 'number' ? row[0][0] : null)),
		series,
	};
}

const guessHeaders = (table: Data): number => {
	const rest = table[0]?.slice(1) ?? [];
	return rest.length > 0 && rest.every(([value]) => typeof value !== 'number') ? 1 : 0;
};

const turned = (data: Data): Data => {
	const columns = Math.max(0, ...data.map((row) => row.length));
	return Array.from({ length: columns }, (_, column) => data.map((row) => row[column] ?? ([null, ''] as const)));
};
