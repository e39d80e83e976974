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
export const marginRange: RangeForm = { ranges: [amounts, costs, statuses, closed] };
export const createdClosedRange: RangeForm = { ranges: [created, closed, statuses] };
export const createdRange: RangeForm = { ranges: [created] };
export const clientsRange: RangeForm = { ranges: [clients, statuses, closed] };
export const withTarget = ({ ranges }: RangeForm): RangeForm => ({ ...(ranges && { ranges }), tail: ['from', 'to', 'target'] });

/** A line of a table of communications is one that took place. */
export const happened = { type: 'call', direction: 'out', status: 'done' } as const;

const activityDates: RangeArgument = {
	name: 'dates',
	table: 'activities',
	column: 'occurred_at',
	help: text('даты коммуникаций', 'dates of the communications'),
};

export const datesRange: RangeForm = { ranges: [activityDates], assume: happened };

export const commsRange: RangeForm = {
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
	ranges: [
		{
			name: 'activity_deal_ids',
			table: 'activities',
			column: 'deal_id',
			lines: 'second',
			help: text('сделка каждого действия', 'the deal of every action'),
		},
		{ ...activityDates, name: 'activity_dates', lines: 'second' },
		{ name: 'deal_ids', column: 'deal_id', help: text('ID сделок', 'deal IDs') },
		{ ...statuses, name: 'deal_statuses' },
		{ ...closed, name: 'deal_closed' },
	],
	assume: happened,
};

export const contactRange: RangeForm = {
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
	ranges: [
		{ name: 'invoice_amounts', table: 'invoices', column: 'amount', help: text('суммы счетов', 'amounts of the bills') },
		{ name: 'paid_amounts', table: 'payments', column: 'amount', help: text('сколько оплачено', 'what was paid on them') },
		{ name: 'due_dates', table: 'invoices', column: 'due_date', help: text('сроки оплаты', 'due dates') },
	],
	tail: ['as_of', 'part'],
};
