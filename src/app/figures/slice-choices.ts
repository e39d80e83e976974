import type { SliceChoices } from '../../reports/page/page';
import { dimensionKey, SLICE_COLUMN, SLICE_ROW } from '../../reports/slices/slice-lines';
import type { Workbook } from '../../tabs/workbook';
import { SLICES } from './detail-tabs';

/** What the tab of slices holds now. */
export function sliceChoices(book: Workbook): SliceChoices | null {
	const cells = book.read(SLICES) ?? [];
	const prefix = dimensionKey('');
	const lines = cells.filter(([key]) => typeof key === 'string' && key.startsWith(prefix));
	if (lines.length === 0) return null;
	return {
		dimensions: lines.map(([key]) => String(key).slice(prefix.length)),
		metrics: (cells[SLICE_ROW.names - 1] ?? [])
			.slice(1)
			.map(String)
			.filter((name) => name !== ''),
		most: Math.max(...lines.map((line) => Number(line[SLICE_COLUMN.count - 1]))),
	};
}
