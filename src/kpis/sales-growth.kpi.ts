import { text } from '../language/text';
import { choose, type Frame, kpi, type Measure, minus, over, shareOf } from '../measures/vocabulary';
import { defineKpi } from './define';
import { base } from './shared-options';

const growth = (frame: Frame): Measure => {
	const before = over(frame, kpi('net_revenue'));
	return shareOf(minus(kpi('net_revenue'), before), before);
};

export default defineKpi({
	id: 'sales_growth',
	name: text('Прирост продаж', 'Sales growth'),
	help: text(
		'(Факт − прошлый период) ÷ прошлый период, по чистой выручке.',
		'(Actual − previous period) ÷ previous period, by net revenue.',
	),
	unit: 'share',
	better: 'up',
	place: 130,
	pitfall: text(
		'Сезон виден как рост или спад: сравнивайте с прошлым годом (base=yoy). Короткий месяц меньше длинного сам по себе.',
		'A season looks like growth or decline: compare with last year (base=yoy). A short month is smaller than a long one by itself.',
	),
	measure: choose('base', { yoy: growth('year ago') }, growth('previous')),
	options: [base],
	cases: [
		{ scope: 'M1', value: 0.2 },
		{ scope: 'M2', value: 2 },
		{ scope: 'ALL', value: 340 / 350 },
	],
});
