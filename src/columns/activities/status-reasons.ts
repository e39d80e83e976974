import { textOf } from '../../facts/columns';
import type { FactBase } from '../../facts/fact-base';
import { type Text, text } from '../../language/text';

const STATUSES: Readonly<Record<string, Text>> = {
	planned: text('запланированные', 'planned'),
	no_answer: text('дозвоны без ответа', 'unanswered dials'),
	missed: text('пропущенные звонки', 'missed calls'),
	cancelled: text('отменённые', 'cancelled'),
	done: text('состоявшиеся', 'done'),
};

/** Activities of another state, by that state. */
export function statusReason(base: FactBase, row: number): Text {
	const status = textOf(base.table('activities'), 'status')(row);
	return STATUSES[status] ?? text('не коммуникации', 'no communications');
}

/** The same for flags that a task never has. */
export function kindReason(base: FactBase, row: number): Text {
	const activities = base.table('activities');
	if (textOf(activities, 'type')(row) === 'task') return text('задачи', 'tasks');
	return textOf(activities, 'status')(row) === 'done' ? text('не коммуникации', 'no communications') : statusReason(base, row);
}
