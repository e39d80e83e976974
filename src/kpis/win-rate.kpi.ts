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
	place: 55,
	isHeadline: true,
	isCompared: true,
	native:
		'=COUNTIFS(Deals.outcome; "WON"; Deals.closed_at; ">="&from; Deals.closed_at; "<"&to+1; Deals.is_deleted; "<>TRUE")/(COUNTIFS(Deals.outcome; "WON"; Deals.closed_at; ">="&from; Deals.closed_at; "<"&to+1; Deals.is_deleted; "<>TRUE")+COUNTIFS(Deals.outcome; "LOST"; Deals.closed_at; ">="&from; Deals.closed_at; "<"&to+1; Deals.is_deleted; "<>TRUE"))',
	measure: ratio(count(wonDeals), count(closedDeals)),
	range: closedRange,
	cases: [
		{ scope: 'M1', value: 2 / 3 },
		{ scope: 'M2', value: 0.75 },
		{ scope: 'ALL', value: 5 / 7 },
	],
});
