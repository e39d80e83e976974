import { text } from '../language/text';
import { and, count, minus, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';
import { happenings } from './populations';

const incoming = and(happenings, { column: 'type', is: 'call' }, { column: 'direction', is: 'in' });
const missed = and(incoming, { column: 'status', is: 'missed' });

export default defineKpi({
	id: 'missed_calls',
	name: text('Пропущенные без перезвона', 'Missed calls not returned'),
	help: text(
		'Пропущенные входящие без исходящего контакта за N минут ÷ входящие звонки.',
		'Missed incoming calls without an outgoing contact within N minutes ÷ incoming calls.',
	),
	unit: 'share',
	better: 'down',
	place: 138,
	pitfall: text(
		'Перезвон находится по клиенту: если звонок не связан ни с клиентом, ни со сделкой, он считается оставшимся без ответа.',
		'A call back is found by the client: a call linked to no client and no deal counts as not returned.',
	),
	measure: ratio(
		minus(count(missed), count(and(missed, { column: 'callback_minutes', atMost: { option: 'minutes', otherwise: 60 } }))),
		count(and(incoming, { column: 'status', in: ['done', 'missed'] })),
	),
	options: [{ name: 'minutes', values: ['60'], help: text('сколько минут на перезвон', 'minutes to call back') }],
	cases: [
		{ scope: 'M1', value: null },
		{ scope: 'M2', value: 0 },
		{ scope: 'ALL', value: 0 },
	],
});
