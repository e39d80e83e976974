import { text } from '../language/text';
import { and, mean } from '../measures/vocabulary';
import { defineKpi } from './define';
import { entries } from './populations';

export default defineKpi({
	id: 'stage_time',
	name: text('Время на этапе', 'Time in stage'),
	help: text(
		'Среднее число дней от входа на этап до выхода, по дню выхода; ещё не законченные не входят.',
		'Mean days from entering a stage to leaving it, by the day of leaving; unfinished stays are left out.',
	),
	unit: 'days',
	better: 'down',
	place: 122,
	pitfall: text(
		'Сделки, застрявшие на этапе, не входят, пока не уйдут с него: смотрите вместе с зависшими.',
		'Deals stuck in a stage are left out until they leave it: read it with the stale ones.',
	),
	measure: mean('days', and({ ...entries, at: 'to' }, { column: 'state', is: 'OPEN' }, { column: 'stage_id', option: 'stage' })),
	options: [{ name: 'stage', values: [], help: text('ID этапа; без него – все этапы', 'stage ID; all stages without it') }],
	cases: [
		{ scope: 'M1', value: (1441 + 1 / 6) / 240 },
		{ scope: 'M2', value: 58 / 9 },
		{ scope: 'ALL', value: (2833 + 1 / 6) / 24 / 19 },
	],
});
