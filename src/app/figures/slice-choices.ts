import type { EnrichedFacts } from '../../columns/enrich';
import { settledSlice } from '../../dimensions/plan-slices';
import type { Row } from '../../facts/table';
import type { Text } from '../../language/text';
import { isUserError } from '../../language/user-error';
import type { SliceChoices } from '../../reports/page/page';
import { dimensionKey, SLICE_COLUMN, SLICE_ROW } from '../../reports/slices/slice-lines';
import { settleCells } from '../../tabs/settled-cells';
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

/**
 * Brings the slices of plans to the one text by which sheets find them; tells of those that name nothing in the data. A workbook without
 * such plans reads nothing more for it.
 */
export function settlePlannedSlices(book: Workbook, facts: EnrichedFacts, targets: readonly Row[]): Text[] {
	const notes = new Map<string, Text>();
	const settled = (written: string): string | undefined => {
		try {
			return settledSlice(facts.base, written);
		} catch (error) {
			if (!isUserError(error)) throw error;
			const { ru, en } = error.sentence;
			notes.set(written, { ru: `«Планы», разрез «${written}»: ${ru}`, en: `"Targets", slice "${written}": ${en}` });
			return undefined;
		}
	};
	if (targets.some(({ slice }) => (slice ?? '') !== '')) settleCells(book, 'targets', 'slice', settled);
	return [...notes.values()];
}
