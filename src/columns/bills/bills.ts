import { textOf } from '../../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { wonRows } from '../deals/states';
import { inBaseNet } from '../kit/currency';
import { dealRowsOf, perBase } from '../kit/data';

export interface Bill {
	/** Row of the bill, or of the deal where no bills are kept. */
	readonly row: number;
	readonly issued: number;
	readonly due: number;
	readonly amount: number;
	readonly holder: number;
	readonly deal: number;
	readonly invoice: number;
}

/** Whether anybody can say what is owed: bills were loaded, or the account says that its won deals are its bills. */
export const hasBills = (base: FactBase): boolean => base.table('invoices').size > 0 || base.account.areDealsBills === true;

/** K11: bills that stand, held by the deal's present owner; where an account keeps none and says so, every won deal is one, issued when it closed. */
export const bills = perBase((base: FactBase): readonly Bill[] =>
	base.table('invoices').size > 0 ? invoices(base) : hasBills(base) ? wonDeals(base) : [],
);

function invoices(base: FactBase): Bill[] {
	const table = base.table('invoices');
	const deals = base.table('deals');
	const rows = dealRowsOf(base, base.table('invoices'));
	const owner = codesOf(deals, 'manager_id');
	const deleted = numbersOf(deals, 'is_deleted');
	const status = textOf(table, 'status');
	const deal = codesOf(table, 'deal_id');
	const manager = codesOf(table, 'manager_id');
	const id = codesOf(table, 'invoice_id');
	const issued = numbersOf(table, 'issued_at');
	const due = numbersOf(table, 'due_date');
	const amount = inBaseNet(base, table, 'amount', (i) => issued[i]!);
	const list: Bill[] = [];
	for (let i = 0; i < table.size; i++) {
		const row = rows[i]!;
		if (status(i) === 'draft' || status(i) === 'cancelled' || (row >= 0 && deleted[row] === 1)) continue;
		const holder = row < 0 || owner[row]! < 0 ? manager[i]! : owner[row]!;
		const day = Number.isNaN(issued[i]!) ? Number.NEGATIVE_INFINITY : issued[i]!;
		list.push({ row: i, issued: day, due: due[i]!, amount: amount[i]!, holder, deal: deal[i]!, invoice: id[i]! });
	}
	return list;
}

function wonDeals(base: FactBase): Bill[] {
	const deals = base.table('deals');
	const price = numbersOf(deals, 'price');
	const closed = numbersOf(deals, 'closed_at');
	const owner = codesOf(deals, 'manager_id');
	const id = codesOf(deals, 'deal_id');
	return wonRows(base)
		.filter((row) => price[row]! > 0)
		.map((row) => ({
			row,
			issued: base.account.zone.dayAt(closed[row]!),
			due: Number.NaN,
			amount: price[row]!,
			holder: owner[row]!,
			deal: id[row]!,
			invoice: -1,
		}));
}
