import { text } from '../language/text';
import { kpi, type Measure, plus } from '../measures/vocabulary';
import { defineKpi } from './define';
import { openDeals } from './populations';

const expected: Measure = {
	kind: 'stock',
	fold: 'sum',
	column: 'likely',
	of: openDeals,
	until: 'to',
	history: 'stage_changes',
	limits: { expected: { column: 'expected_close', when: 'in period', undated: 'closes_by' } },
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
		'Этап без вероятности берёт долю выигранных из прошлых сделок, сделка без даты входит той частью оставшегося обычного срока до выигрыша, что попадает в период, а просрочившая его не входит. Сделок, которые ещё появятся, в прогнозе нет.',
		'A stage without a probability takes the win rate of past deals, a deal without a date counts by the part of what is left of the usual days to the win that falls in the period, and not at all when none is left. Deals yet to come are not in it.',
	),
	measure: plus(kpi('bookings'), expected),
	cases: [
		{ scope: 'M1', value: 250_000 },
		{ scope: 'M2', value: 450_000 },
		{ scope: 'ALL', value: 700_000 },
	],
});
