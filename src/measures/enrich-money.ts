import { textOf } from '../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../facts/fact-base';
import { inBase, inBaseNet } from './currency';

/** Adds to payments: `paid` (instant), `value` in base currency without sign, `seller` and `is_repeat` of the deal paid for, `counts`: the deal is not deleted. */
export function enrichPayments(base: FactBase): void {
	base.table('payments').columns.later(['paid', 'value', 'seller', 'is_repeat', 'counts'], () => addPayments(base));
}

/** Adds to the ledger: `value`, `first_day`, `last_day`. */
export function enrichLedger(base: FactBase): void {
	const ledger = base.table('ledger');
	ledger.columns.later(['value', 'first_day', 'last_day'], () => {
		const from = numbersOf(ledger, 'date_from');
		const to = numbersOf(ledger, 'date_to');
		const first = from.map((day, i) => (Number.isNaN(day) ? to[i]! : day));
		ledger.columns.set('first_day', { numbers: first });
		ledger.columns.set('last_day', { numbers: to.map((day, i) => (Number.isNaN(day) ? first[i]! : day)) });
		ledger.columns.set('value', { numbers: inBase(base, ledger, 'amount', (i) => first[i]!) });
	});
}

/** Adds to managers: `sells`, `active_since`, `active_until`. */
export function enrichManagers(base: FactBase): void {
	const managers = base.table('managers');
	managers.columns.later(['sells', 'active_since', 'active_until'], () => {
		const role = textOf(managers, 'role');
		const instant = (key: string, shift: number, open: number): Float64Array =>
			numbersOf(managers, key).map((day) => (Number.isNaN(day) ? open : base.account.zone.instantOf(day + shift)));
		const sells = Float64Array.from({ length: managers.size }, (_, i) => (role(i) === 'head' || role(i) === 'robot' ? 0 : 1));
		managers.columns.set('sells', { numbers: sells });
		managers.columns.set('active_since', { numbers: instant('active_from', 0, Number.NEGATIVE_INFINITY) });
		managers.columns.set('active_until', { numbers: instant('active_to', 1, Number.POSITIVE_INFINITY) });
	});
}

function addPayments(base: FactBase): void {
	const payments = base.table('payments');
	const deals = base.table('deals');
	const invoices = base.table('invoices');
	const day = numbersOf(payments, 'paid_at');
	const dealRow = rowsById(codesOf(deals, 'deal_id'));
	const invoiceRow = rowsById(codesOf(invoices, 'invoice_id'));
	const deal = codesOf(payments, 'deal_id');
	const invoice = codesOf(payments, 'invoice_id');
	const dealOfInvoice = codesOf(invoices, 'deal_id');
	const invoiceManager = codesOf(invoices, 'manager_id');
	const seller = codesOf(deals, 'seller');
	const deleted = numbersOf(deals, 'is_deleted');
	const repeat = numbersOf(deals, 'is_repeat');
	const credit = new Int32Array(payments.size).fill(-1);
	const counts = new Float64Array(payments.size).fill(1);
	const ofRepeat = new Float64Array(payments.size);
	for (let i = 0; i < payments.size; i++) {
		const bill = invoiceRow.get(invoice[i]!);
		const row = dealRow.get(deal[i]! >= 0 ? deal[i]! : bill === undefined ? -1 : dealOfInvoice[bill]!);
		if (row === undefined) {
			if (bill !== undefined) credit[i] = invoiceManager[bill]!;
			continue;
		}
		credit[i] = seller[row]!;
		counts[i] = deleted[row] === 1 ? 0 : 1;
		ofRepeat[i] = repeat[row]!;
	}
	const { columns } = payments;
	columns.set('paid', { numbers: day.map((one) => (Number.isNaN(one) ? one : base.account.zone.instantOf(one))) });
	columns.set('value', { numbers: inBaseNet(base, payments, 'amount', (i) => day[i]!).map(Math.abs) });
	columns.set('seller', { texts: base.dictionary('manager'), codes: credit });
	columns.set('counts', { numbers: counts });
	columns.set('is_repeat', { numbers: ofRepeat });
}

export function rowsById(ids: Int32Array): Map<number, number> {
	const rows = new Map<number, number>();
	ids.forEach((id, row) => {
		if (id >= 0) rows.set(id, row);
	});
	return rows;
}
