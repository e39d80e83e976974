import { textOf } from '../../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import { perBase, rowsById } from '../kit/data';

interface Touches {
	/** The latest activity, change of stage, or creation. */
	readonly last: Float64Array;
	/** 1 where an activity is planned from as_of on. */
	readonly hasNextStep: Float64Array;
}

/** What was done last to every deal, and whether something is planned. */
export const touches = perBase((base: FactBase): Touches => {
	const deals = base.table('deals');
	const activities = base.table('activities');
	const changes = base.table('stage_changes');
	const rows = rowsById(codesOf(deals, 'deal_id'));
	const end = horizon(base);
	const last = Float64Array.from(numbersOf(deals, 'created_at'));
	const touch = (row: number | undefined, at: number): void => {
		if (row !== undefined && at < end && !(at <= last[row]!)) last[row] = at;
	};
	const hasNextStep = new Float64Array(deals.size);
	const exists = numbersOf(activities, 'exists');
	const status = textOf(activities, 'status');
	const deleted = numbersOf(activities, 'is_deleted');
	const at = numbersOf(activities, 'occurred_at');
	const due = numbersOf(activities, 'due_at');
	const dealOf = codesOf(activities, 'deal_id');
	const today = base.account.zone.instantOf(base.account.asOf);
	for (let i = 0; i < activities.size; i++) {
		const row = rows.get(dealOf[i]!);
		if (row === undefined) continue;
		if (status(i) === 'planned') {
			if (deleted[i] !== 1 && (due[i]! >= today || (Number.isNaN(due[i]!) && at[i]! >= today))) hasNextStep[row] = 1;
		} else if (exists[i] === 1) touch(row, at[i]!);
	}
	const changed = numbersOf(changes, 'changed_at');
	codesOf(changes, 'deal_id').forEach((id, i) => {
		touch(rows.get(id), changed[i]!);
	});
	return { last, hasNextStep };
});
