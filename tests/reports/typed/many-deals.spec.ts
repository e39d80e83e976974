import { parseDay } from '../../../src/calendar/day';
import { enrich } from '../../../src/columns/enrich';
import { accountOf, FactBase } from '../../../src/facts/fact-base';
import { CONTESTED, contestLines, LISTED } from '../../../src/reports/contests/contest-lines';

const CLOSED = Date.UTC(2026, 6, 10, 9);
const DAY = 86_400_000;

const factsWith = (deals: number) =>
	enrich(
		new FactBase(
			{
				managers: [{ manager_id: 'M1', name: 'Anna' }],
				deals: Array.from({ length: deals }, (_, i) => ({
					source: 'csv',
					deal_id: `D${String(i).padStart(7, '0')}`,
					// Every other deal is of somebody who is not on the list.
					manager_id: i % 2 === 0 ? 'M1' : 'gone',
					outcome: 'WON',
					amount: 1000,
					created_at: CLOSED,
					closed_at: CLOSED + (i % 20) * DAY,
				})),
			} as never,
			accountOf({ asOf: parseDay('2026-07-31')! }),
		),
	);

test('a month with very many deals of one seller is listed in no time: the latest of them, and how many more there are', () => {
	const facts = factsWith(60_000);
	const start = performance.now();
	const lines = contestLines(facts, [], new Set(), 'ru');
	// A list that is copied with every deal takes five seconds and more here.
	expect(performance.now() - start).toBeLessThan(2500);
	const head = lines.findIndex((cells) => cells[CONTESTED.key - 1] === 'M1|deals|2026-07');
	expect(lines[head]).toMatchObject({ [CONTESTED.money - 1]: LISTED, [CONTESTED.more - 1]: 30_000 - LISTED });
	expect(lines.slice(head + 1, head + 1 + LISTED).map((cells) => cells[CONTESTED.text - 1])).toEqual(
		Array.from({ length: LISTED }, (_, n) => `D${String(18 + n * 20).padStart(7, '0')}`),
	);
	// Nobody has a list of those who are not in the list of people; the department counts their deals and shows them.
	expect(lines.filter((cells) => String(cells[CONTESTED.key - 1] ?? '').startsWith('gone'))).toEqual([]);
});
