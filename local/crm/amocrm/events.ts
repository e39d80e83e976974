import type { CrmReply, CrmRequest } from '../contract';
import type { AmoEvent } from './event-feed';
import { filterMoments, filterValues, hal, page, questionOf, rowsUpToNextPage, seconds, self } from './hal';
import type { State } from './state';

const LISTS: Record<string, string> = { customer: 'customers', lead: 'leads', contact: 'contacts', company: 'companies', task: 'tasks' };

const TYPES: Record<string, string> = {
	lead_added: 'Новая сделка',
	lead_deleted: 'Сделка удалена',
	lead_status_changed: 'Изменение этапа продажи',
	entity_merged: 'Выполнено объединение',
	entity_responsible_changed: 'Ответственный изменён',
	sale_field_changed: 'Изменение поля «Бюджет»',
	task_completed: 'Завершение задачи',
	task_deleted: 'Удаление задачи',
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
		questionOf(request),
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

interface Reading {
	readonly question: string;
	readonly rows: AmoEvent[];
	/** The event of the feed that was not looked at yet. */
	next: number;
}

const latest = new WeakMap<readonly AmoEvent[], Reading>();

/** The feed is in order of time: what is too young is skipped by halves, nobody looks past the page asked for, and the next page goes on from there. */
function newestFirst(
	feed: readonly AmoEvent[],
	question: string,
	{ from, to }: { from: number; to: number },
	types: ReadonlySet<string>,
	count: number,
): readonly AmoEvent[] {
	const before = latest.get(feed);
	const reading = before?.question === question ? before : { question, rows: [], next: firstNotAfter(feed, to) };
	latest.set(feed, reading);
	for (; reading.next < feed.length && reading.rows.length < count; reading.next++) {
		const event = feed[reading.next]!;
		if (event.at < from) break;
		if (types.size === 0 || types.has(event.type)) reading.rows.push(event);
	}
	return reading.rows;
}

function firstNotAfter(feed: readonly AmoEvent[], to: number): number {
	let first = 0;
	for (let end = feed.length; first < end; ) {
		const middle = (first + end) >> 1;
		if (Math.floor(feed[middle]!.at / 1000) * 1000 > to) first = middle + 1;
		else end = middle;
	}
	return first;
}

export function eventTypes(request: CrmRequest, { account }: State): CrmReply {
	const listedTypes = Object.entries(TYPES).filter(([key]) => account.hidesMailEvents !== true || !key.endsWith('_mail'));
	const list = listedTypes.map(([key, lang], i) => ({ key, type: i + 1, lang }));
	return hal({ _total_items: list.length, _links: self(request, 'events/types'), _embedded: { events_types: list } });
}
