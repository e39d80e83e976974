import { text } from '../language/text';
import type { RangeArgument, RangeForm } from './define';

const amounts: RangeArgument = { name: 'amounts', column: 'amount', help: text('суммы сделок', 'deal amounts') };
const statuses: RangeArgument = { name: 'statuses', column: 'outcome', help: text('статусы сделок', 'deal statuses') };
const closed: RangeArgument = { name: 'closed', column: 'closed_at', help: text('даты закрытия', 'closing dates') };
const created: RangeArgument = { name: 'created', column: 'created_at', help: text('даты создания', 'creation dates') };
const clients: RangeArgument = { name: 'client_ids', column: 'client_id', help: text('клиенты', 'clients') };

/** Columns of the range forms, in the order of SUMIFS: what is measured, status, date. */
export const closedRange: RangeForm = { ranges: [statuses, closed] };
export const amountsRange: RangeForm = { ranges: [amounts, statuses, closed] };
export const createdClosedRange: RangeForm = { ranges: [created, closed, statuses] };
export const clientsRange: RangeForm = { ranges: [clients, statuses, closed] };

/** A line of a table of communications is one that took place. */
export const happened = { type: 'call', direction: 'out', status: 'done' } as const;

export const datesRange: RangeForm = {
	ranges: [{ name: 'dates', table: 'activities', column: 'occurred_at', help: text('даты коммуникаций', 'dates of the communications') }],
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
	snapshot: true,
};
