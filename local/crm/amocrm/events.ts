import type { CrmReply, CrmRequest } from '../contract';
import type { AmoEvent } from './event-feed';
import { filterMoments, filterValues, hal, page, rowsUpToNextPage, seconds, self } from './hal';
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
	const rows = newestFirst(
		state.events,
		filterMoments(request.query, 'created_at'),
		types,
		rowsUpToNextPage(request, state.habits.eventsPage),
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

/** The feed is in order of time: what is too young is skipped by halves, and nobody looks past the page that is asked for. */
function newestFirst(
	feed: readonly AmoEvent[],
	{ from, to }: { from: number; to: number },
	types: ReadonlySet<string>,
	count: number,
): readonly AmoEvent[] {
	let first = 0;
	for (let end = feed.length; first < end; ) {
		const middle = (first + end) >> 1;
		if (Math.floor(feed[middle]!.at / 1000) * 1000 > to) first = middle + 1;
		else end = middle;
	}
	const rows: AmoEvent[] = [];
	for (let i = first; i < feed.length && rows.length < count && feed[i]!.at >= from; i++)
		if (types.size === 0 || types.has(feed[i]!.type)) rows.push(feed[i]!);
	return rows;
}

export function eventTypes(request: CrmRequest, { account }: State): CrmReply {
	const listedTypes = Object.entries(TYPES).filter(([key]) => account.hidesMailEvents !== true || !key.endsWith('_mail'));
	const list = listedTypes.map(([key, lang], i) => ({ key, type: i + 1, lang }));
	return hal({ _total_items: list.length, _links: self(request, 'events/types'), _embedded: { events_types: list } });
}
