import { coldCalls, historyOf } from '../../src/app/goal/history';
import { seasonality } from '../../src/app/goal/months';
import { dayNumber } from '../../src/calendar/day';
import { days, month } from '../../src/calendar/period';
import { enrich } from '../../src/columns/enrich';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';

const at = (year: number, index: number, day: number): number => Date.UTC(year, index - 1, day, 9);
const account = accountOf({ asOf: dayNumber(2026, 7, 31) });
let next = 0;
const won = (client: string, amount: number, closed: number): Row => ({
	source: 'csv',
	deal_id: `d${next++}`,
	manager_id: 'M1',
	client_id: client,
	amount: amount * 100,
	currency: 'RUB',
	outcome: 'WON',
	created_at: closed - 86_400_000,
	closed_at: closed,
});
const call = (client: string, direction: string, occurred: number): Row => ({
	source: 'csv',
	activity_id: `a${next++}`,
	manager_id: 'M1',
	client_id: client,
	type: 'call',
	direction,
	state: 'answered',
	occurred_at: occurred,
});
const facts = (deals: Row[], activities: Row[] = []) => historyOf(enrich(new FactBase({ deals, activities }, account)));

test('seasonality: shares of the same months in earlier full years, averaged', () => {
	const quarter = [10, 11, 12].map((index) => month(2026, index));
	const year = (y: number, sums: number[]): Row[] => sums.map((sum, i) => won(`c${y}${i}`, sum, at(y, 10 + i, 5)));
	expect(seasonality(facts([...year(2025, [280, 300, 420]), ...year(2024, [320, 300, 380])]), quarter)).toEqual([300, 300, 400]);
	expect(seasonality(facts(year(2025, [280, 300, 420])), quarter)).toEqual([280, 300, 420]);
	expect(seasonality(facts([]), quarter)).toBeNull();
	// July to September of last year; this year's are not over.
	expect(
		seasonality(
			facts([won('x', 10, at(2026, 7, 2)), won('y', 30, at(2025, 8, 2))]),
			[7, 8, 9].map((index) => month(2026, index)),
		),
	).toEqual([0, 1000, 0]);
});

test('cold calls: outgoing ones to those who have not bought yet, over clients who bought for the first time', () => {
	const window = days(dayNumber(2026, 1, 1), dayNumber(2026, 7, 1));
	const deals = [
		won('old', 10, at(2025, 5, 5)),
		won('old', 10, at(2026, 3, 5)),
		won('new', 10, at(2026, 3, 10)),
		won('new', 10, at(2026, 5, 10)),
	];
	const calls = [
		call('new', 'out', at(2026, 3, 1)),
		call('new', 'out', at(2026, 3, 2)),
		call('new', 'in', at(2026, 3, 3)),
		call('new', 'out', at(2026, 4, 1)),
		call('old', 'out', at(2026, 2, 1)),
		call('never', 'out', at(2026, 2, 1)),
		call('never', 'out', at(2025, 2, 1)),
	];
	expect(coldCalls(facts(deals, calls), window)).toEqual({ calls: 3, clients: 1 });
});
