import { text } from '../language/text';
import { and, count, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';
import { happenings } from './populations';

const outgoing = and(happenings, { column: 'type', is: 'call' }, { column: 'direction', is: 'out' });

export default defineKpi({
	id: 'connect_rate',
	name: text('Дозваниваемость', 'Connect rate'),
	help: text('Исходящие звонки с ответом ÷ все исходящие попытки.', 'Outgoing calls answered ÷ all outgoing attempts.'),
	unit: 'share',
	better: 'up',
	sets: { sdr: { weight: 0.2, plan: 0.5 } },
	place: 137,
	pitfall: text(
		'Цифра зависит от того, как телефония отмечает недозвон и автоответчик.',
		'It depends on how the telephony marks busy lines and voice mail.',
	),
	measure: ratio(
		count(and(outgoing, { column: 'status', is: 'done' })),
		count(and(outgoing, { column: 'status', in: ['done', 'no_answer'] })),
	),
	cases: [
		{ scope: 'M1', value: 1 },
		{ scope: 'M2', value: 5 / 6 },
		{ scope: 'ALL', value: 8 / 9 },
	],
});
