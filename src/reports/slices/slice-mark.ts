import { CELLS } from '../page/frame';

/** Begins a hidden cell that says which figure its line of slices shows. */
export const SLICE_MARK = 'slice|';

interface Line {
	/** The cell with the place of the value; null: the line of the whole. */
	readonly entry: string | null;
	readonly most: number;
	readonly key: string;
	readonly dimension: string;
	readonly name: string;
}

/** `slice|key|scope|token|Channel="Site"`: what explains the figure of a line; '' where several values stand together. */
export function sliceMark({ entry, most, key, dimension, name }: Line): string {
	const figure = `"${SLICE_MARK}"&${key}&"|"&${CELLS.scope}&"|"&${CELLS.token}&"|"`;
	if (entry === null) return figure;
	return `IF(OR(${entry}="";${entry}=${most + 1});"";${figure}&${dimension}&"='"&${name}&"'")`;
}

/** What such a cell says; null for another. */
export function sliceMarked(
	cell: unknown,
): { readonly metric: string; readonly manager: string; readonly period: string; readonly options: string } | null {
	if (typeof cell !== 'string' || !cell.startsWith(SLICE_MARK)) return null;
	const [, metric = '', manager = '', period = '', ...options] = cell.split('|');
	return { metric, manager, period, options: options.join('|').replace(/'\((нет|none)\)'$/, '($1)') };
}
