import type { Entity, Probe } from '../kit/contract';
import { list, object, text } from '../kit/json';
import { accountProbe } from '../kit/list-entity';
import { asLookup } from '../kit/lookup';
import { unreadable } from '../kit/reply';
import { get } from './address';
import { amocrmList } from './list-entity';
import { isEmpty, open } from './reply';

/** Currency, time zone, and the names that other lists refer to by id. Also the proof that address and token work. */
export const account: Probe = accountProbe({
	first: (config) => get(config, 'account', { with: 'users_groups,task_types,datetime_settings,invoices_settings' }),
	open: (reply) => (isEmpty(reply) ? unreadable('account: no id') : open(reply)),
	account: (body) => ({
		id: text(body.id),
		name: text(body.name) ?? text(body.subdomain),
		currency: text(body.currency) ?? 'RUB',
		tz: text(object(object(body._embedded).datetime_settings).timezone),
	}),
	idName: 'account: no id',
	settings(body) {
		const { task_types, users_groups } = object(body._embedded);
		const catalog = text(object(body.invoices_settings).invoices_catalog_id);
		return {
			task_types: asLookup(list(task_types).map(({ id, name }) => [id, name])),
			user_groups: asLookup(list(users_groups).map(({ id, name }) => [id, name])),
			...(catalog !== null && { invoices_catalog: catalog }),
			...(SELLING.has(String(body.customers_mode)) && { has_customers: 'yes' }),
		};
	},
});

/** Purchases of customers are a paid function; elsewhere its lists answer with an error. */
const SELLING = new Set(['segments', 'dynamic', 'periodicity']);

/** Which events this account records: asking for an unknown type may be refused. */
export const eventTypes: Entity = amocrmList({
	id: 'event-types',
	title: { ru: 'Виды событий', en: 'Event types' },
	path: 'events/types',
	rows: 'events_types',
	settings: (rows) => ({
		event_types: rows
			.map((row) => text(row.key))
			.filter((key) => key !== null && ASKED_EVENTS.has(key))
			.join(','),
	}),
});

/** Others are left out, so that the list stays short among the settings. */
const ASKED_EVENTS = new Set([
	'incoming_mail',
	'outgoing_mail',
	'incoming_chat_message',
	'outgoing_chat_message',
	'sale_field_changed',
	'task_deleted',
]);
