import { chosenFields } from '../kit/chosen-fields';
import type { Entity } from '../kit/contract';
import { list } from '../kit/json';
import { get } from './address';
import { hubspotList } from './list-entity';

/** Which properties of a deal hold the region, the cost and the channel, and what their options are called. */
export const dealFields: Entity = hubspotList({
	id: 'deal-fields',
	title: { ru: 'Поля сделок', en: 'Deal fields' },
	first: (config) => get(config, 'crm/properties/deals'),
	settings: (rows, config) =>
		chosenFields(
			rows.map(({ name, label, options }) => ({
				code: name,
				name: label,
				options: list(options).map((option) => [option.value, option.label] as const),
			})),
			config,
		),
});
