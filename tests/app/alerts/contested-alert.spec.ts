import contested from '../../../src/alerts/rules/contested.alert';
import { parseDay } from '../../../src/calendar/day';
import { enrich } from '../../../src/columns/enrich';
import { contestOf } from '../../../src/contests/contest';
import { accountOf, FactBase } from '../../../src/facts/fact-base';

const AT = Date.UTC(2026, 6, 10, 9);

test('a letter about contested deals has their money in the account’s currency, or none where no rate is known', () => {
	const deal = (deal_id: string, currency: string) => ({
		source: 'csv',
		deal_id,
		manager_id: 'M1',
		outcome: 'WON',
		amount: 100_000,
		currency,
		created_at: AT,
		closed_at: AT,
	});
	const facts = enrich(
		new FactBase(
			{
				managers: [{ manager_id: 'M1', name: 'Anna' }],
				deals: [deal('D1', 'RUB'), deal('D2', 'USD'), deal('D3', 'CHF')],
				rates: [{ date: '2026-07-01', currency: 'USD', rate: 90 }],
			} as never,
			accountOf({ asOf: parseDay('2026-07-31')!, baseCurrency: 'RUB' }),
		),
	);
	const contests = ['D1', 'D2', 'D3', 'D4'].map((deal_id, i) =>
		// Somebody wrote over what the claim of the last one was.
		contestOf({ contest_id: `C${i}`, manager_id: 'M1', source: 'csv', deal_id, typed: deal_id, claim: i === 3 ? null : 'duplicate' }),
	);
	const alerts = contested.alerts({ facts, contests, people: [], plan: () => null, attained: null, movedMonths: null, dataAge: null }, 0);
	expect(alerts!.map(({ money }) => money)).toEqual([100_000, 9_000_000, null, null]);
});
