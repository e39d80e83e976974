import { text } from '../language/text';
import { kpi, type Measure, plus } from '../measures/vocabulary';
import { defineKpi } from './define';
import { openDeals } from './populations';

const expected: Measure = {
	kind: 'stock',
	fold: 'sum',
	column: 'weighted',
	of: openDeals,
	until: 'to',
	history: 'stage_changes',
	limits: { expected: { column: 'expected_close', when: 'in period' } },
};

export default defineKpi({
	id: 'forecast',
	name: text('Взвешенный прогноз', 'Weighted forecast'),
	help: text(
		'Факт + сумма открытых сделок, ожидаемых в периоде, × вероятность этапа.',
		'Fact + open amount expected in the period × stage probability.',
	),
	unit: 'money',
	better: 'up',
	aspect: 'quality',
	place: 126,
	pitfall: text(
		'Вероятности этапов берутся из вкладки «Этапы»: сделка на этапе без вероятности не прибавляет ничего.',
		'Probabilities come from the Stages tab: a deal in a stage without one adds nothing.',
	),
	measure: plus(kpi('bookings'), expected),
	cases: [
		{ scope: 'M1', value: 250_000 },
		{ scope: 'M2', value: 450_000 },
		{ scope: 'ALL', value: 700_000 },
	],
});
