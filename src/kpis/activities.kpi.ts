import { text } from '../language/text';
import { and, choose, count, distinct, needs, type Population } from '../measures/vocabulary';
import { defineKpi } from './define';
import { communications, efforts } from './populations';
import { datesRange } from './ranges';

const narrowed = (of: Population): Population => and(of, { column: 'type', option: 'type' }, { column: 'direction', option: 'direction' });

export default defineKpi({
	id: 'activities',
	name: text('Коммуникации с клиентами', 'Communications'),
	help: text(
		'Состоявшиеся звонки, встречи, презентации, письма и сообщения за период – у того, кто их провёл; роботы не считаются.',
		'Calls, meetings, presentations, emails and messages that took place in the period, credited to the performer; robots left out.',
	),
	unit: 'pieces',
	better: 'up',
	sets: { senior: { weight: 0.1 }, manager: { weight: 0.1 }, junior: { weight: 0.2 } },
	place: 70,
	isHeadline: true,
	pitfall: text(
		'Чаты раздувают число: messages=daily_thread. Смотрите вместе с числом коммуникаций на сделку.',
		'Chats inflate it: messages=daily_thread. Read it with communications per deal.',
	),
	measure: needs(
		'activities',
		choose(
			'messages',
			{ daily_thread: choose('attempts', { yes: distinct('thread', narrowed(efforts)) }, distinct('thread', narrowed(communications))) },
			choose('attempts', { yes: count(narrowed(efforts)) }, count(narrowed(communications))),
		),
	),
	options: [
		{
			name: 'type',
			values: ['call', 'meeting', 'presentation', 'email', 'message'],
			help: text('только этот вид', 'this kind only'),
		},
		{ name: 'attempts', values: ['no', 'yes'], help: text('считать ли дозвоны без ответа', 'whether unanswered dials count') },
		{
			name: 'messages',
			values: ['all', 'daily_thread'],
			help: text('сообщения: все или одна переписка в день', 'all messages, or one conversation a day'),
		},
		{ name: 'direction', values: ['in', 'out'], help: text('входящие или исходящие', 'incoming or outgoing') },
	],
	parts: [
		{ metric: 'calls', options: 'type=call', name: text('Звонки', 'Calls'), sets: { sdr: { weight: 0.2 } } },
		{ metric: 'meetings', options: 'type=meeting', name: text('Встречи', 'Meetings') },
		{ metric: 'presentations', options: 'type=presentation', name: text('Презентации', 'Presentations') },
	],
	range: datesRange,
	cases: [
		{ scope: 'M1', value: 9 },
		{ scope: 'M2', value: 11 },
		{ scope: 'ALL', value: 20 },
		{ scope: 'ALL', options: 'type=call', value: 9 },
		{ scope: 'ALL', options: 'type=meeting', value: 3 },
		{ scope: 'ALL', options: 'type=presentation', value: 2 },
		{ scope: 'ALL', options: 'type=email', value: 4 },
		{ scope: 'ALL', options: 'type=message', value: 2 },
		{ scope: 'ALL', options: 'attempts=yes', value: 21 },
	],
});
