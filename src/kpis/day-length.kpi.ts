import { text } from '../language/text';
import { mean } from '../measures/vocabulary';
import { defineKpi } from './define';
import { daysOfWork } from './populations';

export default defineKpi({
	id: 'day_length',
	name: text('Длина рабочего дня', 'Length of the working day'),
	help: text(
		'От первого до последнего контакта человека за день, в среднем по дням работы; у того, кто работал.',
		'From the first contact of a person’s day to the last, mean over days of work; credited to who worked.',
	),
	unit: 'minutes',
	better: 'up',
	place: 144,
	pitfall: text(
		'Видно только то, что записано в CRM; день с одним контактом длины не имеет и не входит. Длинный день сам по себе не заслуга.',
		'Only what the CRM knows is seen; a day with one contact has no length and is left out. A long day is no merit by itself.',
	),
	measure: mean('day_minutes', daysOfWork),
	cases: [
		{ scope: 'M1', value: null },
		{ scope: 'M2', value: 45 },
		{ scope: 'ALL', value: 45 },
	],
});
