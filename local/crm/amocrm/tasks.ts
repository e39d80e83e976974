import type { DemoTask } from '../../demo/account';
import type { CrmReply, CrmRequest } from '../contract';
import { filterRange, ordered, page, seconds, self } from './hal';
import type { State } from './state';

export const TASK_TYPE: Record<DemoTask['kind'], number> = { 'follow-up': 1, meeting: 2, presentation: 2101 };
const LIST = { deal: 'leads', contact: 'contacts', company: 'companies', customer: 'customers' };

const updatedAt = (task: DemoTask): number => task.completedAt ?? task.createdAt;

export function tasks(request: CrmRequest, state: State): CrmReply {
	const isIn = filterRange(request.query, 'updated_at');
	const done = request.query.get('filter[is_completed]');
	const rows = state.account.tasks.filter(
		(task) => task.deletedAt === undefined && isIn(updatedAt(task)) && (done === null || (done === '1') === (task.completedAt !== null)),
	);
	const sorted = ordered(request.query, rows, { created_at: (t) => t.createdAt, complete_till: (t) => t.dueAt, id: (t) => t.id });
	return page(request, 'tasks', sorted, (task) => ({
		id: task.id,
		created_by: task.ownerId,
		updated_by: task.ownerId,
		created_at: seconds(task.createdAt),
		updated_at: seconds(updatedAt(task)),
		responsible_user_id: task.ownerId,
		group_id: state.group.get(task.ownerId) ?? 0,
		entity_id: task.on?.id ?? null,
		entity_type: task.on === null ? null : LIST[task.on.kind],
		duration: task.kind === 'follow-up' ? 0 : 3600,
		is_completed: task.completedAt !== null,
		task_type_id: TASK_TYPE[task.kind],
		text: task.text,
		result: task.completedAt !== null && task.kind !== 'follow-up' ? { text: 'Состоялась' } : [],
		complete_till: seconds(task.dueAt),
		account_id: state.account.id,
		_links: self(request, `tasks/${task.id}`),
	}));
}
