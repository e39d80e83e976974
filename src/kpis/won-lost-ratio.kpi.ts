import { text } from '../language/text';
import { count, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';
import { lostDeals, wonDeals } from './populations';
import { closedRange } from './ranges';

export default defineKpi({
	id: 'won_lost_ratio',
	name: text('Выиграно к проигранным', 'Won-to-lost ratio'),
	help: text(
		'Выигранные ÷ проигранные по дате закрытия, у ответственного при закрытии; сделки в работе не считаются.',
		'Won ÷ lost by closing date, credited to the owner at close; open deals are left out.',
	),
	unit: 'times',
	better: 'up',
	place: 105,
	pitfall: text('Массовое закрытие старых лидов искажает месяц.', 'Closing old leads in bulk distorts a month.'),
	measure: ratio(count(wonDeals), count(lostDeals)),
	range: closedRange,
	cases: [
		{ scope: 'M1', value: 2 },
		{ scope: 'M2', value: 3 },
		{ scope: 'ALL', value: 2.5 },
	],
});
