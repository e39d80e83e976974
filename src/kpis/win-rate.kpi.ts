import { text } from '../language/text';
import { count, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';
import { closedDeals, wonDeals } from './populations';
import { closedRange } from './ranges';

export default defineKpi({
	id: 'win_rate',
	name: text('Доля успешных сделок', 'Win rate'),
	help: text(
		'Выигранные ÷ (выигранные + проигранные) по дате закрытия; сделки в работе не считаются.',
		'Won ÷ (won + lost) by closing date; open deals are left out.',
	),
	unit: 'share',
	better: 'up',
	sets: { head: { weight: 0.15, plan: 0.3 }, senior: { weight: 0.2, plan: 0.3 }, manager: { weight: 0.2, plan: 0.3 } },
	place: 55,
	pitfall: text(
		'Удаление или массовое закрытие проигранных сделок меняет долю без единой продажи. Менее пяти закрытых – мало данных.',
		'Deleting or closing lost deals in bulk changes the rate without a single sale. Fewer than five closed deals are few data.',
	),
	isHeadline: true,
	isCompared: true,
	measure: ratio(count(wonDeals), count(closedDeals)),
	range: closedRange,
	cases: [
		{ scope: 'M1', value: 2 / 3 },
		{ scope: 'M2', value: 0.75 },
		{ scope: 'ALL', value: 5 / 7 },
	],
});
