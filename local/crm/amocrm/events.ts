import type { CrmReply, CrmRequest } from '../contract';
import { filterRange, filterValues, hal, page, picked, seconds, self } from './hal';
import type { State } from './state';

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

export function events(request: CrmRequest, state: State): CrmReply {
	const types = new Set(filterValues(request.query, 'type'));
	const isIn = filterRange(request.query, 'created_at');
	const rows = picked(request, state.events, () =>
		state.events.filter((event) => (types.size === 0 || types.has(event.type)) && isIn(event.at)),
	);
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
	const listedTypes = Object.entries(TYPES).filter(([key]) => account.hidesMailEvents !== true || !key.endsWith('_mail'));
	const list = listedTypes.map(([key, lang], i) => ({ key, type: i + 1, lang }));
	return hal({ _total_items: list.length, _links: self(request, 'events/types'), _embedded: { events_types: list } });
}
