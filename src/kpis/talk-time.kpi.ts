import { text } from '../language/text';
import { and, count, needsColumn, type Population, ratio, sum } from '../measures/vocabulary';
import { defineKpi } from './define';
import { communications, daysOfWork } from './populations';

const calls: Population = and(communications, { column: 'type', is: 'call' });

export default defineKpi({
	id: 'talk_time',
	name: text('Время разговоров в день', 'Talk time a day'),
	help: text(
		'Минуты состоявшихся звонков ÷ дни работы их исполнителей: день, в который человек связывался с клиентами.',
		'Minutes of calls that took place ÷ days of work of who made them: days on which the person contacted clients.',
	),
	unit: 'minutes',
	better: 'up',
	place: 143,
	pitfall: text(
		'Телефония должна передавать в CRM длительность; у отдела это среднее на человека в день, а не сумма.',
		'The telephony must hand the length of calls to the CRM; of a department it is the mean of a person’s day, no sum.',
	),
	measure: needsColumn(
		'activities',
		'duration_s',
		// Of whom no call has a length, nobody can tell; who has made no call has talked for 0.
		ratio({ kind: 'covered', rows: calls, column: 'talk_minutes', of: sum('talk_minutes', calls) }, count(daysOfWork)),
	),
	cases: [
		{ scope: 'M1', value: 5 / 9 },
		{ scope: 'M2', value: 10.5 / 11 },
		{ scope: 'ALL', value: 0.775 },
	],
});
