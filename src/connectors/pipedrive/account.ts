import { chosenFields } from '../kit/chosen-fields';
import type { Entity, Probe } from '../kit/contract';
import { pickedLabels } from '../kit/custom-fields';
import { object, text } from '../kit/json';
import { accountProbe } from '../kit/list-entity';
import { asLookup, asWords } from '../kit/lookup';
import { isRobotName } from '../kit/names';
import { get } from './address';
import { asAccountFields } from './custom-fields';
import { pipedriveList } from './list-entity';
import { open } from './reply';

/** Company, currency and time zone of the token's owner. */
export const account: Probe = accountProbe({
	first: (config) => get(config, 'v1/users/me'),
	open,
	account({ data }) {
		const { company_id, company_name, default_currency, timezone_name } = object(data);
		return { id: text(company_id), name: text(company_name), currency: text(default_currency) ?? 'USD', tz: text(timezone_name) };
	},
	idName: 'users/me: no company_id',
	settings: ({ data }) => ({ company_domain: text(object(data).company_domain) ?? '' }),
});

export const users: Entity = pipedriveList({
	id: 'users',
	title: { ru: 'Сотрудники', en: 'People' },
	path: 'v1/users',
	// Teams are left to the tab: Pipedrive shows them only in its dearer plans.
	facts: (rows) => ({
		managers: rows.map((user) => ({
			manager_id: text(user.id),
			name: text(user.name),
			role: isRobotName(user.name) ? 'robot' : 'manager',
			email: text(user.email),
		})),
	}),
	settings: (rows) => ({ inactive_users: asWords(rows.filter(({ active_flag }) => active_flag === false).map(({ id }) => id)) }),
});

export const dealFields: Entity = pipedriveList({
	id: 'deal-fields',
	title: { ru: 'Поля сделок', en: 'Deal fields' },
	path: 'dealFields',
	settings(rows, config) {
		const fields = asAccountFields(rows);
		// Deals bear labels by their numbers.
		const labels = fields.find(({ code }) => code === 'label_ids' || code === 'label')?.options;
		return {
			...chosenFields(fields, config),
			...pickedLabels('deal', fields, config),
			...(labels !== undefined && { deal_labels: asLookup(labels) }),
		};
	},
});

/** What the account calls its kinds of activity, by their keys. */
export const activityTypes: Entity = pipedriveList({
	id: 'activity-types',
	title: { ru: 'Виды дел', en: 'Activity types' },
	path: 'v1/activityTypes',
	settings: (rows) => ({ activity_types: asLookup(rows.map(({ key_string, name }) => [key_string, name])) }),
});
