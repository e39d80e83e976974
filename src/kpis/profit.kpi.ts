import { text } from '../language/text';
import { minus, sum } from '../measures/vocabulary';
import { defineKpi } from './define';
import { refunds, wonDeals, wonMoney } from './populations';
import { marginRange } from './ranges';

export default defineKpi({
	id: 'profit',
	name: text('Прибыль', 'Profit'),
	help: text(
		'Σ(сумма − себестоимость) выигранных сделок по дате закрытия минус возвраты периода; у ответственного при закрытии.',
		'Σ(amount − cost) of won deals by closing date less refunds of the period; credited to the owner at close.',
	),
	unit: 'money',
	better: 'up',
	sets: { head: { weight: 0.25 }, senior: { weight: 0.2 } },
	place: 106,
	coefficient: 'margin',
	pitfall: text(
		'Без себестоимости сделка не прибавляет ничего; не известна ни одна – пусто.',
		'A deal without a cost adds nothing; when none is known the cell is blank.',
	),
	measure: {
		kind: 'covered',
		rows: wonDeals,
		column: 'margin',
		of: minus(sum('margin', wonMoney), sum('value', refunds)),
	},
	range: marginRange,
	cases: [
		{ scope: 'M1', value: 90_000 },
		{ scope: 'M2', value: 180_000 },
		{ scope: 'ALL', value: 270_000 },
	],
});
