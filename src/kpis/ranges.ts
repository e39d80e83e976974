import { text } from '../language/text';
import type { RangeArgument, RangeForm } from './define';

const amounts: RangeArgument = { name: 'amounts', column: 'amount', help: text('суммы сделок', 'deal amounts') };
const costs: RangeArgument = { name: 'costs', column: 'cost', help: text('себестоимость сделок', 'deal costs') };
const statuses: RangeArgument = { name: 'statuses', column: 'outcome', help: text('статусы сделок', 'deal statuses') };
const closed: RangeArgument = { name: 'closed', column: 'closed_at', help: text('даты закрытия', 'closing dates') };
const created: RangeArgument = { name: 'created', column: 'created_at', help: text('даты создания', 'creation dates') };
const clients: RangeArgument = { name: 'client_ids', column: 'client_id', help: text('клиенты', 'clients') };

/** Columns of the range forms, in the order of SUMIFS: what is measured, status, date. */
export const closedRange: RangeForm = { ranges: [statuses, closed] };
export const amountsRange: RangeForm = { ranges: [amounts, statuses, closed] };
export const marginRange: RangeForm = {
	help: text(
		'Σ(сумма − себестоимость) выигранных сделок по дате закрытия; строка без себестоимости не прибавляет ничего, не известна ни одна – пусто. Возвраты вычтите сами.',
		'Σ(amount − cost) of won deals by closing date; a line without a cost adds nothing, none known gives a blank. Deduct refunds yourself.',
	),
	ranges: [amounts, costs, statuses, closed],
};
export const createdClosedRange: RangeForm = { ranges: [created, closed, statuses] };
export const createdRange: RangeForm = { ranges: [created] };
export const clientsRange: RangeForm = { ranges: [clients, statuses, closed] };
export const withTarget = ({ ranges }: RangeForm): RangeForm => ({ ...(ranges && { ranges }), tail: ['from', 'to', 'target'] });

/** A user's table of communications lists only those that took place. */
export const happened = { type: 'call', direction: 'out', status: 'done' } as const;

const activityDates: RangeArgument = {
	name: 'dates',
	table: 'activities',
	column: 'occurred_at',
	help: text('даты коммуникаций', 'dates of the communications'),
};

export const datesRange: RangeForm = {
	help: text(
		'Сколько коммуникаций за период: каждая строка с датой – одна; вид и менеджера отберите условиями.',
		'Communications in the period: every line with a date is one; narrow the kind and the manager by conditions.',
	),
	ranges: [activityDates],
	assume: happened,
};

export const commsRange: RangeForm = {
	help: text(
		'Все коммуникации периода ÷ сделки, выигранные в нём; таблица коммуникаций и таблица сделок – разной длины.',
		'All communications of the period ÷ deals won in it; the table of communications and that of deals each have a length of their own.',
	),
	ranges: [
		{ ...activityDates, name: 'activity_dates', lines: 'second' },
		{
			name: 'activity_managers',
			table: 'activities',
			column: 'manager_id',
			lines: 'second',
			help: text('кто общался', 'who communicated'),
		},
		{ ...statuses, name: 'deal_statuses' },
		{ ...closed, name: 'deal_closed' },
		{ name: 'deal_managers', column: 'manager_id', help: text('ответственные за сделки', 'who held the deals') },
	],
	assume: happened,
	tail: ['from', 'to', 'manager'],
	hasCriteria: false,
};

export const actionsRange: RangeForm = {
	help: text(
		'Действия по сделкам, выигранным в периоде, за всю их жизнь до закрытия ÷ число этих сделок; таблица действий и таблица сделок – разной длины.',
		'Actions over the whole life of the deals won in the period, up to closing, ÷ those deals; the two tables each have a length of their own.',
	),
	ranges: [
		{
			name: 'activity_deal_ids',
			table: 'activities',
			column: 'deal_id',
			lines: 'second',
			help: text('сделка каждого действия', 'the deal of every action'),
		},
		{ ...activityDates, name: 'activity_dates', lines: 'second', help: text('даты действий', 'dates of the actions') },
		{ name: 'deal_ids', column: 'deal_id', help: text('ID сделок', 'deal IDs') },
		{ ...statuses, name: 'deal_statuses' },
		{ ...closed, name: 'deal_closed' },
	],
	assume: happened,
};

export const contactRange: RangeForm = {
	help: text(
		'Медиана рабочих минут (пн–пт, 9–18, праздники РФ) от назначения лида до первого контакта; строка без контакта – лид без ответа, в медиану не входит.',
		'Median business minutes (Mon–Fri, 9–18, Russian holidays) from assignment to first contact; a line without contact is a silent lead, left out.',
	),
	ranges: [
		{ name: 'start_times', column: 'assigned_at', help: text('когда лид назначен', 'when the lead was assigned') },
		{
			name: 'first_contact_times',
			table: 'activities',
			column: 'occurred_at',
			help: text('когда был первый контакт', 'when the first contact was made'),
		},
	],
	assume: happened,
	tail: ['from', 'to', 'options'],
};

export const temperatureRange: RangeForm = {
	help: text(
		'Сколько разных клиентов имеют открытую сделку с температурой hot – по таблице, какая она сейчас.',
		'Distinct clients with an open deal whose temperature is hot, by the table as it is now.',
	),
	ranges: [
		clients,
		{
			name: 'temperatures',
			table: 'stages',
			column: 'temperature',
			help: text('температура: cold, warm, hot', 'temperature: cold, warm, hot'),
		},
		{ ...statuses, table: 'stages' },
	],
	tail: [],
};

export const warmthRange: RangeForm = {
	help: text(
		'Из клиентов, ставших тёплыми в периоде, доля ставших горячими тогда же или позже, по день as_of.',
		'Of clients who became warm in the period, the share that became hot at that moment or later, by as_of.',
	),
	ranges: [
		clients,
		{
			name: 'became_warm',
			table: 'stage_changes',
			column: 'changed_at',
			as: { to_stage_id: 'warm' },
			help: text('когда стал тёплым', 'when the client became warm'),
		},
		{
			name: 'became_hot',
			table: 'stage_changes',
			column: 'changed_at',
			as: { to_stage_id: 'hot' },
			help: text('когда стал горячим', 'when the client became hot'),
		},
	],
	rows: {
		stages: [
			{ stage_id: 'warm', outcome: 'OPEN', temperature: 'warm' },
			{ stage_id: 'hot', outcome: 'OPEN', temperature: 'hot' },
		],
	},
	tail: ['from', 'to', 'as_of'],
};

export const invoicesRange: RangeForm = {
	help: text(
		'Долг: Σ(счёт − оплачено), не меньше нуля по каждой строке; part=overdue – только с прошедшим на as_of сроком.',
		'Debt: Σ(bill − paid), none below zero in any line; part=overdue: only what was due before as_of.',
	),
	ranges: [
		{ name: 'invoice_amounts', table: 'invoices', column: 'amount', help: text('суммы счетов', 'amounts of the bills') },
		{ name: 'paid_amounts', table: 'payments', column: 'amount', help: text('сколько оплачено', 'what was paid on them') },
		{ name: 'due_dates', table: 'invoices', column: 'due_date', help: text('сроки оплаты', 'due dates') },
	],
	tail: ['as_of', 'part'],
};
