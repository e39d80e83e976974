import type { Cell, Row } from '../../facts/table';
import { type Text, text as words } from '../../language/text';
import type { Config, Entity } from '../kit/contract';
import { instant, type Json, number, prefixedId, text } from '../kit/json';
import { isPresentationName } from '../kit/names';
import { wasReached } from './dispositions';
import { objectEntity } from './object-entity';
import { changedAt, clientOf, type HubspotRecord } from './record';

interface Lists {
	readonly list: Entity;
	/** Those that were thrown away: no search tells of them. */
	readonly bin: Entity;
}

function activitiesOf(type: string, title: Text, properties: readonly string[], details: (of: Json, config: Config) => Row): Lists {
	const common = {
		type,
		properties: () => ['hs_timestamp', 'hubspot_owner_id', 'hs_object_source', 'hs_lastmodifieddate', ...properties],
		links: () => ['deals', 'companies', 'contacts'],
		facts: (rows: readonly HubspotRecord[], config: Config) => ({
			activities: rows.filter(isDeed).map((row) => ({ ...activityOf(row, type), ...details(row.of, config) })),
		}),
	};
	const binTitle = words(`${title.ru}: удалённые`, `${title.en}: deleted`);
	return {
		list: objectEntity({ ...common, id: type, title }),
		bin: objectEntity({ ...common, id: `archived-${type}`, title: binTitle, isArchive: true }),
	};
}

/** A letter that nobody has sent is none. */
const isDeed = ({ of }: HubspotRecord): boolean => !/DRAFT/.test(`${of.hs_email_status} ${of.hs_email_direction}`);

const activityOf = (row: HubspotRecord, type: string): Row => ({
	activity_id: prefixedId(`${type}-`, row.id),
	deal_id: row.link('deals'),
	client_id: clientOf(row),
	manager_id: text(row.of.hubspot_owner_id),
	direction: 'none',
	status: 'done',
	occurred_at: instant(row.of.hs_timestamp),
	is_auto: false,
	is_deleted: row.isArchived,
	updated_at: changedAt(row),
});

const isIn = (direction: unknown): boolean => String(direction).startsWith('IN');

export const calls = activitiesOf(
	'calls',
	{ ru: 'Звонки', en: 'Calls' },
	['hs_call_direction', 'hs_call_duration', 'hs_call_status', 'hs_call_disposition'],
	(of, config) => {
		const seconds = number(of.hs_call_duration, 0.001);
		const direction = isIn(of.hs_call_direction) ? 'in' : 'out';
		return { type: 'call', direction, status: callStatus(of, seconds, direction, config), duration_s: seconds };
	},
);

/** The outcome that a person chose says most. A call noted by hand has no length: then only its status tells. */
function callStatus(of: Json, seconds: Cell, direction: string, config: Config): string {
	const status = String(of.hs_call_status);
	if (/QUEUED|RINGING|CALLING|CONNECTING|PROGRESS/.test(status)) return 'planned';
	const isVain = /NO_ANSWER|BUSY|FAILED|CANCELED|MISSED/.test(status);
	const hasTalk = !isVain && (Number(seconds) > 0 || (seconds === null && status === 'COMPLETED'));
	return (wasReached(of.hs_call_disposition, config) ?? hasTalk) ? 'done' : direction === 'in' ? 'missed' : 'no_answer';
}

const OUTCOMES: Readonly<Record<string, string>> = {
	COMPLETED: 'done',
	NO_SHOW: 'cancelled',
	CANCELED: 'cancelled',
	RESCHEDULED: 'cancelled',
};

export const meetings = activitiesOf(
	'meetings',
	{ ru: 'Встречи', en: 'Meetings' },
	['hs_meeting_outcome', 'hs_meeting_start_time', 'hs_meeting_end_time', 'hs_meeting_title', 'hs_activity_type'],
	(of) => {
		const at = instant(of.hs_meeting_start_time ?? of.hs_timestamp);
		const length = Number(instant(of.hs_meeting_end_time)) - Number(at);
		return {
			type: isPresentationName(`${of.hs_activity_type} ${of.hs_meeting_title}`) ? 'presentation' : 'meeting',
			status: OUTCOMES[String(of.hs_meeting_outcome)] ?? 'planned',
			occurred_at: at,
			due_at: at,
			duration_s: length > 0 ? Math.round(length / 1000) : null,
		};
	},
);

export const tasks = activitiesOf(
	'tasks',
	{ ru: 'Задачи', en: 'Tasks' },
	['hs_task_status', 'hs_task_completion_date', 'hs_task_subject'],
	(of) => {
		const isDone = of.hs_task_status === 'COMPLETED';
		const due = instant(of.hs_timestamp);
		return {
			type: 'task',
			status: isDone ? 'done' : of.hs_task_status === 'DELETED' ? 'cancelled' : 'planned',
			occurred_at: isDone ? (instant(of.hs_task_completion_date) ?? instant(of.hs_lastmodifieddate)) : due,
			due_at: due,
		};
	},
);

/** Workflows and marketing write by themselves. */
const isRobot = (of: Json): boolean => /AUTOMATION|WORKFLOW|MARKETING/.test(String(of.hs_object_source));

export const emails = activitiesOf('emails', { ru: 'Письма', en: 'Emails' }, ['hs_email_direction', 'hs_email_status'], (of) => {
	const direction = isIn(of.hs_email_direction) ? 'in' : 'out';
	const isLost = /BOUNCED|FAILED/.test(String(of.hs_email_status));
	return {
		type: 'email',
		direction,
		status: isLost ? 'cancelled' : /SCHEDULED|SENDING/.test(String(of.hs_email_status)) ? 'planned' : 'done',
		is_auto: direction === 'out' && isRobot(of),
	};
});

export const communications = activitiesOf(
	'communications',
	{ ru: 'Сообщения', en: 'Messages' },
	['hs_communication_channel_type'],
	(of) => {
		// HubSpot does not say who wrote: a message that none of ours owns, nor a workflow sent, came from the client.
		const is_auto = isRobot(of);
		return {
			type: 'message',
			direction: is_auto || text(of.hubspot_owner_id) !== null ? 'out' : 'in',
			channel: text(of.hs_communication_channel_type),
			is_auto,
		};
	},
);
