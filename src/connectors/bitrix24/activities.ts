import type { Row } from '../../facts/table';
import type { Entity } from '../kit/contract';
import { idOf, instant, isYes, type Json, object, text } from '../kit/json';
import { isPresentationName } from '../kit/names';
import { company, contact } from './ids';
import { pagedList } from './paged-list';

const SELECT = `ID OWNER_ID OWNER_TYPE_ID TYPE_ID PROVIDER_ID SUBJECT CREATED LAST_UPDATED START_TIME END_TIME DEADLINE COMPLETED STATUS
	RESPONSIBLE_ID DIRECTION SETTINGS IS_INCOMING_CHANNEL`.split(/\s+/);

const DEAL = '2';
const AUTOMATIC = '3';

export const activities: Entity = pagedList({
	id: 'activities',
	title: { ru: 'Дела: звонки, встречи, письма, сообщения, задачи', en: 'Activities: calls, meetings, mail, messages, tasks' },
	method: 'crm.activity.list',
	key: 'ID',
	params: () => ({ select: SELECT, order: { ID: 'ASC' } }),
	since: 'LAST_UPDATED',
	facts: (rows) => ({ activities: rows.map(activityOf) }),
});

function activityOf(row: Json): Row {
	const type = typeOf(row);
	const isTalk = type === 'call' || type === 'email' || type === 'message';
	const direction = !isTalk ? 'none' : row.DIRECTION === '1' || row.IS_INCOMING_CHANNEL === 'Y' ? 'in' : 'out';
	const status = statusOf(row, type);
	const due = deadline(row.DEADLINE);
	const owner = String(row.OWNER_TYPE_ID);
	return {
		activity_id: text(row.ID),
		deal_id: owner === DEAL ? idOf(row.OWNER_ID) : null,
		client_id: owner === '3' ? contact(row.OWNER_ID) : owner === '4' ? company(row.OWNER_ID) : null,
		manager_id: idOf(row.RESPONSIBLE_ID),
		type,
		direction,
		status,
		occurred_at: isTalk ? instant(row.START_TIME ?? row.CREATED) : status === 'done' ? ended(row) : (due ?? instant(row.START_TIME)),
		due_at: isTalk ? null : due,
		// A call or a meeting is made by a person, whatever closed it.
		is_auto: row.STATUS === AUTOMATIC && type !== 'call' && type !== 'meeting' && type !== 'presentation',
		channel: type === 'message' ? text(row.PROVIDER_ID) : null,
		updated_at: instant(row.LAST_UPDATED),
	};
}

const MESSAGES = /^(IMOPENLINES|CRM_SMS|CRM_WHATSAPP|CRM_NOTIFICATIONS|CRM_RCS|TELEGRAM|WHATSAPP)/;

/** People plan meetings as to-dos, and name a presentation in the subject; "send the presentation" is none. */
function typeOf({ TYPE_ID, PROVIDER_ID, SUBJECT }: Json): string {
	const provider = String(PROVIDER_ID);
	const subject = String(SUBJECT ?? '');
	switch (String(TYPE_ID)) {
		case '1':
			return isPresentationName(subject) ? 'presentation' : 'meeting';
		case '2':
			return 'call';
		case '4':
			return 'email';
	}
	if (MESSAGES.test(provider)) return 'message';
	if (provider === 'CRM_VISIT' || provider === 'CRM_CALENDAR_SHARING') return 'meeting';
	if (String(TYPE_ID) !== '3' && provider !== 'CRM_TODO' && provider !== 'CRM_TASKS_TASK') return 'other';
	if (/^(презентация|демонстрация|demo|presentation)/i.test(subject)) return 'presentation';
	return /^(встреча|meeting)/i.test(subject) ? 'meeting' : 'task';
}

/** What came or went has happened, handled or not. Of a call this is what can be known without telephony. */
function statusOf({ COMPLETED, SETTINGS }: Json, type: string): string {
	if (type === 'email' || type === 'message') return 'done';
	if (type === 'call' && isYes(object(SETTINGS).MISSED_CALL)) return 'missed';
	return COMPLETED === 'Y' ? 'done' : 'planned';
}

/** No moment of completion is told: the end, or the last change where that came before it. */
function ended(row: Json): Row[string] {
	const end = instant(row.END_TIME);
	const changed = instant(row.LAST_UPDATED);
	if (typeof end !== 'number' || typeof changed !== 'number') return end ?? changed;
	return Math.min(end, changed);
}

/** "None" is written as the end of time. */
const deadline = (value: unknown): Row[string] => (/^9999-/.test(String(value)) ? null : instant(value));
