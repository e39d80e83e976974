import { zone } from '../../../src/calendar/zone';
import { completeTables } from '../../../src/connectors/table/complete-tables';
import { readTable } from '../../../src/connectors/table/read';
import { valueNamed } from '../../../src/facts/parse/words';
import { type TableId, tables } from '../../../src/facts/tables';

const utc = zone('UTC');
const read = (id: TableId, lines: readonly (readonly string[])[]) =>
	readTable(tables[id], lines, { locale: 'en_US', zone: utc, sheetZone: utc });
const english = (notes: readonly { en: string }[]) => notes.map(({ en }) => en);

test('a date whose time of day stands in the next column is one moment with it', () => {
	const { rows, notes } = read('activities', [
		['ID', 'Date', 'Time', 'Owner', 'Type', 'Status', 'Duration'],
		['1', '2026-07-05', '10:15:00', 'Ann', 'Call', 'Done', '60'],
		['2', '2026-07-05', '1:15 PM', 'Ann', 'Call', 'Done', '60'],
		['3', '2026-07-05', '', 'Ann', 'Call', 'Done', '60'],
	]);
	expect(rows.map(({ occurred_at }) => new Date(Number(occurred_at)).toISOString().slice(0, 16))).toEqual([
		'2026-07-05T10:15',
		'2026-07-05T13:15',
		'2026-07-05T00:00',
	]);
	expect(english(notes)).toContainEqual(expect.stringContaining('"Date" and "Time" were read together'));
});

test('each date has the time next to it, and how long something took is none', () => {
	const { rows } = read('deals', [
		['Deal ID', 'Owner', 'Created date', 'Created time', 'Closed date', 'Closed time', 'Talk time'],
		['1', 'Ann', '2026-07-01', '23:30', '2026-07-31', '23:50', '00:10'],
	]);
	expect(rows[0]).toMatchObject({ created_at: Date.parse('2026-07-01T23:30:00Z'), closed_at: Date.parse('2026-07-31T23:50:00Z') });
	const { notes } = read('deals', [
		['Deal ID', 'Owner', 'Created date', 'Response time'],
		['1', 'Ann', '2026-07-01', '00:10'],
	]);
	expect(english(notes).join()).not.toContain('read together');
});

test.each([
	['Время', '45:10', '03:10'],
	['Часы', '1.50', '8.00'],
	['Время обработки', '0:45', '1:10'],
])('«%s» of %s and %s is how long something took: dates stay as they are', (heading, ...cells) => {
	const { rows, problems } = read('activities', [
		['ID', 'Date', heading, 'Owner', 'Type'],
		...cells.map((cell, i) => [String(i + 1), '2026-07-05', cell, 'Ann', 'Call']),
	]);
	expect(problems).toEqual([]);
	expect(rows.map(({ occurred_at }) => occurred_at)).toEqual(cells.map(() => Date.parse('2026-07-05T00:00:00Z')));
});

test('24:00 beside a date, and a day that is a number, leave the date readable', () => {
	const { rows, problems } = read('activities', [
		['ID', 'Date', 'Time', 'Owner', 'Type'],
		['1', '2026-07-05', '9:30', 'Ann', 'Call'],
		['2', '2026-07-05', '24:00', 'Ann', 'Call'],
	]);
	expect(problems).toEqual([]);
	expect(rows.map(({ occurred_at }) => occurred_at)).toEqual([Date.parse('2026-07-05T09:30:00Z'), Date.parse('2026-07-05T00:00:00Z')]);
	const { notes } = read('activities', [
		['ID', 'Date', 'Time', 'Owner', 'Type'],
		['1', '46208', '9:30', 'Ann', 'Call'],
	]);
	expect(english(notes).join()).not.toContain('read together');
});

