import { text } from '../language/text';
import type { RangeArgument } from './define';

const amounts: RangeArgument = { name: 'amounts', column: 'amount', help: text('суммы сделок', 'deal amounts') };
const statuses: RangeArgument = { name: 'statuses', column: 'outcome', help: text('статусы сделок', 'deal statuses') };
const closed: RangeArgument = { name: 'closed', column: 'closed_at', help: text('даты закрытия', 'closing dates') };
const created: RangeArgument = { name: 'created', column: 'created_at', help: text('даты создания', 'creation dates') };
const clients: RangeArgument = { name: 'client_ids', column: 'client_id', help: text('клиенты', 'clients') };

/** Columns of the range forms, in the order of SUMIFS: what is measured, status, date. */
export const closedRange: readonly RangeArgument[] = [statuses, closed];
export const amountsRange: readonly RangeArgument[] = [amounts, statuses, closed];
export const createdClosedRange: readonly RangeArgument[] = [created, closed, statuses];
export const clientsRange: readonly RangeArgument[] = [clients, statuses, closed];
export const contactRange: readonly RangeArgument[] = [
	{ name: 'start_times', column: 'response_start', help: text('когда лид назначен', 'when the lead was assigned') },
	{ name: 'first_contact_times', column: 'first_contact_at', help: text('когда был первый контакт', 'when the first contact was made') },
];
