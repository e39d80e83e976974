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
	aspect: 'result',
	place: 20,
	pitfall: text(
		'Сделка без суммы – тоже сделка, а договор, разбитый на части, – несколько: смотрите вместе со средним чеком.',
		'A deal without an amount is a deal too, and a contract split in parts is several: read it with the average deal size.',
	),
	isHeadline: true,
	isCompared: true,
	plan: 'deals',
	measure: count(wonDeals),
	range: closedRange,
	cases: [
		{ scope: 'M1', value: 2 },
		{ scope: 'M2', value: 3 },
		{ scope: 'ALL', value: 5 },
	],
});