test('negative payments without a kind are refunds, which is said', () => {
	const payment = (amount: number, kind: string | null = null) => ({
		source: 'csv',
		payment_id: String(amount),
		amount,
		kind,
		paid_at: '2026-07-01',
	});
	const { facts, notes } = completeTables({ payments: [payment(100), payment(-50), payment(-60, 'payment')] }, {});
	expect(facts.payments!.map(({ kind }) => kind)).toEqual([null, 'refund', 'payment']);
	expect(english(notes)).toEqual([expect.stringContaining('1 line is negative without a kind')]);
	// What a person has written in the tab since stays with the next file.
	const again = completeTables({ payments: [payment(-50)] }, { payments: [payment(-50, 'payment')] });
	expect([again.facts.payments!.map(({ kind }) => kind), again.notes]).toEqual([['payment'], []]);
});

test.each([
	['возврат покупателю', 'refund'],
	['возврат от поставщика', undefined],
	['поступление по кредитам и займам', undefined],
	['поступление от покупателя', 'payment'],
	['оплата от покупателя', 'payment'],
	['credit card', 'payment'],
	['credit note', 'refund'],
	['возврат от клиента', 'refund'],
	['возврат денежных средств покупателю', 'refund'],
	['возврат денежных средств от поставщика', undefined],
	['платеж поставщику', undefined],
	['платеж от покупателя', 'payment'],
	['payment to supplier', undefined],
	['cash refund', 'refund'],
	['card refund', 'refund'],
	['cashback', undefined],
	['credit', undefined],
	['check', 'payment'],
	['ach', 'payment'],
	['сбп', 'payment'],
	['bank transfer', 'payment'],
])('the kind of payment %s is %s', (word, kind) => {
	expect(valueNamed(word, ['payment', 'refund'])).toBe(kind);
});

test('columns of bills that say what is paid are told, since debt is made of payments', () => {
	const { notes } = read('invoices', [
		['Invoice number', 'Date', 'Customer', 'Amount', 'Amount paid', 'Balance due (USD)', 'Due date'],
		['1', '2026-07-05', 'A', '1000', '400', '600', '2026-07-20'],
	]);
	expect(english(notes).join()).toMatch(/"Amount paid", "Balance due \(USD\)" do not lower the debt/);
	const empty = read('invoices', [
		['Invoice number', 'Date', 'Customer', 'Amount', 'Amount paid', 'Due date'],
		['1', '2026-07-05', 'A', '1000', '', '2026-07-20'],
	]);
	expect(english(empty.notes).join()).not.toContain('lower the debt');
});

test('bills that are called paid and have no payments are told, the others not', () => {
	const bill = (invoice_id: string, status: string) => ({
		source: 'csv',
		invoice_id,
		deal_id: null,
		status,
		amount: 100,
		issued_at: '2026-07-01',
	});
	const invoices = [bill('1', 'paid'), bill('2', 'paid'), bill('3', 'issued')];
	const payments = [{ source: 'csv', payment_id: 'p', invoice_id: '2', deal_id: null, amount: 100, kind: null, paid_at: '2026-07-02' }];
	expect(english(completeTables({ invoices }, { payments }).notes)).toEqual([
		expect.stringContaining('1 bill called paid has no payments'),
	]);
	expect(completeTables({ invoices: [bill('2', 'paid')] }, { payments }).notes).toEqual([]);
});

test('a table of deals without amounts, managers or creation dates says so, unless the tab has them from before', () => {
	const deals = [{ source: 'csv', deal_id: '1', outcome: 'WON', closed_at: 1 }];
	expect(english(completeTables({ deals }, {}).notes).join()).toMatch(/no column "Amount".*no column "Responsible|no column/);
	const before = [{ source: 'csv', deal_id: '1', amount: 5, manager_id: 'M', created_at: 1 }];
	expect(completeTables({ deals }, { deals: before }).notes).toEqual([]);
});

test('won deals whose amounts are all blank are told', () => {
	const deal = (deal_id: string) => ({
		source: 'csv',
		deal_id,
		outcome: 'WON',
		closed_at: 1,
		created_at: 1,
		manager_id: 'M',
		amount: null,
	});
	expect(english(completeTables({ deals: [deal('1'), deal('2')] }, {}).notes)).toEqual([
		expect.stringContaining('no won deal has anything'),
	]);
});
