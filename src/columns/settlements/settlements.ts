import { textOf } from '../../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { type Bill, bills } from '../bills/bills';
import { inBaseNet } from '../kit/currency';
import { perBase } from '../kit/data';

export interface Settlement {
	/** Index of the bill. */
	readonly bill: number;
	readonly paid: number;
	readonly amount: number;
}

/** What was paid on bills. A payment without a bill settles the deal's bills, oldest first (K11). */
export const settlements = perBase((base: FactBase): readonly Settlement[] => {
	const list = bills(base);
	const payments = base.table('payments');
	const kind = textOf(payments, 'kind');
	const day = numbersOf(payments, 'paid_at');
	const invoice = codesOf(payments, 'invoice_id');
	const deal = codesOf(payments, 'deal_id');
	const value = inBaseNet(base, payments, 'amount', (i) => day[i]!);
	const byInvoice = new Map(list.map((bill, i) => [bill.invoice, i]));
	const byDeal = billsByDeal(list);
	const unpaid = list.map(({ amount }) => amount);
	const settled: Settlement[] = [];
	// In time: what came first settles first, whatever the order of rows.
	for (const i of [...day.keys()].sort((a, b) => day[a]! - day[b]!)) {
		if (kind(i) === 'refund' || Number.isNaN(value[i]!) || Number.isNaN(day[i]!)) continue;
		const paid = day[i]!;
		let rest = Math.abs(value[i]!);
		const billed = invoice[i]! >= 0 ? byInvoice.get(invoice[i]!) : undefined;
		if (billed !== undefined) {
			unpaid[billed] = unpaid[billed]! - rest;
			settled.push({ bill: billed, paid, amount: rest });
			continue;
		}
		if (deal[i]! < 0 || (invoice[i]! >= 0 && base.table('invoices').size > 0)) continue;
		for (const bill of byDeal.get(deal[i]!) ?? []) {
			const part = Math.min(rest, Math.max(0, unpaid[bill]!));
			// A binary hair of a fraction is no payment; what a bill without a rate comes to nobody knows, and it takes nothing from those after it.
			if (!(part > 1e-6)) continue;
			unpaid[bill] = unpaid[bill]! - part;
			rest -= part;
			settled.push({ bill, paid, amount: part });
		}
	}
	return settled;
});

/** The bills of each deal, oldest first. */
function billsByDeal(list: readonly Bill[]): Map<number, number[]> {
	const byDeal = new Map<number, number[]>();
	list.forEach(({ deal }, i) => {
		const indexes = byDeal.get(deal);
		if (indexes === undefined) byDeal.set(deal, [i]);
		else indexes.push(i);
	});
	for (const indexes of byDeal.values()) indexes.sort((a, b) => list[a]!.issued - list[b]!.issued);
	return byDeal;
}
