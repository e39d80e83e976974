import { text } from '../language/text';
import { kpi, product, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';

export default defineKpi({
	id: 'velocity',
	name: text('Скорость воронки', 'Pipeline velocity'),
	help: text(
		'Открытые сделки × средний чек × доля успешных ÷ цикл: сколько денег в день даёт воронка.',
		'Open deals × average deal size × win rate ÷ cycle: money a day that the pipeline yields.',
	),
	unit: 'money',
	better: 'up',
	aspect: 'quality',
	place: 128,
	pitfall: text(
		'Перемножает четыре показателя: небольшая ошибка в каждом даёт большую в итоге. Сравнивайте с собой, а не с чужими цифрами.',
		'It multiplies four figures: a small error in each makes a large one in all. Compare with yourself, not with others.',
	),
	measure: ratio(product(product(kpi('open_deals'), kpi('avg_check')), kpi('win_rate')), kpi('sales_cycle')),
	cases: [
		{ scope: 'M1', value: (125_000 * 2) / 3 / 12.75 },
		{ scope: 'M2', value: (2 * 225_000 * 0.75) / 14 },
		{ scope: 'ALL', value: (3 * 175_000 * 5) / 7 / 13.5 },
	],
});
