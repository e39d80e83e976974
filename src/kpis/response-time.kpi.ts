import { text } from '../language/text';
import { and, choose, count, type Measure, mean, median, needs, type Population, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';
import { answeredLeads } from './populations';
import { contactRange } from './ranges';

const talk: Population = { ...answeredLeads, credit: 'responder_connected' };

/** Leads without an answer count as well, so that ignoring them does not look fast. */
const reaction = (minutes: string, leads: Population): Measure =>
	needs(
		'activities',
		choose(
			'stat',
			{
				mean: mean(minutes, leads),
				no_response: count(and(leads, { column: minutes, known: false })),
				within: ratio(count(and(leads, { column: minutes, atMost: { option: 'stat', otherwise: 15 } })), count(leads)),
			},
			median(minutes, leads),
		),
	);

export default defineKpi({
	id: 'response_time',
	name: text('Время реакции на лид', 'Lead response time'),
	help: text(
		'Медиана рабочих минут от назначения лида до первого контакта с ним; лиды без ответа не входят.',
		'Median business minutes from the assignment of a lead to the first contact; unanswered leads are left out.',
	),
	unit: 'minutes',
	better: 'down',
	sets: { manager: { weight: 0.2, plan: 30 }, junior: { weight: 0.2, plan: 30 } },
	place: 80,
	isHeadline: true,
	isCompared: true,
	pitfall: text('Лиды без ответа не входят: смотрите и stat=no_response.', 'Unanswered leads are left out: see stat=no_response too.'),
	measure: choose(
		'contact',
		{ connected: choose('mode', { calendar: reaction('response_elapsed_connected', talk) }, reaction('response_minutes_connected', talk)) },
		choose('mode', { calendar: reaction('response_elapsed', answeredLeads) }, reaction('response_minutes', answeredLeads)),
	),
	options: [
		{
			name: 'stat',
			values: ['median', 'mean', 'no_response', 'within:15'],
			units: { no_response: 'pieces', within: 'share' },
			help: text('медиана, среднее, сколько без ответа, доля за N минут', 'median, mean, unanswered leads, share within N minutes'),
		},
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
		{ scope: 'ALL', options: 'stat=mean', value: 295 / 9 },
		{ scope: 'M1', options: 'mode=calendar', value: 470 },
		{ scope: 'M2', options: 'mode=calendar', value: 45 },
		{ scope: 'ALL', options: 'mode=calendar', value: 45 },
		{ scope: 'M1', options: 'stat=within:15', value: 0.5 },
	],
});
