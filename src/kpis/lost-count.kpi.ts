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
	pitfall: text(
		'Массовое закрытие старых лидов портит один месяц, а удаление проигранных сделок прячет их: сверяйте с числом удалённых.',
		'Closing old leads in bulk spoils one month, and deleting lost deals hides them: compare with the number of deleted ones.',
	),
	isHeadline: true,
	measure: count(lostDeals),
	range: closedRange,
	cases: [
		{ scope: 'M1', value: 1 },
		{ scope: 'M2', value: 1 },
		{ scope: 'ALL', value: 2 },
	],
});
