import type { Attachment, DemoCall, DemoMessage, DemoTask } from '../../demo/account';
import { ownerAt } from '../../demo/deal-flow';
import { listed } from './list';
import type { Json, MethodResult } from './rest';
import type { State } from './state';

interface ActivityRow {
	readonly id: number;
	readonly updated: number;
	readonly body: Json;
}

/** Bitrix24 has no counterpart of an amoCRM customer, so activities on one are left out. */
const TYPE = { deal: '2', contact: '3', company: '4', customer: null };

export function activities(state: State): (params: Json) => MethodResult {
	const { account, cardOf } = state;
	const rows = [
		...account.calls.flatMap((call) => rowFor(call.id, cardOf(call.on), callActivity(call, state))),
		...account.tasks.flatMap((task) =>
			task.on === null || task.deletedAt !== undefined ? [] : rowFor(task.id, cardOf([task.on]), taskActivity(task, state)),
		),
		...account.messages.flatMap((message) => rowFor(message.id, cardOf([message.on]), messageActivity(message, state))),
	].sort((a, b) => a.id - b.id);
	return (params) =>
		listed(
			{
				rows,
				key: 'ID',
				id: ({ id }) => id,
				time: { field: 'LAST_UPDATED', at: ({ updated }) => updated },
				write: ({ body }) => body,
			},
			params,
		);
}

function rowFor(id: number, on: Attachment | null, activity: Omit<ActivityRow, 'id'>): ActivityRow[] {
	if (on === null || TYPE[on.kind] === null) return [];
	return [{ ...activity, id, body: { ID: String(id), OWNER_ID: String(on.id), OWNER_TYPE_ID: TYPE[on.kind], ...activity.body } }];
}

const rest = {
	PROVIDER_GROUP_ID: null,
	PRIORITY: '2',
	DESCRIPTION: '',
	LOCATION: '',
	ORIGINATOR_ID: null,
	ORIGIN_ID: null,
	PROVIDER_DATA: null,
};

function callActivity(call: DemoCall, { iso }: State): Omit<ActivityRow, 'id'> {
	const isMissed = call.direction === 'in' && call.durationS === 0;
	const end = call.at + call.durationS * 1000;
	return {
		updated: end,
		body: {
			TYPE_ID: '2',
			PROVIDER_ID: 'VOXIMPLANT_CALL',
			PROVIDER_TYPE_ID: 'CALL',
			SUBJECT: call.direction === 'in' ? 'Входящий звонок' : 'Исходящий звонок',
			CREATED: iso(call.at),
			LAST_UPDATED: iso(end),
			START_TIME: iso(call.at),
			END_TIME: iso(end),
			DEADLINE: iso(call.at),
			COMPLETED: isMissed ? 'N' : 'Y',
			STATUS: isMissed ? '1' : '2',
			RESPONSIBLE_ID: String(call.performerId),
			DIRECTION: call.direction === 'in' ? '1' : '2',
			// Empty settings are an empty list, others a map.
			SETTINGS: isMissed ? { MISSED_CALL: true } : [],
			AUTHOR_ID: String(call.performerId),
			...rest,
		},
	};
}

/** Follow-ups are tasks or to-dos, meetings and presentations are meetings. */
function taskActivity(task: DemoTask, { iso }: State): Omit<ActivityRow, 'id'> {
	const isMeeting = task.kind !== 'follow-up';
	const isTodo = !isMeeting && task.id % 2 === 0;
	const updated = task.completedAt ?? task.createdAt;
	const isDone = task.completedAt !== null;
	return {
		updated,
		body: {
			TYPE_ID: isMeeting ? '1' : isTodo ? '6' : '3',
			PROVIDER_ID: isMeeting ? 'CRM_MEETING' : isTodo ? 'CRM_TODO' : 'CRM_TASKS_TASK',
			PROVIDER_TYPE_ID: isMeeting ? 'MEETING' : isTodo ? 'TODO' : 'TASKS_TASK',
			SUBJECT: task.text,
			CREATED: iso(task.createdAt),
			LAST_UPDATED: iso(updated),
			START_TIME: iso(isMeeting ? task.dueAt : task.createdAt),
			END_TIME: iso(task.completedAt ?? task.dueAt),
			DEADLINE: iso(task.dueAt),
			COMPLETED: isDone ? 'Y' : 'N',
			STATUS: isDone ? '2' : '1',
			RESPONSIBLE_ID: String(task.ownerId),
			DIRECTION: '0',
			SETTINGS: [],
			AUTHOR_ID: String(task.ownerId),
			...rest,
		},
	};
}

/** A letter or a chat belongs to whoever was responsible then; what a robot sent is closed by itself. */
function messageActivity(message: DemoMessage, { account, iso }: State): Omit<ActivityRow, 'id'> {
	const deal = message.on.kind === 'deal' ? account.deals.find(({ id }) => id === message.on.id) : undefined;
	const person = message.authorId || (deal === undefined ? (account.people[0]?.id ?? 0) : ownerAt(deal, message.at));
	const isMail = message.medium === 'mail';
	const isRobot = message.authorId === 0 && message.direction === 'out';
	return {
		updated: message.at,
		body: {
			TYPE_ID: isMail ? '4' : '6',
			PROVIDER_ID: isMail ? 'CRM_EMAIL' : 'IMOPENLINES_SESSION',
			PROVIDER_TYPE_ID: isMail ? 'EMAIL' : '1',
			SUBJECT: isMail ? 'Письмо' : 'Чат открытой линии',
			CREATED: iso(message.at),
			LAST_UPDATED: iso(message.at),
			START_TIME: iso(message.at),
			END_TIME: iso(message.at),
			DEADLINE: '9999-12-31T00:00:00+03:00',
			COMPLETED: message.direction === 'in' ? 'N' : 'Y',
			STATUS: isRobot ? '3' : message.direction === 'in' ? '1' : '2',
			RESPONSIBLE_ID: String(person),
			DIRECTION: message.direction === 'in' ? '1' : '2',
			SETTINGS: [],
			AUTHOR_ID: String(message.authorId || person),
			...rest,
		},
	};
}
