import type { DayNumber } from '../../../calendar/day';
import { isDecided } from '../../../columns/deals/states';
import type { EnrichedFacts } from '../../../columns/enrich';
import { numbersOf, textOf } from '../../../facts/columns';
import type { Row } from '../../../facts/table';

/** Deals of a source that were closed before a day: their activities need not be kept. */
export function dealsClosedBefore({ base }: EnrichedFacts, source: string, day: DayNumber): Set<string> {
	const deals = base.table('deals');
	const [id, from] = [textOf(deals, 'deal_id'), textOf(deals, 'source')];
	const closed = numbersOf(deals, 'closed_at');
	const isOver = isDecided(base);
	const end = base.account.zone.instantOf(day);
	const ids = new Set<string>();
	for (let i = 0; i < deals.size; i++) if (from(i) === source && isOver(i) && closed[i]! < end) ids.add(id(i));
	return ids;
}

/** Whether an activity goes with its deal: what is planned still, or took place later, stays, since figures of later periods rest on it. */
export function isOld(row: Row, source: string, deals: ReadonlySet<string>, end: number): boolean {
	if (row.source !== source || row.status === 'planned' || !deals.has(String(row.deal_id ?? ''))) return false;
	const at = Math.max(Number(row.occurred_at ?? Number.NaN), Number(row.due_at ?? Number.NEGATIVE_INFINITY));
	return at < end;
}
