import { text } from '../language/text';
import { count } from '../measures/vocabulary';
import { defineKpi } from './define';
import { wonDeals } from './populations';
import { closedRange } from './ranges';

export default defineKpi({
	id: 'won_count',
	name: text('Выигранные сделки', 'Won deals'),
	help: text(
		'Сколько сделок выиграно за период: по дате закрытия, у того, кто вёл сделку в момент закрытия.',
		'How many deals were won in the period: by closing date, credited to the owner at close.',
	),
	unit: 'pieces',
	better: 'up',
	place: 20,
	isHeadline: true,
	isCompared: true,
	plan: 'deals',
	native: '=COUNTIFS(Deals.outcome; "WON"; Deals.closed_at; ">="&from; Deals.closed_at; "<"&to+1; Deals.is_deleted; "<>TRUE")',
	measure: count(wonDeals),
	range: closedRange,
	cases: [
		{ scope: 'M1', value: 2 },
		{ scope: 'M2', value: 3 },
		{ scope: 'ALL', value: 5 },
	],
});
