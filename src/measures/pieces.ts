/** Half-open interval of instants [from, to). */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** Time cut at the edges of spans: the piece of each row (-1 = in none), and the pieces of each span. */
export interface Pieces {
	readonly rows: Int16Array;
	readonly size: number;
	readonly spans: readonly (readonly number[])[];
}

export function piecesOf(at: Float64Array, spans: readonly Span[]): Pieces {
	const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
	const size = Math.max(1, edges.length - 1);
	const rows = new Int16Array(at.length);
	const sorted = Float64Array.from(edges);
	const [first, end] = [edges[0]!, edges[edges.length - 1]!];
	let near = 0;
	for (let i = 0; i < at.length; i++) {
		const moment = at[i]!;
		if (!(moment >= first && moment < end)) {
			rows[i] = -1;
			continue;
		}
		// Neighbours in a tab are mostly near in time, too.
		if (!(sorted[near]! <= moment && moment < sorted[near + 1]!)) near = pieceAt(sorted, moment);
		rows[i] = near;
	}
	const inside = spans.map(({ from, to }) => edges.slice(0, -1).flatMap((edge, piece) => (from <= edge && edge < to ? [piece] : [])));
	return { rows, size, spans: inside };
}

function pieceAt(edges: Float64Array, moment: number): number {
	let low = 0;
	let high = edges.length;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (edges[middle]! <= moment) low = middle;
		else high = middle;
	}
	return low;
}
