import fc from 'fast-check';
import { type AccountData, account, plus } from '../kpis/independent/account';

const DAY = 86_400_000;

/** How many days earlier each part of a firm took place: the last a year and less, so that there is something to compare with. */
const EARLIER = [0, 0, 35, 364, 365, 330] as const;

/** The same facts some days earlier, under ids of their own. */
function part(data: AccountData, n: number): AccountData {
	const days = EARLIER[n]!;
	const id = <T extends string | null>(one: T): T => (one === null || n === 0 ? one : (`${one}.${n}` as T));
	const at = <T extends number | null>(moment: T): T => (moment === null ? moment : ((moment - days * DAY) as T));
	const on = <T extends string | null>(date: T): T => (date === null ? date : (plus(date, -days) as T));
	return {
		...data,
		deals: data.deals.map((one) => ({
			...one,
			deal_id: id(one.deal_id),
			created_at: at(one.created_at),
			assigned_at: at(one.assigned_at),
			closed_at: at(one.closed_at),
			expected_close: on(one.expected_close),
		})),
		changes: data.changes.map((one) => ({
			...one,
			change_id: id(one.change_id),
			deal_id: id(one.deal_id),
			changed_at: at(one.changed_at),
		})),
		activities: data.activities.map((one) => ({
			...one,
			activity_id: id(one.activity_id),
			deal_id: id(one.deal_id),
			occurred_at: at(one.occurred_at),
			due_at: at(one.due_at),
		})),
		invoices: data.invoices.map((one) => ({
			...one,
			invoice_id: id(one.invoice_id),
			deal_id: id(one.deal_id),
			issued_at: on(one.issued_at),
			due_date: on(one.due_date),
		})),
		payments: data.payments.map((one) => ({
			...one,
			payment_id: id(one.payment_id),
			invoice_id: id(one.invoice_id),
			deal_id: id(one.deal_id),
			paid_at: on(one.paid_at),
		})),
		ledger: data.ledger.map((one) => ({
			...one,
			entry_id: id(one.entry_id),
			date_from: on(one.date_from),
			date_to: on(one.date_to),
		})),
	};
}

/** Several small accounts in one, under the settings of the first: alone they leave most figures blank. */
export const firm = fc.array(account, { minLength: EARLIER.length, maxLength: EARLIER.length }).map((accounts): AccountData => {
	const parts = accounts.map(part);
	const all = <T>(of: (one: AccountData) => readonly T[]): T[] => parts.flatMap(of);
	return {
		...parts[0]!,
		deals: all(({ deals }) => deals),
		changes: all(({ changes }) => changes),
		activities: all(({ activities }) => activities),
		invoices: all(({ invoices }) => invoices),
		payments: all(({ payments }) => payments),
		ledger: all(({ ledger }) => ledger),
	};
});
