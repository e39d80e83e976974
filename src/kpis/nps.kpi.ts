import { text } from '../language/text';
import { type Condition, constant, type Measure, minus, product, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';

const rated = (...more: Condition[]): Measure => ({
	kind: 'stock',
	fold: 'distinct',
	column: 'client_id',
	of: { table: 'clients', where: [{ column: 'nps', known: true }, ...more], at: 'always', credit: 'holder' },
	until: 'never',
	history: null,
});

export default defineKpi({
	id: 'nps',
	name: text('Индекс лояльности (NPS)', 'NPS'),
	help: text(
		'Доля оценок 9–10 минус доля оценок 0–6 среди клиентов, в процентных пунктах; известно только на сегодня.',
		'Share of 9–10 less share of 0–6 among clients, in points; known for the present only.',
	),
	unit: 'pieces',
	better: 'up',
	aspect: 'quality',
	place: 142,
	pitfall: text(
		'Оценки хранятся по клиенту, и видна только последняя. При десятке ответов один человек меняет индекс на десятки пунктов.',
		'Ratings are kept by client, and only the latest is seen. With ten answers one person moves the index by tens of points.',
	),
	measure: product(
		constant(100),
		minus(ratio(rated({ column: 'nps', atLeast: 9 }), rated()), ratio(rated({ column: 'nps', atMost: 6 }), rated())),
	),
	cases: [
		{ scope: 'M1', value: null },
		{ scope: 'M2', value: null },
		{ scope: 'ALL', value: null },
	],
});
