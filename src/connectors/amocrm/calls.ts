import type { Row } from '../../facts/table';
import type { Text } from '../../language/text';
import type { Entity } from '../contract';
import { SOURCE } from './deals';
import { id, instant, type Json, object, text, whole } from './json';
import { listEntity } from './list-entity';
import { performer } from './performer';

function callsOn(entity: 'leads' | 'contacts' | 'companies', title: Text): Entity {
	return listEntity({
		id: `${entity}-calls`,
		title,
		path: `${entity}/notes`,
		rows: 'notes',
		query: () => ({ 'filter[note_type][0]': 'call_in', 'filter[note_type][1]': 'call_out' }),
		since: 'updated_at',
		newestFirst: true,
		facts: (rows) => ({ activities: rows.filter(isCall).map((note) => callOf(note, entity === 'leads')) }),
	});
}

/** Telephony writes a call to the deal, the contact or the company, at times to several; the deal's copy comes last and stays. */
export const companyCalls = callsOn('companies', { ru: 'Звонки компаний', en: 'Calls of companies' });
export const contactCalls = callsOn('contacts', { ru: 'Звонки контактов', en: 'Calls of contacts' });
export const dealCalls = callsOn('leads', { ru: 'Звонки сделок', en: 'Calls of deals' });

const isCall = (note: Json): boolean => note.note_type === 'call_in' || note.note_type === 'call_out';

function callOf(note: Json, isDeal: boolean): Row {
	const params = object(note.params);
	const seconds = whole(params.duration);
	// Vendors misuse `call_status`, so only talk time tells that somebody answered.
	const isAnswered = typeof seconds === 'number' && seconds > 0;
	const isIn = note.note_type === 'call_in';
	const uniq = text(params.uniq);
	return {
		source: SOURCE,
		activity_id: uniq === null ? `note-${note.id}` : `call-${uniq}`,
		deal_id: isDeal ? id(note.entity_id) : null,
		client_id: isDeal ? null : id(note.entity_id),
		manager_id: performer(params.call_responsible, note.created_by),
		type: 'call',
		direction: isIn ? 'in' : 'out',
		status: isAnswered ? 'done' : isIn ? 'missed' : 'no_answer',
		occurred_at: instant(note.created_at),
		duration_s: seconds,
		is_auto: false,
		channel: text(params.source),
		updated_at: instant(note.updated_at),
	};
}
