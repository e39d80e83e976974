import amocrm from '../../../src/connectors/amocrm';
import type { Row } from '../../../src/facts/table';

/** What an import of changes joins: what the tab holds, then what came now. */
const deal: Row = {
	source: 'amocrm',
	deal_id: '1',
	manager_id: 'M1',
	client_id: 'C1',
	outcome: 'WON',
	amount: 100_000,
	created_at: 1000,
	updated_at: 2000,
};
const bill: Row = {
	source: 'amocrm',
	invoice_id: '901',
	deal_id: '1',
	manager_id: 'M1',
	client_id: 'C1',
	amount: 100_000,
	issued_at: '2026-07-01',
	due_date: '2026-07-15',
	status: 'issued',
	updated_at: 3000,
};
const billOf = (deals: readonly Row[], invoices: readonly Row[]): Row =>
	amocrm.complete({ deals: [...deals], invoices: [...invoices] }, {}).invoices!.find(({ invoice_id }) => invoice_id === '901')!;

test('a bill that is paid while its deal does not change keeps the deal, its manager and the due date', () => {
	// amoCRM tells the deal of a bill with the deal alone; the bill itself names whoever made it out.
	const paid: Row = { ...bill, status: 'paid', deal_id: null, manager_id: 'M9', due_date: null, updated_at: 5000 };
	expect(billOf([deal], [bill, paid])).toMatchObject({ status: 'paid', deal_id: '1', manager_id: 'M1', due_date: '2026-07-15' });
});

test('a deal that changes hands takes its bills along', () => {
	const handed: Row = { ...deal, manager_id: 'M2', updated_at: 6000 };
	expect(billOf([deal, handed], [bill])).toMatchObject({ deal_id: '1', manager_id: 'M2' });
});

test('a bill without a deal stays with whoever made it out', () => {
	expect(billOf([deal], [{ ...bill, deal_id: null, manager_id: 'M9' }])).toMatchObject({ deal_id: null, manager_id: 'M9' });
});
