import { chosenFields } from '../kit/chosen-fields';
import type { Entity } from '../kit/contract';
import { pickedLabels } from '../kit/custom-fields';
import { get } from './address';
import { asAccountFields } from './custom-fields';
import { hubspotList } from './list-entity';

/** Which properties of a deal hold the region, the cost and the channel, and what their options are called. */
export const dealFields: Entity = hubspotList({
	id: 'deal-fields',
	title: { ru: 'Поля сделок', en: 'Deal fields' },
	first: (config) => get(config, 'crm/properties/deals'),
	settings(rows, config) {
		const fields = asAccountFields(rows);
		return { ...chosenFields(fields, config), ...pickedLabels('deal', fields, config) };
	},
});
