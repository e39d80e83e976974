import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import { activityDeals } from '../activities/deals';
import { dealRowsOf, perBase } from '../kit/data';

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
	const end = horizon(base);
	const last = Float64Array.from(numbersOf(deals, 'created_at'));
	const touch = (row: number, at: number): void => {
		if (row >= 0 && at < end && !(at <= last[row]!)) last[row] = at;
	};
	const hasNextStep = new Float64Array(deals.size);
	const exists = numbersOf(activities, 'exists');
	const status = codesOf(activities, 'status');
	const planned = activities.columns.get('status')!.texts!.find('planned');
	const deleted = numbersOf(activities, 'is_deleted');
	const at = numbersOf(activities, 'occurred_at');
	const due = numbersOf(activities, 'due_at');
	const rows = activityDeals(base);
	const today = base.account.zone.instantOf(base.account.asOf);
	for (let i = 0; i < activities.size; i++) {
		const row = rows[i]!;
		if (row < 0) continue;
		if (status[i] === planned && planned >= 0) {
			if (deleted[i] !== 1 && (due[i]! >= today || (Number.isNaN(due[i]!) && at[i]! >= today))) hasNextStep[row] = 1;
		} else if (exists[i] === 1) touch(row, at[i]!);
	}
	const changed = numbersOf(changes, 'changed_at');
	const changedDeals = dealRowsOf(base, base.table('stage_changes'));
	for (let i = 0; i < changes.size; i++) touch(changedDeals[i]!, changed[i]!);
	return { last, hasNextStep };
});
