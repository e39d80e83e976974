import type { Attachment, DemoAccount } from '../../demo/account';
import { ownerAt } from '../../demo/deal-flow';
import { type Json, type Listed, moment } from './answers';

/** Pipedrive's own kinds know neither ways nor answers, so this firm has made some. */
export const TYPES = {
	call: 'Звонок',
	incoming_call: 'Входящий звонок',
	missed_call: 'Пропущенный звонок',
	call_in_vain: 'Недозвон',
	meeting: 'Встреча',
	presentation: 'Презентация',
	task: 'Задача',
	email: 'Письмо',
	incoming_email: 'Входящее письмо',
	message: 'Сообщение',
	incoming_message: 'Входящее сообщение',
} as const;
type Type = keyof typeof TYPES;

interface ActivityRow {
	readonly id: number;
	readonly type: Type;
	readonly owner: number;
	readonly on: readonly Attachment[];
	readonly at: number;
	readonly done: boolean;
	readonly due?: number;
	readonly updated?: number;
	readonly seconds?: number;
}

export function activitiesOf(account: DemoAccount): (Json & Listed)[] {
	const deals = new Map(account.deals.map((deal) => [deal.id, deal]));
	const companies = new Map(account.contacts.map(({ id, companyId }) => [id, companyId]));
	const robot = account.people.find(({ role }) => role === 'robot')?.id ?? null;
	const calls = account.calls.map((call): ActivityRow => {
		const isIn = call.direction === 'in';
		const type = call.durationS > 0 ? (isIn ? 'incoming_call' : 'call') : isIn ? 'missed_call' : 'call_in_vain';
		return { id: call.id, type, owner: call.performerId, on: call.on, at: call.at, done: true, seconds: call.durationS };
	});
	const tasks = account.tasks
		.filter(({ deletedAt }) => deletedAt === undefined)
		.map(
			(task): ActivityRow => ({
				id: task.id,
				type: task.kind === 'follow-up' ? 'task' : task.kind,
				owner: task.ownerId,
				on: task.on === null ? [] : [task.on],
				at: task.completedAt ?? task.dueAt,
				done: task.completedAt !== null,
				due: task.dueAt,
				updated: task.completedAt ?? task.createdAt,
			}),
		);
	// Everything has an owner: what came in is the deal owner's, what nobody wrote is the robot's.
	const messages = account.messages.map((message): ActivityRow => {
		const isIn = message.direction === 'in';
		const kind = message.medium === 'mail' ? 'email' : 'message';
		const deal = message.on.kind === 'deal' ? deals.get(message.on.id) : undefined;
		const owner = isIn && deal !== undefined ? ownerAt(deal, message.at) : message.authorId || (robot ?? 0);
		return { id: message.id, type: isIn ? `incoming_${kind}` : kind, owner, on: [message.on], at: message.at, done: true };
	});
	return [...calls, ...tasks, ...messages].map((row) => {
		const idOn = (kind: Attachment['kind']): number | null => row.on.find((card) => card.kind === kind)?.id ?? null;
		const deal = deals.get(idOn('deal') ?? -1);
		const person = idOn('contact') ?? deal?.contactId ?? null;
		return activity(row, deal?.id ?? idOn('deal'), person, idOn('company') ?? deal?.companyId ?? companies.get(person ?? -1) ?? null);
	});
}

function activity(
	{ id, type, owner, at, done, due = at, updated = at, seconds }: ActivityRow,
	deal: number | null,
	person: number | null,
	org: number | null,
): Json & Listed {
	const length = seconds === undefined ? 60 : Math.round(seconds / 60);
	return {
		id,
		subject: TYPES[type],
		type,
		owner_id: owner,
		creator_user_id: owner,
		is_deleted: false,
		add_time: moment(Math.min(at, updated)),
		update_time: moment(updated),
		deal_id: deal,
		lead_id: null,
		person_id: person,
		org_id: org,
		project_id: null,
		due_date: moment(due)!.slice(0, 10),
		due_time: moment(due)!.slice(11, 16),
		duration: `${String(Math.floor(length / 60)).padStart(2, '0')}:${String(length % 60).padStart(2, '0')}`,
		busy: false,
		done,
		marked_as_done_time: done ? moment(at) : null,
	};
}
