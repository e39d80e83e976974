import { text } from '../language/text';
import { elapsed, kpi, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';

export default defineKpi({
	id: 'run_rate',
	name: text('Прогноз по темпу', 'Run rate'),
	help: text('Факт ÷ прошедшие рабочие дни × все рабочие дни периода.', 'Actual ÷ working days passed × working days of the period.'),
	unit: 'money',
	better: 'up',
	place: 129,
	pitfall: text(
		'В первые дни периода одна крупная сделка даёт неправдоподобный прогноз.',
		'In the first days of a period one large deal makes an incredible forecast.',
	),
	measure: ratio(kpi('bookings'), elapsed()),
	cases: [
		{ scope: 'M1', value: 250_000 },
		{ scope: 'M2', value: 450_000 },
		{ scope: 'ALL', value: 700_000 },
	],
});
