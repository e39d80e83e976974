import type { DemoCall, DemoMessage, DemoTask } from '../../demo/account';
import { type HubObject, iso, linksTo, ownerId } from './object';

const HOUR = 3_600_000;

function engagement(id: number, at: number, updatedAt: number, links: HubObject['links'], properties: HubObject['properties']): HubObject {
	return {
		id: String(id),
		properties: {
			hs_timestamp: iso(at),
			hs_createdate: iso(updatedAt),
			hs_lastmodifieddate: iso(updatedAt),
			hs_object_source: 'CRM_UI',
			...properties,
		},
		links,
		createdAt: updatedAt,
		updatedAt,
		archivedAt: null,
	};
}

export const callOf = (call: DemoCall): HubObject => ({
	...engagement(call.id, call.at, call.at, linksTo(call.on), {
		hs_call_direction: call.direction === 'in' ? 'INBOUND' : 'OUTBOUND',
		hs_call_duration: String(call.durationS * 1000),
		hs_call_status: call.durationS > 0 ? 'COMPLETED' : 'NO_ANSWER',
		hubspot_owner_id: ownerId(call.performerId),
	}),
	archivedAt: call.deletedAt ?? null,
});

/** A task, or a meeting that stands in the calendar. */
export const planOf = (task: DemoTask): HubObject => ({ ...standing(task), archivedAt: task.deletedAt ?? null });

function standing(task: DemoTask): HubObject {
	const at = task.completedAt ?? task.dueAt;
	const links = linksTo(task.on === null ? [] : [task.on]);
	const updated = task.completedAt ?? task.createdAt;
	const owner = { hubspot_owner_id: ownerId(task.ownerId) };
	if (task.kind === 'follow-up')
		return engagement(task.id, task.dueAt, updated, links, {
			...owner,
			hs_task_subject: task.text,
			hs_task_type: 'TODO',
			hs_task_status: task.completedAt === null ? 'NOT_STARTED' : 'COMPLETED',
			hs_task_completion_date: iso(task.completedAt),
		});
	return engagement(task.id, at, updated, links, {
		...owner,
		hs_meeting_title: task.text,
		hs_meeting_start_time: iso(at),
		hs_meeting_end_time: iso(at + HOUR),
		hs_meeting_outcome: task.completedAt === null ? 'SCHEDULED' : 'COMPLETED',
		hs_activity_type: task.kind === 'meeting' ? 'Встреча' : 'Презентация',
	});
}

export function messageOf(message: DemoMessage): HubObject {
	const isRobot = message.authorId === 0 && message.direction === 'out';
	return engagement(message.id, message.at, message.at, linksTo([message.on]), {
		hubspot_owner_id: ownerId(message.authorId),
		hs_object_source: isRobot ? 'AUTOMATION_PLATFORM' : message.authorId === 0 ? 'INTEGRATION' : 'CRM_UI',
		...(message.medium === 'mail'
			? { hs_email_direction: message.direction === 'in' ? 'INCOMING_EMAIL' : 'EMAIL', hs_email_status: 'SENT' }
			: { hs_communication_channel_type: 'WHATS_APP', hs_communication_logged_from: 'CRM' }),
	});
}
