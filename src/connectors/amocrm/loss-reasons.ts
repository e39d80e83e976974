import type { Entity } from '../kit/contract';
import { listEntity } from './list-entity';

/** The names that deals refer to by id, for pages that are too heavy to bring them along. */
export const lossReasons: Entity = listEntity({
	id: 'loss-reasons',
	title: { ru: 'Причины отказа', en: 'Loss reasons' },
	path: 'leads/loss_reasons',
	rows: 'loss_reasons',
	facts: () => ({}),
	settings: (rows, config) => ({
		loss_reasons: JSON.stringify({
			...(JSON.parse(config.loss_reasons ?? '{}') as object),
			...Object.fromEntries(rows.map(({ id, name }) => [id, name])),
		}),
	}),
});
