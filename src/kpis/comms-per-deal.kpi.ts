import { text } from '../language/text';
import { choose, count, kpi, over, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';
import { closedDeals, wonDeals } from './populations';
import { commsRange } from './ranges';

const perDeal = ratio(kpi('activities'), choose('outcome', { closed: count(closedDeals) }, count(wonDeals)));

export default defineKpi({
	id: 'comms_per_deal',
	name: text('Коммуникаций на сделку', 'Communications per deal'),
	help: text(
		'Все коммуникации периода ÷ выигранные сделки того же периода; у того, кто общался, и у того, кто закрыл.',
		'All communications of the period ÷ deals won in it; credited to who communicated and to who closed.',
	),
	unit: 'times',
	better: 'down',
	place: 103,
	pitfall: text(
		'При длинном цикле контакты месяца кормят сделки следующего: берите квартал или window=90.',
		'With a long cycle the contacts of a month feed the deals of the next: use a quarter or window=90.',
	),
	measure: choose('window', { '#': over({ lastDays: { option: 'window', otherwise: 90 } }, perDeal) }, perDeal),
	options: [
		{ name: 'window', values: ['90'], help: text('за столько последних дней', 'over so many last days') },
		{ name: 'outcome', values: ['won', 'closed'], help: text('выигранные или все закрытые', 'won or all closed deals') },
	],
	range: commsRange,
	cases: [
		{ scope: 'M1', value: 4.5 },
		{ scope: 'M2', value: 11 / 3 },
		{ scope: 'ALL', value: 4 },
		{ scope: 'ALL', options: 'outcome=closed', value: 20 / 7 },
		{ scope: 'ALL', options: 'window=31', value: 4 },
	],
});
