import { text } from '../language/text';
import { and, type Condition, choose, constant, count, type Measure, plus, product, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';
import { createdDeals } from './populations';

const filled = (...conditions: readonly Condition[]): Measure => count(and(createdDeals, ...conditions));
const amount = filled({ column: 'price', above: 0 });
const client = filled({ column: 'client_id', known: true });
const channel = filled({ column: 'source_channel', known: true });
const all = count(createdDeals);

export default defineKpi({
	id: 'filled_fields',
	name: text('Заполненность сделок', 'Fields filled in'),
	help: text(
		'Заполненные поля ÷ все обязательные (сумма, клиент, канал) у сделок, созданных в периоде; у ответственного.',
		'Fields filled in ÷ all required ones (amount, client, channel) of deals created in the period; credited to their manager.',
	),
	unit: 'share',
	better: 'up',
	place: 146,
	pitfall: text(
		'Другие обязательные поля, и поля CRM тоже, впишите в «Заполненные сделки» на вкладке «Мои показатели».',
		'For other required fields, CRM fields too, name them in “Deals filled in” on the tab “My KPIs”.',
	),
	measure: choose(
		'field',
		{ amount: ratio(amount, all), client: ratio(client, all), channel: ratio(channel, all) },
		ratio(plus(amount, plus(client, channel)), product(constant(3), all)),
	),
	options: [{ name: 'field', values: ['amount', 'client', 'channel'], help: text('только это поле', 'this field alone') }],
	cases: [
		{ scope: 'M1', value: 2 / 3 },
		{ scope: 'M2', value: 11 / 18 },
		{ scope: 'ALL', value: 17 / 27 },
		{ scope: 'ALL', options: 'field=amount', value: 8 / 9 },
		{ scope: 'ALL', options: 'field=client', value: 1 },
		{ scope: 'ALL', options: 'field=channel', value: 0 },
	],
});
