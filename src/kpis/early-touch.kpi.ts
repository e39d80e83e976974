import { text } from '../language/text';
import { needs } from '../measures/vocabulary';
import { defineKpi } from './define';
import { communications, createdDeals } from './populations';

export default defineKpi({
	id: 'early_touch',
	name: text('Лиды с касанием в срок', 'Leads touched in time'),
	help: text(
		'Из сделок, созданных в периоде, доля тех, где за N дней после создания состоялась коммуникация; у ответственного.',
		'Of deals created in the period, the share with a communication within N days of creation; credited to their manager.',
	),
	unit: 'share',
	better: 'up',
	place: 145,
	pitfall: text(
		'Сделки моложе N дней ещё могут получить касание, поэтому последний месяц ниже. Считается коммуникация в самой сделке: звонок контакту без сделки не виден.',
		'Deals younger than N days may still be touched, so the last month is lower. It counts communications on the deal itself: a call to the contact alone is not seen.',
	),
	measure: needs('activities', {
		kind: 'cohort',
		subject: 'deal_id',
		entry: createdDeals,
		goal: [communications],
		within: { option: 'days', otherwise: 14 },
	}),
	options: [{ name: 'days', values: ['14'], help: text('за сколько дней', 'within how many days') }],
	cases: [
		{ scope: 'M1', value: 1 },
		{ scope: 'M2', value: 1 },
		{ scope: 'ALL', value: 1 },
	],
});
