import { dayNumber } from '../../src/calendar/day';
import { enrich } from '../../src/columns/enrich';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';

const at = (text: string): number => Date.parse(`${text}T09:00:00Z`);
const deal = (deal_id: string, more: Row): Row => ({
	deal_id,
	manager_id: 'M1',
	amount: 100_000,
	outcome: 'OPEN',
	stage_id: 'talk',
	created_at: at('2026-05-01'),
	...more,
});
const entry = (deal_id: string, to_stage_id: string, day: string): Row => ({
	change_id: `${deal_id} ${to_stage_id}`,
	deal_id,
	to_stage_id,
	changed_at: at(day),
	manager_id: 'M1',
});
/** Ten deals stood in the stage `offer`; five of them were won, 10 days after they came to it, and 30 after they were created. */
const past = Array.from({ length: 10 }, (_, i) =>
	deal(
		`P${i}`,
		i < 5
			? { outcome: 'WON', stage_id: '142', closed_at: at('2026-05-31') }
			: { outcome: 'LOST', stage_id: '143', closed_at: at('2026-05-31') },
	),
);
const history = past.flatMap(({ deal_id }, i) => [
	entry(String(deal_id), 'offer', '2026-05-21'),
	entry(String(deal_id), i < 5 ? '142' : '143', '2026-05-31'),
]);
const stages: Row[] = [
	{ stage_id: 'talk', outcome: 'OPEN' },
	{ stage_id: 'offer', outcome: 'OPEN' },
	{ stage_id: 'told', outcome: 'OPEN', probability: 0.9 },
	{ stage_id: '142', outcome: 'WON' },
	{ stage_id: '143', outcome: 'LOST' },
];
function ask(metric: string, open: Row[], period: string, asOf: [number, number], changes: Row[] = []): number | string | null {
	const facts = enrich(
		new FactBase(
			{ deals: [...past, ...open], stages, managers: [{ manager_id: 'M1' }], stage_changes: [...history, ...changes] },
			accountOf({ asOf: dayNumber(2026, ...asOf) }),
		),
	);
	const targets = [{ target_id: 'a', scope: 'company', metric: 'amount', period, value: 10_000, status: 'active' }];
	return askModel({ metric, managers: ['ALL'], periods: [period] }, facts, targets)[0]![0] as number | null;
}
const inOffer = [entry('X', 'offer', '2026-06-24')];
const X = deal('X', { stage_id: 'offer' });

test('an open deal without a date counts by the win rate of its stage and by the days that are left', () => {
	// Five of ten were won, within ten days: by the 4th of July. Of the ten days until then the month has six on the 24th, none on its last day.
	expect(ask('forecast', [X], '2026-06', [6, 24], inOffer)).toBeCloseTo(1000 * 0.5 * 0.6, 9);
	expect(ask('forecast', [X], '2026-07', [6, 24], inOffer)).toBeCloseTo(1000 * 0.5 * 0.4, 9);
	expect(ask('forecast', [X], '2026-06', [6, 25], inOffer)).toBeCloseTo((1000 * 0.5 * 5) / 9, 9);
	expect(ask('forecast', [X], '2026-06', [6, 30], inOffer)).toBe(0);
	// Longer than nine of ten stood there: nobody expects it any more.
	expect(ask('forecast', [X], '2026-07', [7, 4], inOffer)).toBe(0);
	expect(ask('forecast', [X], '2026-Q2', [6, 24], inOffer)).toBeCloseTo(5000 + 1000 * 0.5 * 0.6, 9);
});

test('a deal with a date keeps the rule of the specification, with the probability that the stages tell', () => {
	const told = deal('T', { stage_id: 'told', expected_close: '2026-06-30' });
	expect(ask('forecast', [told], '2026-06', [6, 24], [entry('T', 'told', '2026-06-20')])).toBeCloseTo(900, 9);
	expect(ask('forecast', [{ ...told, expected_close: '2026-07-01' }], '2026-06', [6, 24], [entry('T', 'told', '2026-06-20')])).toBe(0);
});

test('a stage of which nobody was decided takes the win rate and the days of all deals', () => {
	const talk = [entry('Y', 'talk', '2026-06-20')];
	// Thirty days from creation to the win, counted from the 20th: the month has six of the twenty-six that are left.
	expect(ask('forecast', [deal('Y', {})], '2026-06', [6, 24], talk)).toBeCloseTo((1000 * 0.5 * 6) / 26, 9);
});

test('coverage takes the same part of the amount, without the win rate', () => {
	expect(ask('coverage', [X], '2026-06', [6, 24], inOffer)).toBeCloseTo((1000 * 0.6) / 10_000, 9);
	expect(ask('coverage', [X], '2026-07', [6, 24], inOffer)).toBeCloseTo(1000 / 10_000, 9);
});
