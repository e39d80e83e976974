import type { Attachment, DemoAccount } from '../../demo/account';
import type { CrmReply, CrmRequest } from '../contract';
import { filterRange, filterValues, hal, type Json, page, seconds, self } from './hal';
import type { State } from './state';

export interface AmoEvent {
	readonly id: string;
	readonly type: string;
	readonly entityId: number;
	readonly entityType: string;
	readonly actorId: number;
	readonly at: number;
	readonly after: readonly Json[];
	readonly before: readonly Json[];
	readonly contactId: number | null;
}

const SINGULAR = { customer: 'customer', deal: 'lead', contact: 'contact', company: 'company' };
const LISTS: Record<string, string> = { customer: 'customers', lead: 'leads', contact: 'contacts', company: 'companies', task: 'tasks' };

const TYPES: Record<string, string> = {
	lead_added: 'Новая сделка',
	lead_deleted: 'Сделка удалена',
	lead_status_changed: 'Изменение этапа продажи',
	entity_merged: 'Выполнено объединение',
	entity_responsible_changed: 'Ответственный изменён',
	task_completed: 'Завершение задачи',
	incoming_chat_message: 'Входящее сообщение',
	outgoing_chat_message: 'Исходящее сообщение',
	incoming_mail: 'Входящее письмо',
	outgoing_mail: 'Исходящее письмо',
	incoming_call: 'Входящий звонок',
	outgoing_call: 'Исходящий звонок',
};

/** Newest first, as the service's own feed. */
export function eventsOf(account: DemoAccount, status: ReadonlyMap<number, number>): AmoEvent[] {
	const list: Omit<AmoEvent, 'id'>[] = [];
	const put = (
		type: string,
		on: { kind: keyof typeof SINGULAR; id: number },
		actorId: number,
		at: number,
		more: Partial<AmoEvent> = {},
	): void => {
		list.push({ type, entityId: on.id, entityType: SINGULAR[on.kind], actorId, at, after: [], before: [], contactId: null, ...more });
	};
	for (const deal of account.deals) {
		const on: Attachment = { kind: 'deal', id: deal.id };
		const stage = (id: number): Json[] => [{ lead_status: { id: status.get(id), pipeline_id: deal.pipelineId } }];
		const owner = (id: number): Json[] => [{ responsible_user: { id } }];
		put('lead_added', on, deal.createdById, deal.createdAt);
		for (const c of deal.stageChanges) put('lead_status_changed', on, c.actorId, c.at, { after: stage(c.to), before: stage(c.from) });
		for (const c of deal.ownerChanges)
			put('entity_responsible_changed', on, c.actorId, c.at, { after: owner(c.to), before: owner(c.from) });
		if (deal.deletedAt !== null) put('lead_deleted', on, deal.ownerId, deal.deletedAt);
	}
	for (const { kind, id, at } of account.merges ?? []) put('entity_merged', { kind, id }, 0, at);
	for (const task of account.tasks) {
		if (task.completedAt === null) continue;
		list.push({
			type: 'task_completed',
			entityId: task.id,
			entityType: 'task',
			actorId: task.ownerId,
			at: task.completedAt,
			after: [],
			before: [],
			contactId: null,
		});
	}
	for (const message of account.messages) {
		if (message.medium === 'mail' && account.hidesMailEvents === true) continue;
		const way = message.direction === 'in' ? 'incoming' : 'outgoing';
		const type = message.medium === 'mail' ? `${way}_mail` : `${way}_chat_message`;
		put(type, message.on, message.authorId, message.at, {
			after: message.medium === 'chat' ? [{ message: { id: `00000000-0000-4000-8000-${message.id}` } }] : [],
		});
	}
	for (const call of account.calls) {
		put(call.direction === 'in' ? 'incoming_call' : 'outgoing_call', call.on[0]!, call.performerId, call.at, {
			after: [{ note: { id: call.id } }],
		});
	}
	list.sort((a, b) => a.at - b.at);
	return list.map((event, i) => ({ id: `01k6demo${String(i + 1).padStart(18, '0')}`, ...event })).reverse();
}

export function events(request: CrmRequest, state: State): CrmReply {
	const types = new Set(filterValues(request.query, 'type'));
	const isIn = filterRange(request.query, 'created_at');
	const rows = state.events.filter((event) => (types.size === 0 || types.has(event.type)) && isIn(event.at));
	return page(
		request,
		'events',
		rows,
		(event) => ({
			id: event.id,
			type: event.type,
			entity_id: event.entityId,
			entity_type: event.entityType,
			created_by: event.actorId,
			created_at: seconds(event.at),
			value_after: event.after,
			value_before: event.before,
			account_id: state.account.id,
			_links: self(request, `events/${event.id}`),
			_embedded: { entity: { id: event.entityId, _links: self(request, `${LISTS[event.entityType]}/${event.entityId}`) } },
		}),
		state.habits.eventsPage,
	);
}

export function eventTypes(request: CrmRequest, { account }: State): CrmReply {
	const kept = Object.entries(TYPES).filter(([key]) => account.hidesMailEvents !== true || !key.endsWith('_mail'));
	const list = kept.map(([key, lang], i) => ({ key, type: i + 1, lang }));
	return hal({ _total_items: list.length, _links: self(request, 'events/types'), _embedded: { events_types: list } });
}
