import type { Row } from '../../facts/table';
import type { Entity } from '../kit/contract';
import { idOf, type Json, prefixedId, unixSeconds } from '../kit/json';
import { lookup } from '../kit/lookup';
import { isPresentationName } from '../kit/names';
import { amocrmList } from './list-entity';

const MEETING = '2';
const MEETING_NAME = /встреч|meeting/i;

export const tasks: Entity = amocrmList({
	id: 'tasks',
	title: { ru: 'Задачи и встречи', en: 'Tasks and meetings' },
	path: 'tasks',
	rows: 'tasks',
	since: 'updated_at',
	facts(rows, config) {
		const names = lookup(config, 'task_types');
		return { activities: rows.map((task) => taskOf(task, names)) };
	},
});

/** There is no "completed at" in a task; until the event says better, it is the last change. */
function taskOf(task: Json, names: Json): Row {
	const isDone = task.is_completed === true;
	const due = unixSeconds(task.complete_till);
	return {
		activity_id: prefixedId('task-', task.id),
		deal_id: task.entity_type === 'leads' ? idOf(task.entity_id) : null,
		client_id: task.entity_type === 'contacts' || task.entity_type === 'companies' ? idOf(task.entity_id) : null,
		manager_id: idOf(task.responsible_user_id),
		type: typeOf(String(task.task_type_id), String(names[String(task.task_type_id)] ?? '')),
		direction: 'none',
		status: isDone ? 'done' : 'planned',
		occurred_at: isDone ? unixSeconds(task.updated_at) : due,
		due_at: due,
		is_auto: false,
		updated_at: unixSeconds(task.updated_at),
	};
}

function typeOf(type: string, name: string): string {
	if (isPresentationName(name)) return 'presentation';
	return type === MEETING || MEETING_NAME.test(name) ? 'meeting' : 'task';
}
