import { text } from '../language/text';
import { defineKpi } from './define';
import { openDeals } from './populations';

export default defineKpi({
	id: 'open_deals',
	name: text('Сделки в работе', 'Open deals'),
	help: text(
		'Сколько сделок в работе на конец периода; без истории этапов известно только на сегодня.',
		'Open deals at the end of the period; without a history of stages only the present is known.',
	),
	unit: 'pieces',
	better: 'up',
	place: 123,
	pitfall: text('Забытые сделки завышают число: смотрите вместе с зависшими.', 'Forgotten deals inflate it: read it with the stale ones.'),
	measure: { kind: 'stock', fold: 'distinct', column: 'deal', of: openDeals, until: 'to', history: 'stage_changes' },
	cases: [
		{ scope: 'M1', value: 1 },
		{ scope: 'M2', value: 2 },
		{ scope: 'ALL', value: 3 },
	],
});
