import { text } from '../language/text';
import { defineKpi } from './define';
import { createdDeals, wonDeals } from './populations';

export default defineKpi({
	id: 'conversion',
	name: text('Конверсия в продажу', 'Conversion'),
	help: text(
		'Какая доля сделок, созданных в периоде, выиграна к сегодняшнему дню.',
		'Of the deals created in the period, the share won so far.',
	),
	unit: 'share',
	better: 'up',
	place: 50,
	pitfall: text(
		'Недавние сделки ещё не успели закрыться, поэтому последний месяц всегда ниже. Это не выигранные ÷ созданные за один и тот же месяц.',
		'Recent deals have had no time to close, so the last month is always lower. It is not deals won ÷ deals created in one month.',
	),
	isHeadline: true,
	coefficient: 'leadsWon',
	measure: { kind: 'cohort', subject: 'deal_id', entry: createdDeals, goal: [wonDeals], whenever: true },
	// Created in July and alive: D03 D04 D05 (M1), D08–D13 with D12 now M2's; won by 31 July: D03; D08, D09, D12.
	cases: [
		{ scope: 'M1', value: 1 / 3 },
		{ scope: 'M2', value: 0.5 },
		{ scope: 'ALL', value: 4 / 9 },
	],
});
