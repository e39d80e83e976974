import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { Config, Entity } from '../kit/contract';
import { idOf, type Json, list, object, prefixedId, text, unixSeconds } from '../kit/json';
import { amocrmList } from './list-entity';

function eventsOf(
	name: string,
	title: Text,
	types: (config: Config) => readonly string[],
	facts: (rows: readonly Json[]) => Facts,
): Entity {
	return amocrmList({
		id: name,
		title,
		path: 'events',
		rows: 'events',
		pageSize: 100,
		query: (config) => Object.fromEntries(types(config).map((type, i) => [`filter[type][${i}]`, type])),
		since: 'created_at',
		facts,
	});
}

/** Not in the documentation: asked for only where the account lists it. */
const AMOUNT = 'sale_field_changed';
const isRecorded = (config: Config, type: string): boolean => (config.event_types ?? '').split(',').includes(type);

const ofDeals = (rows: readonly Json[]): Json[] => rows.filter((event) => event.entity_type === 'lead');

export const stageEvents = eventsOf(
	'stage-changes',
	{ ru: 'История этапов', en: 'Stage history' },
	() => ['lead_status_changed'],
	(rows) => ({ stage_changes: ofDeals(rows).map(stageChange) }),
);

function stageChange(event: Json): Row {
	const before = object(list(event.value_before)[0]?.lead_status);
	const after = object(list(event.value_after)[0]?.lead_status);
	return {
		change_id: text(event.id),
		deal_id: idOf(event.entity_id),
		changed_at: unixSeconds(event.created_at),
		from_stage_id: text(before.id),
		to_stage_id: text(after.id),
		to_pipeline_id: text(after.pipeline_id),
		actor_id: text(event.created_by),
	};
}

export const ownerEvents = eventsOf(
	'owner-changes',
	{ ru: 'Смена ответственных и сумм', en: 'Owner and amount changes' },
	(config) => ['entity_responsible_changed', ...(isRecorded(config, AMOUNT) ? [AMOUNT] : [])],
	(rows) => {
		const deals = ofDeals(rows);
		const amounts = deals.filter(({ type }) => type === AMOUNT);
		return {
			owner_changes: deals.filter(({ type }) => type !== AMOUNT).map(ownerChange),
			...(amounts.length > 0 && { changes: amounts.map(amountChange) }),
		};
	},
);

/** A line of the change ledger: who changed an amount, and when. */
function amountChange(event: Json): Row {
	const sale = (value: unknown): string => text(object(object(list(value)[0]).sale_field_value).sale) ?? '';
	return {
		change_id: text(event.id),
		changed_at: unixSeconds(event.created_at),
		object: 'deal',
		object_id: idOf(event.entity_id),
		field: 'amount',
		before: sale(event.value_before),
		after: sale(event.value_after),
		changed_by: idOf(event.created_by),
	};
}

function ownerChange(event: Json): Row {
	return {
		change_id: text(event.id),
		deal_id: idOf(event.entity_id),
		changed_at: unixSeconds(event.created_at),
		from_manager_id: idOf(object(list(event.value_before)[0]?.responsible_user).id),
		to_manager_id: idOf(object(list(event.value_after)[0]?.responsible_user).id),
	};
}

/** A mark that `complete` folds into the task: the event knows when, the task knows the rest. */
export const COMPLETION = 'completed-task-';
/** Another: the list of tasks says nothing of those that were thrown away. */
export const REMOVAL = 'deleted-task-';
const DELETED = 'task_deleted';

export const taskEvents = eventsOf(
	'task-completions',
	{ ru: 'Завершение и удаление задач', en: 'Task completions and deletions' },
	(config) => ['task_completed', ...(isRecorded(config, DELETED) ? [DELETED] : [])],
	(rows) => ({
		activities: rows.map((event) => ({
			activity_id: `${event.type === DELETED ? REMOVAL : COMPLETION}${event.entity_id}`,
			type: 'other',
			status: 'cancelled',
			occurred_at: unixSeconds(event.created_at),
			updated_at: unixSeconds(event.created_at),
		})),
	}),
);

const MESSAGES = ['incoming_chat_message', 'outgoing_chat_message', 'incoming_mail', 'outgoing_mail'];

export const messageEvents = eventsOf(
	'messages',
	{ ru: 'Письма и сообщения', en: 'Mail and messages' },
	(config) => {
		const recorded = (config.event_types ?? '').split(',').filter((type) => MESSAGES.includes(type));
		return recorded.length > 0 ? recorded : MESSAGES.slice(0, 2);
	},
	(rows) => ({ activities: rows.filter((event) => MESSAGES.includes(String(event.type))).map(message) }),
);

function message(event: Json): Row {
	const type = String(event.type);
	const isIn = type.startsWith('incoming');
	const isDeal = event.entity_type === 'lead';
	return {
		activity_id: prefixedId('event-', event.id),
		deal_id: isDeal ? idOf(event.entity_id) : null,
		client_id: event.entity_type === 'contact' || event.entity_type === 'company' ? idOf(event.entity_id) : null,
		// What a client writes has the robot for author; the responsible is found later.
		manager_id: isIn ? null : idOf(event.created_by),
		type: type.endsWith('mail') ? 'email' : 'message',
		direction: isIn ? 'in' : 'out',
		status: 'done',
		occurred_at: unixSeconds(event.created_at),
		is_auto: !isIn && (event.created_by === 0 || event.created_by === null),
		updated_at: unixSeconds(event.created_at),
	};
}
