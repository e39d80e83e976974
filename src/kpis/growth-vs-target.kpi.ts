import { text } from '../language/text';
import { choose, type Frame, kpi, type Measure, minus, over, shareOf, target } from '../measures/vocabulary';
import { defineKpi } from './define';
import { base, prorate } from './shared-options';

const growth = (frame: Frame): Measure => {
	const before = over(frame, kpi('net_revenue'));
	return shareOf(minus(kpi('net_revenue'), before), minus(target('amount', 'money'), before));
};

export default defineKpi({
	id: 'growth_vs_target',
	name: text('Рост относительно цели', 'Growth against goal'),
	help: text(
		'(Факт − база) ÷ (план − база): чистая выручка периода и прошлого сопоставимого периода, план по сумме.',
		'(Fact − base) ÷ (plan − base): net revenue of the period and of the comparable one before, the amount plan.',
	),
	unit: 'share',
	better: 'up',
	place: 111,
	pitfall: text(
		'Сезонность: сравнивайте с прошлым годом (base=yoy). План не выше базы – пусто.',
		'Seasons: compare with last year (base=yoy). A plan not above the base gives no value.',
	),
	measure: choose('base', { yoy: growth('year ago') }, growth('previous')),
	options: [base, prorate],
	range: {
		sums: [
			{ name: 'fact', kpi: 'net_revenue', help: text('факт: число или столбец', 'actual: a figure or a column') },
			{ name: 'base', kpi: 'net_revenue', isBefore: true, help: text('база: прошлый период', 'base: the period before') },
		],
		tail: ['target'],
	},
	cases: [
		{ scope: 'M1', value: 0.2 },
		{ scope: 'M2', value: 2 / 3 },
		{ scope: 'ALL', value: 340 / 650 },
	],
});
