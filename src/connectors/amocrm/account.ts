import type { Connector, Entity } from '../kit/contract';
import { get } from './address';
import { list, object, text } from './json';
import { listEntity } from './list-entity';
import { open } from './reply';

/** Currency, time zone, and the names that other lists refer to by id. Also the proof that address and token work. */
export const account: Connector['probe'] = {
	id: 'account',
	title: { ru: 'Аккаунт', en: 'Account' },
	first: (config) => get(config, 'account', { with: 'users_groups,task_types,datetime_settings,invoices_settings' }),
	read(reply) {
		const opened = open(reply);
		if (!opened.ok) return opened;
		const body = opened.body;
		if (body === null || text(body.id) === null) return { ok: false, fault: { code: 'unreadable', detail: 'account: no id' } };
		const embedded = object(body._embedded);
		const settings: Record<string, string> = {
			account_id: String(body.id),
			account_name: text(body.name) ?? text(body.subdomain) ?? String(body.id),
			base_currency: text(body.currency) ?? 'RUB',
			task_types: JSON.stringify(Object.fromEntries(list(embedded.task_types).map((type) => [type.id, type.name]))),
			user_groups: JSON.stringify(Object.fromEntries(list(embedded.users_groups).map((group) => [group.id, group.name]))),
		};
		const bills = text(object(body.invoices_settings).invoices_catalog_id);
		if (bills !== null) settings.invoices_catalog = bills;
		if (SELLING.has(String(body.customers_mode))) settings.has_customers = 'yes';
		const zone = text(object(embedded.datetime_settings).timezone);
		if (zone !== null) settings.tz = zone;
		return { ok: true, page: { facts: {}, settings, read: 1 } };
	},
};

/** Purchases of customers are a paid function; elsewhere its lists answer with an error. */
const SELLING = new Set(['segments', 'dynamic', 'periodicity']);

/** Which events this account records: asking for an unknown type may be refused. */
export const eventTypes: Entity = listEntity({
	id: 'event-types',
	title: { ru: 'Виды событий', en: 'Event types' },
	path: 'events/types',
	rows: 'events_types',
	facts: () => ({}),
	settings: (rows) => ({
		event_types: rows
			.map((row) => text(row.key))
			.filter((key) => key !== null && WANTED.has(key))
			.join(','),
	}),
});

/** Others are left out, so that the list stays short among the settings. */
const WANTED = new Set(['incoming_mail', 'outgoing_mail', 'incoming_chat_message', 'outgoing_chat_message']);
