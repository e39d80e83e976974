import { text } from '../language/text';
import { constant, gap, kpi, type Measure, minus, needsColumn, shareOf } from '../measures/vocabulary';
import { defineKpi } from './define';
import { openDeals } from './populations';

const atStart: Measure = {
	kind: 'stock',
	fold: 'sum',
	column: 'weighted',
	of: openDeals,
	until: 'to',
	history: 'stage_changes',
	limits: { expected: { column: 'expected_close', when: 'in period' } },
	moment: 'start',
};

export default defineKpi({
	id: 'forecast_accuracy',
	name: text('Точность прогноза', 'Forecast accuracy'),
	help: text(
		'1 − |прогноз − факт| ÷ факт; прогноз на первый день периода восстановлен по истории этапов.',
		'1 − |forecast − fact| ÷ fact; the forecast of the first day is replayed from the history of stages.',
	),
	unit: 'share',
	better: 'up',
	sets: { head: { weight: 0.1, plan: 0.8 } },
	place: 127,
	pitfall: text(
		'Ожидаемые даты берутся нынешние: правленые задним числом улучшают точность.',
		'Expected dates are the present ones: edits after the fact improve it.',
	),
	// Without expected dates or stage probabilities there was never a forecast.
	measure: needsColumn(
		'deals',
		'expected_close',
		needsColumn('stages', 'probability', minus(constant(1), shareOf(gap(atStart, kpi('bookings')), kpi('bookings')))),
	),
	cases: [
		{ scope: 'M1', value: null },
		{ scope: 'M2', value: null },
		{ scope: 'ALL', value: null },
	],
});
