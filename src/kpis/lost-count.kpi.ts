import { text } from '../language/text';
import { count } from '../measures/vocabulary';
import { defineKpi } from './define';
import { lostDeals } from './populations';
import { closedRange } from './ranges';

export default defineKpi({
	id: 'lost_count',
	name: text('Проигранные сделки', 'Lost deals'),
	help: text(
		'Сколько сделок проиграно за период: по дате закрытия, у того, кто вёл сделку в момент закрытия.',
		'How many deals were lost in the period: by closing date, credited to the owner at close.',
	),
	unit: 'pieces',
	better: 'down',
	place: 24,
	isHeadline: true,
	native: '=COUNTIFS(Deals.outcome; "LOST"; Deals.closed_at; ">="&from; Deals.closed_at; "<"&to+1; Deals.is_deleted; "<>TRUE")',
	measure: count(lostDeals),
	range: closedRange,
	cases: [
		{ scope: 'M1', value: 1 },
		{ scope: 'M2', value: 1 },
		{ scope: 'ALL', value: 2 },
	],
});
