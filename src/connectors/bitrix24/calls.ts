import type { Row } from '../../facts/table';
import type { Entity } from '../kit/contract';
import { idOf, instant, type Json, number, text } from '../kit/json';
import { optional } from '../kit/optional-parts';
import { company, contact } from './ids';
import { callResultsPart } from './optional';
import { pagedList } from './paged-list';

/** A mark that `complete` folds into the activity: telephony knows how the call went, the activity knows the rest. */
const RESULT = 'call-';
const ALONE = 'stat-';
const ANSWERED = '200';

/** Results of calls, where the portal has telephony and the webhook may see it. */
const results: Entity = pagedList({
	id: 'call-results',
	title: { ru: 'Итоги звонков', en: 'Results of calls' },
	method: 'voximplant.statistic.get',
	key: 'ID',
	filter: 'FILTER',
	params: () => ({ SORT: 'ID', ORDER: 'ASC' }),
	since: 'CALL_START_DATE',
	// A call is written down when it is over.
	overlapMs: 86_400_000,
	facts: (rows) => ({ activities: rows.map(resultOf) }),
});

export const callResults = optional(callResultsPart, results);

/** Telephony of others reports calls as successful that nobody has answered: who was not talked with was not reached. */
const isTalk = ({ CALL_FAILED_CODE, CALL_DURATION }: Json): boolean =>
	(text(CALL_FAILED_CODE) ?? ANSWERED) === ANSWERED && Number(CALL_DURATION) > 0;

function resultOf(row: Json): Row {
	const isIn = row.CALL_TYPE === '2' || row.CALL_TYPE === '3';
	const activity = idOf(row.CRM_ACTIVITY_ID);
	const at = instant(row.CALL_START_DATE);
	return {
		activity_id: activity === null ? `${ALONE}${row.ID}` : RESULT + activity,
		deal_id: null,
		client_id:
			row.CRM_ENTITY_TYPE === 'CONTACT'
				? contact(row.CRM_ENTITY_ID)
				: row.CRM_ENTITY_TYPE === 'COMPANY'
					? company(row.CRM_ENTITY_ID)
					: null,
		manager_id: idOf(row.PORTAL_USER_ID),
		type: 'call',
		direction: isIn ? 'in' : 'out',
		status: isTalk(row) ? 'done' : isIn ? 'missed' : 'no_answer',
		occurred_at: at,
		duration_s: number(row.CALL_DURATION),
		// A recorded message rung out to a list.
		is_auto: row.CALL_TYPE === '5',
		updated_at: at,
	};
}

/**
 * One row a call: its activity with its result, also with one that an earlier import brought. A result whose activity is gone went into the
 * bin with it; one that never had any counts where it was with a client: people also ring suppliers and each other.
 */
export function withResults(rows: readonly Row[]): Row[] {
	const results = new Map<string, Row>();
	for (const row of rows) {
		const name = String(row.activity_id);
		if (name.startsWith(RESULT)) results.set(name.slice(RESULT.length), row);
		// Only telephony tells a duration.
		else if (row.type === 'call' && typeof row.duration_s === 'number' && !results.has(name)) results.set(name, row);
	}
	return rows.flatMap((row) => {
		const name = String(row.activity_id);
		if (name.startsWith(RESULT) || (name.startsWith(ALONE) && (row.client_id ?? null) === null)) return [];
		const result = results.get(name);
		if (result === undefined || row.type !== 'call') return [row];
		const { status, duration_s, direction, is_auto } = result;
		return [{ ...row, status: status!, duration_s: duration_s!, direction: direction!, is_auto: is_auto ?? false }];
	});
}
