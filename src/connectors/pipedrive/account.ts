import { chosenFields } from '../kit/chosen-fields';
import type { Entity, Probe } from '../kit/contract';
import { isRobotName } from '../kit/name-guess';
import { list, object, text } from '../kit/reply-json';
import { get } from './address';
import { listEntity } from './list-entity';
import { open } from './reply';

/** Company, currency and time zone of the token's owner; also the proof that address and token work. */
export const account: Probe = {
	id: 'account',
	title: { ru: 'Аккаунт', en: 'Account' },
	first: (config) => get(config, 'v1/users/me'),
	read(reply) {
		const opened = open(reply);
		if (!opened.ok) return opened;
		const { company_id, company_name, default_currency, timezone_name } = object(opened.body.data);
		const id = text(company_id);
		if (id === null) return { ok: false, fault: { code: 'unreadable', detail: 'users/me: no company_id' } };
		const zone = text(timezone_name);
		const settings = {
			account_id: id,
			account_name: text(company_name) ?? id,
			base_currency: text(default_currency) ?? 'USD',
			...(zone === null ? {} : { tz: zone }),
		};
		return { ok: true, page: { facts: {}, settings, read: 1 } };
	},
};

export const users: Entity = listEntity({
	id: 'users',
	title: { ru: 'Сотрудники', en: 'People' },
	path: 'v1/users',
	// Teams are left to the tab: Pipedrive shows them only in its dearer plans.
	facts: (rows) => ({
		managers: rows.map((user) => ({
			manager_id: text(user.id),
			name: text(user.name),
			role: isRobotName(user.name) ? 'robot' : 'manager',
		})),
	}),
	settings: (rows) => ({ inactive_users: rows.flatMap((user) => (user.active_flag === false ? String(user.id) : [])).join(',') }),
});

export const dealFields: Entity = listEntity({
	id: 'deal-fields',
	title: { ru: 'Поля сделок', en: 'Deal fields' },
	path: 'dealFields',
	facts: () => ({}),
	settings(rows, config) {
		const found = rows.map(({ field_code, field_name, options }) => ({
			code: field_code,
			name: field_name,
			options: list(options).map(({ id, label }) => [id, label] as const),
		}));
		const more = chosenFields(found, config).deal_fields;
		// A later page must not make an earlier one forgotten.
		return { deal_fields: JSON.stringify({ ...object(JSON.parse(config.deal_fields ?? '{}')), ...object(JSON.parse(more)) }) };
	},
});

/** What the account calls its kinds of activity, by their keys. */
export const activityTypes: Entity = listEntity({
	id: 'activity-types',
	title: { ru: 'Виды дел', en: 'Activity types' },
	path: 'v1/activityTypes',
	facts: () => ({}),
	settings: (rows) => ({
		activity_types: JSON.stringify(Object.fromEntries(rows.map(({ key_string, name }) => [String(key_string), name]))),
	}),
});
