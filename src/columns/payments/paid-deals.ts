import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { dealRowsOf, perBase, rowsById } from '../kit/data';

interface PaidDeals {
	/** The row of the deal, -1 for none. */
	readonly rows: Int32Array;
	readonly sellers: Int32Array;
	/** 0 where the deal was deleted. */
	readonly counts: Float64Array;
	readonly isRepeat: Float64Array;
}

/** The deal each payment was for, by its own id or by that of its bill. */
export const paidDeals = perBase((base: FactBase): PaidDeals => {
	const payments = base.table('payments');
	const deals = base.table('deals');
	const invoices = base.table('invoices');
	const invoiceRow = rowsById(codesOf(invoices, 'invoice_id'));
	const deal = codesOf(payments, 'deal_id');
	const invoice = codesOf(payments, 'invoice_id');
	const ownDeal = dealRowsOf(base, base.table('payments'));
	const dealOfInvoice = dealRowsOf(base, base.table('invoices'));
	const invoiceManager = codesOf(invoices, 'manager_id');
	const seller = codesOf(deals, 'seller');
	const deleted = numbersOf(deals, 'is_deleted');
	const repeat = numbersOf(deals, 'is_repeat');
	const sellers = new Int32Array(payments.size).fill(-1);
	const rows = new Int32Array(payments.size).fill(-1);
	const counts = new Float64Array(payments.size).fill(1);
	const isRepeat = new Float64Array(payments.size);
	for (let i = 0; i < payments.size; i++) {
		const bill = invoiceRow[invoice[i]!] ?? -1;
		const row = deal[i]! >= 0 ? ownDeal[i]! : bill < 0 ? -1 : dealOfInvoice[bill]!;
		if (row < 0) {
			if (bill >= 0) sellers[i] = invoiceManager[bill]!;
			continue;
		}
		rows[i] = row;
		sellers[i] = seller[row]!;
		counts[i] = deleted[row] === 1 ? 0 : 1;
		isRepeat[i] = repeat[row]!;
	}
	return { rows, sellers, counts, isRepeat };
});
