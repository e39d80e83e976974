import { text } from '../language/text';
import { and, count, needs, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';
import { answeredLeads } from './populations';

export default defineKpi({
	id: 'sla',
	name: text('Ответ в норматив', 'Answered in time'),
	help: text(
		'Лиды с ответом за N рабочих минут ÷ все лиды, молчащие тоже.',
		'Leads answered within N business minutes ÷ all leads, silent ones too.',
	),
	unit: 'share',
	better: 'up',
	sets: { head: { weight: 0.1, plan: 0.8 }, sdr: { weight: 0.2, plan: 0.8 } },
	place: 135,
	pitfall: text(
		'Считаются рабочие минуты: ночная заявка не портит норматив. Роботы и автоответы ответом не считаются.',
		'Business minutes count: a request at night does not break the norm. Robots and automatic replies are no answer.',
	),
	measure: needs(
		'activities',
		ratio(count(and(answeredLeads, { column: 'response_minutes', atMost: { option: 'minutes', otherwise: 30 } })), count(answeredLeads)),
	),
	options: [{ name: 'minutes', values: ['30'], help: text('сколько рабочих минут', 'business minutes') }],
	cases: [
		{ scope: 'M1', value: 1 },
		{ scope: 'M2', value: 0.4 },
		{ scope: 'ALL', value: 2 / 3 },
	],
});
