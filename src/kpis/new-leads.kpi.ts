import { text } from '../language/text';
import { count } from '../measures/vocabulary';
import { defineKpi } from './define';
import { createdDeals } from './populations';
import { createdRange } from './ranges';

export default defineKpi({
	id: 'new_leads',
	name: text('Новые лиды', 'New leads'),
	help: text(
		'Сколько лидов (сделок) создано за период – у того, кто ведёт их сейчас; удалённые и неразобранные не считаются.',
		'How many leads (deals) were created in the period, credited to who holds them now; deleted and unsorted ones are left out.',
	),
	unit: 'pieces',
	better: 'up',
	place: 30,
	pitfall: text(
		'Дубли и спам из форм завышают число. Лид достаётся тому, кто ведёт его сейчас, а не тому, кто принял.',
		'Duplicates and spam from forms inflate it. A lead counts for whoever holds it now, not for whoever took it.',
	),
	isHeadline: true,
	isCompared: true,
	plan: 'leads',
	measure: count(createdDeals),
	range: createdRange,
	// Created in July and alive: D03 D04 D05 (M1); D08–D13 with D12 now M2's.
	cases: [
		{ scope: 'M1', value: 3 },
		{ scope: 'M2', value: 6 },
		{ scope: 'ALL', value: 9 },
	],
});
