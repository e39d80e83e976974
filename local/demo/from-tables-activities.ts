import type { Row } from '../../src/facts/table';
import type { Attachment, DemoAccount, DemoTask } from './account';
import type { NumericIds } from './numeric-ids';

/** Activities of a table as the separate lists of a CRM: calls, tasks, mails and messages. */
export function activitiesOf(
	rows: readonly Row[],
	people: NumericIds,
	deals: NumericIds,
	clients: NumericIds,
): Pick<DemoAccount, 'calls' | 'tasks' | 'messages'> {
	const lists: { calls: DemoAccount['calls'][number][]; tasks: DemoTask[]; messages: DemoAccount['messages'][number][] } = {
		calls: [],
		tasks: [],
		messages: [],
	};
	rows.forEach((row, i) => {
		if (row.is_deleted === true || typeof row.occurred_at !== 'number') return;
		const at = row.occurred_at;
		const on: Attachment | null =
			(row.deal_id ?? null) !== null
				? { kind: 'deal', id: deals.of(row.deal_id) }
				: (row.client_id ?? null) !== null
					? { kind: 'company', id: clients.of(row.client_id) }
					: null;
		const person = row.is_auto === true ? 0 : people.of(row.manager_id);
		const direction = row.direction === 'in' ? 'in' : 'out';
		if (row.type === 'call' && on !== null) {
			const talked = Number(row.duration_s ?? 60);
			lists.calls.push({
				id: 700_001 + i,
				uniq: `row-${row.activity_id}`,
				at,
				direction,
				durationS: row.status === 'done' ? Math.max(1, talked) : 0,
				performerId: person,
				performerName: null,
				on: [on],
			});
		} else if ((row.type === 'email' || row.type === 'message') && on !== null) {
			lists.messages.push({ id: 900_001 + i, at, medium: row.type === 'email' ? 'mail' : 'chat', direction, on, authorId: person });
		} else if (row.type === 'meeting' || row.type === 'presentation' || row.type === 'task') {
			const kind = row.type === 'task' ? 'follow-up' : row.type;
			lists.tasks.push({
				id: 800_001 + i,
				kind,
				text: kind,
				on,
				ownerId: person,
				createdAt: at,
				dueAt: Number(row.due_at ?? at),
				completedAt: row.status === 'done' ? at : null,
			});
		}
	});
	return lists;
}
