import fc from 'fast-check';
import { enrich } from '../../src/columns/enrich';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import { minorUnits, wholeUnits } from '../../src/facts/parse/minor-units';
import { askModel } from '../../src/formulas/model';
import { callRange } from '../../src/formulas/range';

const context = { tz: 'Europe/Moscow', locale: 'en_US' };
/** As a cell shows it. */
const shown = (value: number | null): number => Number(value!.toPrecision(15));

/** Amounts in ten-thousandths, so that BigInt can add them up: finer than a kopeck, or whole kopecks of both signs. */
const amounts = fc.oneof(
	fc.array(fc.integer({ min: 0, max: 9_999_999_999 }), { minLength: 1, maxLength: 400 }),
	fc.array(
		fc.integer({ min: -999_999_999, max: 999_999_999 }).map((kopecks) => kopecks * 100),
		{ minLength: 1, maxLength: 400 },
	),
);
const total = (list: readonly number[]): number => Number(list.reduce((sum, one) => sum + BigInt(one), 0n)) / 10_000;

test('bookings of a range are the sum to the last digit', () => {
	fc.assert(
		fc.property(amounts, (list) => {
			const cells = list.map((one) => [one / 10_000]);
			const args = [cells, cells.map(() => ['won']), cells.map(() => ['2026-07-05']), '2026-07-01', '2026-07-31'];
			expect(shown(callRange('bookings', args, context))).toBe(total(list));
			const texts = list.map((one) => [String(one / 10_000)]);
			expect(shown(callRange('bookings', [texts, ...args.slice(1)], context))).toBe(total(list));
		}),
		{ numRuns: 200 },
	);
});

test('bookings of imported deals are, too, for a manager, a month, a quarter and everybody', () => {
	fc.assert(
		fc.property(amounts, (list) => {
			const deals = list.map((one, i) => ({
				source: 'csv',
				deal_id: String(i),
				manager_id: `M${i % 7}`,
				outcome: 'WON',
				amount: minorUnits(one / 10_000),
				created_at: Date.parse('2026-07-01T12:00:00Z'),
				closed_at: Date.parse(`2026-0${7 + (i % 3)}-05T12:00:00Z`),
			}));
			const facts = enrich(
				new FactBase(
					{ deals, managers: [0, 1, 2, 3, 4, 5, 6].map((i) => ({ manager_id: `M${i}`, name: `M${i}` })) },
					accountOf({ asOf: 20_800 }),
				),
			);
			const ask = (manager: string, period: string) =>
				askModel({ metric: 'bookings', managers: [manager], periods: [period] }, facts, [])[0]![0]!;
			expect(shown(ask('ALL', '2026-Q3'))).toBe(total(list));
			expect(shown(ask('ALL', '2026-08'))).toBe(total(list.filter((_, i) => i % 3 === 1)));
			expect(shown(ask('M3', '2026'))).toBe(total(list.filter((_, i) => i % 7 === 3)));
		}),
		{ numRuns: 100 },
	);
});

test('money as it was read: cents exactly, what is finer as it stands', () => {
	expect([1.15, 36.285, 1.005, 0.004, 1.234, -0.5, 0, 1e12 + 0.01, 8.2].map(minorUnits)).toEqual([
		115, 3628.5, 100.5, 0.4, 123.4, -50, 0, 100_000_000_000_001, 820,
	]);
	fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => expect(minorUnits(cents / 100)).toBe(cents + 0)));
});

test('and back, to the digit that was read', () => {
	expect([33.3, 0.4, 123.4, 115, -33.3, 0, 250 / 3].map(wholeUnits)).toEqual([0.333, 0.004, 1.234, 1.15, -0.333, 0, 250 / 3 / 100]);
	fc.assert(
		fc.property(fc.integer({ min: -1e12, max: 1e12 }), (thousandths) =>
			expect(wholeUnits(minorUnits(thousandths / 1000))).toBe(thousandths / 1000 + 0),
		),
	);
});

test('a bill paid in fractions of a kopeck is paid', () => {
	const paid_at = '2026-07-02';
	const payments = [0.333, 0.333, 0.334, 0.004].map((one, i) => ({
		payment_id: `P${i}`,
		invoice_id: 'I',
		amount: minorUnits(one),
		paid_at,
		kind: 'payment',
	}));
	const invoices = [{ invoice_id: 'I', manager_id: 'M', amount: minorUnits(1.004), issued_at: '2026-07-01', status: 'issued' }];
	const owed = (kept: number): number | null => {
		const facts = enrich(new FactBase({ invoices, payments: payments.slice(0, kept) }, accountOf({ asOf: 20_665 })));
		return askModel({ metric: 'receivables', managers: ['ALL'], periods: ['2026-07'] }, facts, [])[0]![0]!;
	};
	expect(owed(4)).toBe(0);
	expect(owed(3)).toBeCloseTo(0.004, 12);
});
