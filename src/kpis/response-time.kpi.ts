import { text } from '../language/text';
import { and, choose, mean, median } from '../measures/vocabulary';
import { defineKpi } from './define';
import { answeredLeads } from './populations';
import { contactRange } from './ranges';

const answeredByTalk = { ...and(answeredLeads), credit: 'responder_connected' };

export default defineKpi({
	id: 'response_time',
	name: text('Время реакции на лид', 'Lead response time'),
	help: text(
		'Медиана рабочих минут от назначения лида до первого контакта с ним; лиды без ответа не входят.',
		'Median business minutes from the assignment of a lead to the first contact; unanswered leads are left out.',
	),
	unit: 'minutes',
	better: 'down',
	place: 80,
	isHeadline: true,
	isCompared: true,
	measure: choose(
		'contact',
		{
			connected: choose(
				'stat',
				{ mean: mean('response_minutes_connected', answeredByTalk) },
				median('response_minutes_connected', answeredByTalk),
			),
		},
		choose(
			'mode',
			{ calendar: choose('stat', { mean: mean('response_elapsed', answeredLeads) }, median('response_elapsed', answeredLeads)) },
			choose('stat', { mean: mean('response_minutes', answeredLeads) }, median('response_minutes', answeredLeads)),
		),
	),
	options: [
		{ name: 'stat', values: ['median', 'mean'], help: text('медиана или среднее', 'median or mean') },
		{ name: 'mode', values: ['business', 'calendar'], help: text('рабочее или календарное время', 'business or calendar time') },
		{ name: 'contact', values: ['attempt', 'connected'], help: text('попытка или разговор', 'attempt or conversation') },
	],
	range: contactRange,
	cases: [
		{ scope: 'M1', value: 17.5 },
		{ scope: 'M2', value: 40 },
		{ scope: 'ALL', value: 20 },
		{ scope: 'M1', options: 'stat=mean', value: 15 },
		{ scope: 'M2', options: 'stat=mean', value: 47 },
		{ scope: 'M1', options: 'mode=calendar', value: 470 },
	],
});
