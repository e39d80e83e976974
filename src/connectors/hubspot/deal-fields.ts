import { chosenFields } from '../kit/chosen-fields';
import type { Entity } from '../kit/contract';
import { list } from '../kit/reply-json';
import { get } from './address';
import { open } from './reply';

/** Which properties of a deal hold the region, the cost and the channel, and what their options are called. */
export const dealFields: Entity = {
	id: 'deal-fields',
	title: { ru: 'Поля сделок', en: 'Deal fields' },
	first: (config) => get(config, 'crm/properties/deals'),
	read(reply, _request, config) {
		const opened = open(reply);
		if (!opened.ok) return opened;
		const rows = list(opened.body.results);
		const fields = rows.map(({ name, label, options }) => ({
			code: name,
			name: label,
			options: list(options).map((option) => [option.value, option.label] as const),
		}));
		return { ok: true, page: { facts: {}, settings: chosenFields(fields, config), read: rows.length } };
	},
};
