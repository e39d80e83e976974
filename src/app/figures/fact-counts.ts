import { dayOf } from '../../calendar/day';
import { settingsOf } from '../../facts/account';
import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Text } from '../../language/text';
import { getLong, piecesOf } from '../ports/long-text';
import { remembered } from '../ports/remembered';
import type { FiguresPorts } from './ports';
import { accountOfFacts } from './tab-facts';
import type { FactCounts } from './types';

const KEY = 'kpi.facts';
const MOST_PROBLEMS = 20;
/** A sentence that names its mend is read to its end. */
const LONGEST_PROBLEM = 500;

/** How much the data tabs held when they were last computed: the panel asks often, and reading them takes long. */
export function countedFacts(ports: FiguresPorts): FactCounts | null {
	// A version before this one kept it in one property.
	const text = getLong(ports.documentMemory, KEY) ?? ports.documentMemory.get(KEY);
	return remembered(text, { deals: 0, activities: 0, managers: 0, problems: [''] });
}

/** Nothing is loaded any more. */
export const forgetCounts = (ports: FiguresPorts): void => ports.documentMemory.set({ [KEY]: null, [`${KEY}.0`]: null });

export function countFacts(ports: FiguresPorts, rows: Facts, problems: readonly Text[]): void {
	const { zone } = accountOfFacts(ports, rows);
	let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const row of rows.deals ?? [])
		for (const at of [row.created_at, row.closed_at]) {
			if (typeof at !== 'number') continue;
			from = Math.min(from, at);
			to = Math.max(to, at);
		}
	const day = (at: number): string | null => (Number.isFinite(at) ? dayOf(zone.dayAt(at)) : null);
	const count = (list: readonly Row[] | undefined): number => list?.length ?? 0;
	const counted: FactCounts = {
		deals: count(rows.deals),
		activities: count(rows.activities),
		managers: count(rows.managers),
		from: day(from),
		to: day(to),
		importedAt: settingsOf(rows.settings ?? []).get('imported_at') ?? null,
		problems: problems.slice(0, MOST_PROBLEMS).map((sentence) => sentence[ports.language].slice(0, LONGEST_PROBLEM)),
	};
	ports.documentMemory.set(piecesOf(KEY, JSON.stringify(counted)));
}
