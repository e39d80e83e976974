import { zone } from '../../../src/calendar/zone';
import { readTable } from '../../../src/connectors/table/read';
import { type TableId, tables } from '../../../src/facts/tables';

const context = { zone: zone('Europe/Moscow'), locale: 'ru_RU', namesLines: true, home: 'RUB' };
const read = (id: TableId, lines: unknown[][], more: object = {}) => readTable(tables[id], lines, { ...context, ...more });
const money = (id: TableId, lines: unknown[][], more: object = {}) =>
	read(id, lines, more).rows.map(({ amount = null, currency = null }) => [amount, currency]);

const HEADS: readonly (readonly [TableId, readonly string[], readonly string[]])[] = [
	['deals', ['ID', 'Сумма'], []],
	['invoices', ['Invoice ID', 'Сумма'], []],
	['payments', ['Payment ID', 'Сумма'], []],
	['ledger', ['Entry ID', 'Сумма'], []],
];

test.each(HEADS)('%s: the currency beside an amount is the row’s, where no column names one', (id, heads) => {
	const written = ['USD 1,234.5', '1 234,50 €', '₹ 500', '$1,200.00', '1200 руб.', '1200', '¥ 500', '-'];
	expect(money(id, [[...heads], ...written.map((amount, i) => [`N${i}`, amount])])).toEqual([
		[123_450, 'USD'],
		[123_450, 'EUR'],
		[50_000, 'INR'],
		[120_000, 'USD'],
		[120_000, 'RUB'],
		[120_000, null],
		[50_000, 'JPY'],
		[null, null],
	]);
});

test.each(HEADS)('%s: a column of currencies rules, and what contradicts it counts for nothing and is told', (id, heads) => {
	const { rows, problems, notes } = read(id, [
		[...heads, 'Валюта'],
		['1', '500 €', 'EUR'],
		['2', '$500', 'AUD'],
		['3', '$500', 'RUB'],
		['4', '500 €', ''],
		['5', '500', 'USD'],
		['6', '1 200 ₽', 'руб.'],
	]);
	expect(rows.map(({ amount, currency }) => [amount, currency])).toEqual([
		[50_000, 'EUR'],
		[50_000, 'AUD'],
		['$500', 'RUB'],
		[50_000, 'EUR'],
		[50_000, 'USD'],
		[120_000, 'руб.'],
	]);
	expect(problems.map(({ line, value }) => [line, value])).toEqual([[4, '$500']]);
	expect(problems[0]!.sentence.ru).toContain('«$500», а валюта строки – RUB. Исправьте сумму или валюту');
	expect(notes).toEqual([]);
});

test('a sign that several currencies share is the account’s own, else the usual one, and that is told', () => {
	const lines = [
		['ID', 'Amount'],
		['1', '$500'],
		['2', '$700'],
		['3', '£5'],
		['4', '5 kr'],
	];
	expect(money('deals', lines, { home: 'AUD', locale: 'en_US' }).map(([, currency]) => currency)).toEqual(['AUD', 'AUD', 'GBP', 'SEK']);
	expect(money('deals', lines, { home: 'NOK', locale: 'en_US' }).map(([, currency]) => currency)).toEqual(['USD', 'USD', 'GBP', 'NOK']);
	expect(read('deals', lines, { home: 'NOK', locale: 'en_US' }).notes.map(({ en }) => en)).toEqual([
		expect.stringContaining('column "Amount": "$500" was read as USD (2 lines). Other currencies have that sign, too'),
		expect.stringContaining('column "Amount": "£5" was read as GBP (1 line).'),
	]);
});

test.each([
	['Amount (RUB)', 'RUB'],
	['Сумма, USD', 'USD'],
	['Сумма USD', 'USD'],
	['Сумма, тыс. руб.', 'RUB'],
	['Сумма в рублях', 'RUB'],
	['Сумма (в долларах)', 'USD'],
	['Сумма, ₹', 'INR'],
	['amount_eur', 'EUR'],
	['Amount ($)', 'USD'],
	['Amount in GBP', 'GBP'],
	['Сумма (zł)', 'PLN'],
	['Сумма', null],
	['Amount (MRR)', null],
])('the heading «%s» says the currency of its column: %s', (heading, currency) =>
	expect(
		read('deals', [
			['ID', heading],
			['1', '500'],
		]).rows[0]!.currency ?? null,
	).toBe(currency),
);

test('a heading and a cell that disagree are told, and a column of currencies with blanks is filled from the heading', () => {
	const { rows, problems } = read('deals', [
		['ID', 'Сумма, USD', 'Валюта'],
		['1', '500 €', ''],
		['2', '500', ''],
		['3', '', ''],
	]);
	expect(rows.map(({ amount, currency }) => [amount, currency])).toEqual([
		['500 €', 'USD'],
		[50_000, 'USD'],
		[null, 'USD'],
	]);
	expect(problems).toHaveLength(1);
	const apart = read('deals', [
		['ID', 'Сумма, USD', 'Валюта'],
		['1', '500', 'EUR'],
		['2', '500', 'USD'],
	]);
	expect(apart.rows.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
	expect(apart.notes.map(({ ru }) => ru)).toEqual([
		expect.stringContaining('в заголовке «Сумма, USD» – USD, а в столбце валюты другое (1 строка)'),
	]);
});

test('a cost in another currency is converted by a rate, or unknown and told; never one to one', () => {
	const lines = [
		['ID', 'Сумма', 'Себестоимость'],
		['1', '500', '$100'],
		['2', '500', '100 ₽'],
		['3', '500', '100 €'],
	];
	const { rows, problems } = read('deals', lines, { converted: (amount: number, code: string) => (code === 'USD' ? amount * 90 : null) });
	expect(rows.map(({ cost }) => cost)).toEqual([900_000, 10_000, '100 €']);
	expect(problems.map(({ sentence }) => sentence.ru)).toEqual([
		expect.stringContaining('«100 €» – не в валюте аккаунта (RUB), и курса EUR нет'),
	]);
	const headed = read('deals', [
		['ID', 'Сумма', 'Себестоимость, USD'],
		['1', '500', '100'],
		['2', '500', '100 ₽'],
	]);
	expect(headed.rows.map(({ cost }) => cost)).toEqual(['100 USD', 10_000]);
	expect(headed.problems).toHaveLength(1);
});

test('a plan is in the account’s currency: one in another is told and plans nothing', () => {
	const { rows, problems } = read('targets', [
		['Scope', 'Metric', 'Period', 'Value'],
		['ALL', 'bookings', '2026-07', '$5000'],
		['ALL', 'bookings', '2026-08', '5000 руб.'],
		['ALL', 'won_count', '2026-08', '12'],
	]);
	expect(rows.map(({ value }) => value)).toEqual(['$5000', 5000, 12]);
	expect(problems.map(({ line }) => line)).toEqual([2]);
	const usd = read(
		'targets',
		[
			['Scope', 'Metric', 'Period', 'Value'],
			['ALL', 'bookings', '2026-07', '$5000'],
		],
		{ home: 'USD' },
	);
	expect(usd.rows.map(({ value }) => value)).toEqual([5000]);
	expect(usd.problems).toEqual([]);
});
