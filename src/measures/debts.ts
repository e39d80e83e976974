import { Columns, textOf } from '../facts/columns';
import { codesOf, type FactBase, type FactTable, numbersOf } from '../facts/fact-base';
import { inBaseNet } from './currency';
import { rowsById } from './enrich-money';

interface Debt {
	/** Of the bills, or of the deals where no bills are kept. */
	row: number;
	issued: number;
	due: number;
	amount: number;
	holder: number;
	deal: number;
	invoice: number;
}

interface Settled {
	debt: number;
	paid: number;
	amount: number;
}

/**
 * K11: bills that stand, held by the deal's present owner, and what was paid on them. Where no bills are kept, every won deal is one,
 * issued when it closed. A payment without a bill settles the deal's bills, oldest first.
 */
export function debts(base: FactBase): { readonly debts: FactTable; readonly settlements: FactTable } {
	const list = base.table('invoices').size > 0 ? bills(base) : wonDeals(base);
	const settled = settlements(base, list);
	const numbers = (of: readonly number[]) => ({ numbers: Float64Array.from(of) });
	return {
		debts: {
			size: list.length,
			columns: new Columns([
				['row', numbers(list.map(({ row }) => row))],
				['issued', numbers(list.map(({ issued }) => issued))],
				['due', numbers(list.map(({ due }) => due))],
				['amount', numbers(list.map(({ amount }) => amount))],
				['holder', { texts: base.dictionary('manager'), codes: Int32Array.from(list, ({ holder }) => holder) }],
			]),
		},
		settlements: {
			size: settled.length,
			columns: new Columns([
				['debt', numbers(settled.map(({ debt }) => debt))],
				['paid', numbers(settled.map(({ paid }) => paid))],
				['amount', numbers(settled.map(({ amount }) => amount))],
			]),
		},
	};
}

function bills(base: FactBase): Debt[] {
	const invoices = base.table('invoices');
	const deals = base.table('deals');
	const rows = rowsById(codesOf(deals, 'deal_id'));
	const owner = codesOf(deals, 'manager_id');
	const deleted = numbersOf(deals, 'is_deleted');
	const status = textOf(invoices, 'status');
	const deal = codesOf(invoices, 'deal_id');
	const manager = codesOf(invoices, 'manager_id');
	const id = codesOf(invoices, 'invoice_id');
	const issued = numbersOf(invoices, 'issued_at');
	const due = numbersOf(invoices, 'due_date');
	const amount = inBaseNet(base, invoices, 'amount', (i) => issued[i]!);
	const list: Debt[] = [];
	for (let i = 0; i < invoices.size; i++) {
		const row = rows.get(deal[i]!);
		if (status(i) === 'draft' || status(i) === 'cancelled' || (row !== undefined && deleted[row] === 1)) continue;
		const held = row === undefined || owner[row]! < 0 ? manager[i]! : owner[row]!;
		const day = Number.isNaN(issued[i]!) ? Number.NEGATIVE_INFINITY : issued[i]!;
		list.push({ row: i, issued: day, due: due[i]!, amount: amount[i]!, holder: held, deal: deal[i]!, invoice: id[i]! });
	}
	return list;
}

function wonDeals(base: FactBase): Debt[] {
	const deals = base.table('deals');
	const won = deals.columns.get('state')!.texts!.find('WON');
	const state = codesOf(deals, 'state');
	const exists = numbersOf(deals, 'exists');
	const price = numbersOf(deals, 'price');
	const closed = numbersOf(deals, 'closed_at');
	const owner = codesOf(deals, 'manager_id');
	const id = codesOf(deals, 'deal_id');
	const list: Debt[] = [];
	for (let i = 0; i < deals.size; i++)
		if (exists[i] === 1 && state[i] === won && price[i]! > 0 && !Number.isNaN(closed[i]!)) {
			const issued = base.account.zone.dayAt(closed[i]!);
			list.push({ row: i, issued, due: Number.NaN, amount: price[i]!, holder: owner[i]!, deal: id[i]!, invoice: -1 });
		}
	return list;
}

function settlements(base: FactBase, list: readonly Debt[]): Settled[] {
	const payments = base.table('payments');
	const kind = textOf(payments, 'kind');
	const day = numbersOf(payments, 'paid_at');
	const invoice = codesOf(payments, 'invoice_id');
	const deal = codesOf(payments, 'deal_id');
	const value = inBaseNet(base, payments, 'amount', (i) => day[i]!);
	const byInvoice = new Map(list.map((debt, i) => [debt.invoice, i]));
	const byDeal = new Map<number, number[]>();
	list.forEach((debt, i) => {
		const known = byDeal.get(debt.deal);
		if (known === undefined) byDeal.set(debt.deal, [i]);
		else known.push(i);
	});
	for (const of of byDeal.values()) of.sort((a, b) => list[a]!.issued - list[b]!.issued);
	const left = list.map(({ amount }) => amount);
	const found: Settled[] = [];
	// In time: what came first settles first, whatever the order of rows.
	for (const i of [...day.keys()].sort((a, b) => day[a]! - day[b]!)) {
		if (kind(i) === 'refund' || Number.isNaN(value[i]!) || Number.isNaN(day[i]!)) continue;
		const paid = day[i]!;
		let rest = Math.abs(value[i]!);
		const bill = invoice[i]! >= 0 ? byInvoice.get(invoice[i]!) : undefined;
		if (bill !== undefined) {
			left[bill] = left[bill]! - rest;
			found.push({ debt: bill, paid, amount: rest });
			continue;
		}
		if (deal[i]! < 0 || (invoice[i]! >= 0 && base.table('invoices').size > 0)) continue;
		for (const debt of byDeal.get(deal[i]!) ?? []) {
			const part = Math.min(rest, Math.max(0, left[debt]!));
			if (part <= 0) continue;
			left[debt] = left[debt]! - part;
			rest -= part;
			found.push({ debt, paid, amount: part });
		}
	}
	return found;
}
