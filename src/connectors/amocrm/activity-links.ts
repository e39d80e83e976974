import type { Row } from '../../facts/table';
import { foldedName } from '../kit/chosen-fields';
import { linkedActivities } from '../kit/linked-activities';
import { newestRows } from '../kit/newest-rows';
import type { OwnerHistory } from '../kit/owner-history';
import { COMPLETION, REMOVAL } from './events';
import { keepDeal } from './merge-rows';
import { resolvedPerformer } from './performer';

interface Context {
	readonly deals: readonly Row[];
	readonly clients: readonly Row[];
	readonly managers: readonly Row[];
	readonly owners: OwnerHistory;
}

/** One row per action, each with its deal, client and performer where they can be known. */
export function joinedActivities(rows: readonly Row[], { deals, clients, managers, owners }: Context): Row[] {
	const completions = new Map<string, number>();
	const removed = new Set<string>();
	const actions: Row[] = [];
	for (const row of rows) {
		const id = String(row.activity_id);
		if (id.startsWith(REMOVAL)) removed.add(`task-${id.slice(REMOVAL.length)}`);
		else if (!id.startsWith(COMPLETION)) actions.push(row);
		else {
			const task = `task-${id.slice(COMPLETION.length)}`;
			completions.set(task, Math.max(completions.get(task) ?? 0, Number(row.occurred_at)));
		}
	}
	const byName = new Map(managers.map((manager) => [foldedName(manager.name), String(manager.manager_id)]));
	const timed = newestRows(actions, 'activity_id', keepDeal).map((row) => {
		const completedAt = row.status === 'done' ? completions.get(String(row.activity_id)) : undefined;
		return {
			...row,
			...(completedAt !== undefined && { occurred_at: completedAt }),
			...(removed.has(String(row.activity_id)) && { is_deleted: true }),
			manager_id: (row.manager_id ?? null) === null ? null : resolvedPerformer(String(row.manager_id), byName),
		};
	});
	return linkedActivities(timed, deals, clients, owners);
}
