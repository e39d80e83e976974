import { text } from '../language/text';
import { and, count } from '../measures/vocabulary';
import { defineKpi } from './define';
import { communications } from './populations';
import { datesRange } from './ranges';

export default defineKpi({
	id: 'activities',
	name: text('Коммуникации с клиентами', 'Communications'),
	help: text(
		'Состоявшиеся звонки, встречи, презентации, письма и сообщения за период – у того, кто их провёл; роботы не считаются.',
		'Calls, meetings, presentations, letters and messages that took place in the period, credited to the performer; robots left out.',
	),
	unit: 'pieces',
	better: 'up',
	place: 70,
	isHeadline: true,
	measure: count(and(communications, { column: 'type', option: 'type' }, { column: 'direction', option: 'direction' })),
	options: [
		{
			name: 'type',
			values: ['call', 'meeting', 'presentation', 'email', 'message'],
			help: text('только этот вид', 'this kind only'),
		},
		{ name: 'direction', values: ['in', 'out'], help: text('входящие или исходящие', 'incoming or outgoing') },
	],
	parts: [
		{ metric: 'calls', options: 'type=call', name: text('Звонки', 'Calls') },
		{ metric: 'meetings', options: 'type=meeting', name: text('Встречи', 'Meetings') },
		{ metric: 'presentations', options: 'type=presentation', name: text('Презентации', 'Presentations') },
	],
	range: datesRange,
	cases: [
		{ scope: 'M1', value: 9 },
		{ scope: 'M2', value: 11 },
		{ scope: 'ALL', value: 20 },
		{ scope: 'ALL', options: 'type=call', value: 9 },
		{ scope: 'ALL', options: 'type=email', value: 4 },
	],
});
