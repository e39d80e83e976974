import type { EnrichedFacts } from '../../columns/enrich';
import { settledSlice } from '../../dimensions/plan-slices';
import type { Row } from '../../facts/table';
import type { Text } from '../../language/text';
import { isUserError } from '../../language/user-error';
import { settleCells } from '../../tabs/settled-cells';
import type { Workbook } from '../../tabs/workbook';

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
