import type { Entity } from '../kit/contract';
import { asLookup, lookup } from '../kit/lookup';
import { amocrmList } from './list-entity';

/** The names that deals refer to by id, for pages that are too heavy to bring them along. */
export const lossReasons: Entity = amocrmList({
	id: 'loss-reasons',
	title: { ru: 'Причины отказа', en: 'Loss reasons' },
	path: 'leads/loss_reasons',
	rows: 'loss_reasons',
	settings: (rows, config) => ({
		loss_reasons: asLookup(
			rows.map(({ id, name }) => [id, name]),
			lookup(config, 'loss_reasons'),
		),
	}),
});
