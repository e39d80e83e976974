import { dayNumber } from '../../src/calendar/day';
import { zone } from '../../src/calendar/zone';
import { enrich } from '../../src/columns/enrich';
import { readTable } from '../../src/connectors/table/read';
import { accountOf, FactBase, numbersOf } from '../../src/facts/fact-base';
import { tables } from '../../src/facts/tables';

/** How long a deal took, in days, between two moments of Moscow. */
function cycle(created: string, closed: string): number {
	const cells = [
		['deal_id', 'created_at', 'closed_at', 'outcome'],
		['1', created, closed, 'WON'],
	];
	const { rows } = readTable(tables.deals, cells, { zone: zone('Europe/Moscow'), locale: 'ru_RU', chosen: {} });
	const facts = enrich(new FactBase({ deals: rows }, accountOf({ asOf: dayNumber(2026, 7, 31) })));
	return numbersOf(facts.source('deals'), 'cycle_days')[0]!;
}

test('dates without a time count as whole days; a time on either side counts as it is', () => {
	expect(cycle('2026-07-01', '2026-07-03')).toBe(2);
	expect(cycle('2026-07-01 00:00', '2026-07-02 12:00')).toBe(1.5);
	expect(cycle('2026-07-01 12:00', '2026-07-03 00:00')).toBe(1.5);
	expect(cycle('2026-07-01 12:00', '2026-07-01 12:00')).toBe(0);
	expect(cycle('2026-07-01 12:15', '2026-07-02 12:15')).toBe(1);
	expect(cycle('2026-07-02', '2026-07-01')).toBeNaN();
});
