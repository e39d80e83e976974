import { text } from '../language/text';
import { choose, count, needs, ratio, sum } from '../measures/vocabulary';
import { defineKpi } from './define';
import { closedDeals, wonDeals } from './populations';
import { actionsRange } from './ranges';

export default defineKpi({
	id: 'actions_to_close',
	name: text('Действий до закрытия', 'Actions to close'),
	help: text(
		'Действия по выигранным сделкам до закрытия ÷ число этих сделок; сделка – у того, кто закрыл, действия – любого.',
		'Actions on won deals up to their closing ÷ those deals; credited to the owner at close, whoever acted.',
	),
	unit: 'times',
	better: 'down',
	place: 104,
	pitfall: text('Звонок, записанный ещё и задачей, считается дважды.', 'A call logged as a task too counts twice.'),
	measure: needs(
		'activities',
		choose('outcome', { closed: ratio(sum('actions', closedDeals), count(closedDeals)) }, ratio(sum('actions', wonDeals), count(wonDeals))),
	),
	options: [{ name: 'outcome', values: ['won', 'closed'], help: text('выигранные или все закрытые', 'won or all closed deals') }],
	range: actionsRange,
	cases: [
		{ scope: 'M1', value: 2.5 },
		{ scope: 'M2', value: 8 / 3 },
		{ scope: 'ALL', value: 2.6 },
	],
});
