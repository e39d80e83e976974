import type { Row } from '../../facts/table';
import type { Text } from '../../language/text';
import type { Config, Entity } from '../kit/contract';
import { idOf, type Json, number, object, prefixedId, text, unixSeconds } from '../kit/json';
import { customerMark } from './customers';
import { amocrmList } from './list-entity';
import { performer } from './performer';

type Card = 'leads' | 'contacts' | 'companies' | 'customers';

const CALLS = ['call_in', 'call_out'];
const TEXTS = ['sms_in', 'sms_out'];
const MAIL = 'amomail_message';

/** Where the account's events tell of letters, their notes would count them twice. */
const noteTypes = (config: Config): readonly string[] => [...CALLS, ...TEXTS, ...(/_mail/.test(config.event_types ?? '') ? [] : [MAIL])];

function callsOn(card: Card, title: Text): Entity {
	return amocrmList({
		id: `${card}-calls`,
		title,
		path: (config) => (card === 'customers' && config.has_customers !== 'yes' ? null : `${card}/notes`),
		rows: 'notes',
		query: (config) => Object.fromEntries(noteTypes(config).map((type, i) => [`filter[note_type][${i}]`, type])),
		since: 'updated_at',
		newestFirst: true,
		facts(rows, config) {
			const types = noteTypes(config);
			const notes = rows.filter(({ note_type }) => types.includes(String(note_type)));
			return { activities: notes.map((note) => (CALLS.includes(String(note.note_type)) ? callOf(note, card) : messageOf(note, card))) };
		},
	});
}

/** Telephony writes a call to the deal, the contact or the company, at times to several; the deal's copy comes last and stays. */
export const customerCalls = callsOn('customers', { ru: 'Звонки покупателей', en: 'Calls of customers' });
export const companyCalls = callsOn('companies', { ru: 'Звонки компаний', en: 'Calls of companies' });
export const contactCalls = callsOn('contacts', { ru: 'Звонки контактов', en: 'Calls of contacts' });
export const dealCalls = callsOn('leads', { ru: 'Звонки сделок', en: 'Calls of deals' });

function on(note: Json, card: Card): Row {
	if (card === 'leads') return { deal_id: idOf(note.entity_id), client_id: null };
	return { deal_id: null, client_id: card === 'customers' ? customerMark(note.entity_id) : idOf(note.entity_id) };
}

function callOf(note: Json, card: Card): Row {
	const params = object(note.params);
	const seconds = number(params.duration);
	// Vendors misuse `call_status`, so only talk time tells that somebody answered.
	const isAnswered = typeof seconds === 'number' && seconds > 0;
	const isIn = note.note_type === 'call_in';
	const uniq = text(params.uniq);
	return {
		activity_id: uniq === null ? prefixedId('note-', note.id) : `call-${uniq}`,
		...on(note, card),
		manager_id: performer(params.call_responsible, note.created_by),
		type: 'call',
		direction: isIn ? 'in' : 'out',
		status: isAnswered ? 'done' : isIn ? 'missed' : 'no_answer',
		occurred_at: unixSeconds(note.created_at),
		duration_s: seconds,
		is_auto: false,
		channel: text(params.source),
		updated_at: unixSeconds(note.updated_at),
	};
}

/** One letter stands on several cards too, under one message id. */
function messageOf(note: Json, card: Card): Row {
	const params = object(note.params);
	const isMail = note.note_type === MAIL;
	const isIn = isMail ? params.income === true : note.note_type === 'sms_in';
	const message = isMail ? text(params.message_id) : null;
	return {
		activity_id: message === null ? prefixedId('note-', note.id) : `mail-${message}`,
		...on(note, card),
		manager_id: isIn ? null : idOf(note.created_by),
		type: isMail ? 'email' : 'message',
		direction: isIn ? 'in' : 'out',
		status: 'done',
		occurred_at: unixSeconds(note.created_at),
		is_auto: !isIn && idOf(note.created_by) === null,
		updated_at: unixSeconds(note.updated_at),
	};
}
