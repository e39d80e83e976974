import { text } from '../language/text';
import { choose, constant, kpi, type Measure, over, product, ratio, shareOf } from '../measures/vocabulary';
import { defineKpi } from './define';
import { invoicesRange } from './ranges';

const unpaidAmount = (isOverdue: boolean): Measure => ({
	kind: 'balance',
	debts: { table: 'bills', where: [], at: 'issued', credit: 'holder' },
	settlements: { table: 'settlements', where: [], at: 'paid', credit: 'holder' },
	isOverdue,
});

export default defineKpi({
	id: 'receivables',
	name: text('Дебиторская задолженность', 'Receivables'),
	help: text(
		'На конец периода: Σ(счёт − оплаты), не меньше нуля по каждому счёту; у нынешнего ответственного за сделку.',
		'At the end of the period: Σ(bill − payments), none below zero; credited to the present owner of the deal.',
	),
	unit: 'money',
	better: 'down',
	place: 108,
	parts: [
		{
			metric: 'overdue_share',
			options: 'part=share_overdue',
			name: text('Доля просроченного долга', 'Overdue share of receivables'),
			sets: { head: { stopAt: 0.3, multiplier: 0.5 }, senior: { stopAt: 0.3, multiplier: 0.5 }, manager: { stopAt: 0.3, multiplier: 0.5 } },
		},
	],
	pitfall: text('Для премии берите просроченную часть: part=overdue.', 'For bonuses use the overdue part: part=overdue.'),
	measure: choose(
		'part',
		{
			overdue: unpaidAmount(true),
			share_overdue: ratio(unpaidAmount(true), unpaidAmount(false)),
			dso: product(shareOf(unpaidAmount(false), over({ lastDays: 90 }, kpi('net_revenue'))), constant(90)),
		},
		unpaidAmount(false),
	),
	options: [
		{
			name: 'part',
			values: ['total', 'overdue', 'share_overdue', 'dso'],
			overData: ['dso'],
			units: { share_overdue: 'share', dso: 'days' },
			help: text('весь долг, просрочка, её доля, дни оборота', 'all debt, overdue, its share, days of sales'),
		},
	],
	range: invoicesRange,
	cases: [
		{ scope: 'M1', value: 60_000 },
		{ scope: 'M2', value: 300_000 },
		{ scope: 'ALL', value: 360_000 },
		{ scope: 'M1', options: 'part=overdue', value: 60_000 },
		{ scope: 'M2', options: 'part=overdue', value: 50_000 },
		{ scope: 'ALL', options: 'part=overdue', value: 110_000 },
		{ scope: 'ALL', options: 'part=share_overdue', value: 11 / 36 },
	],
});
