import { dayNumber } from '../../src/calendar/day';
import { enrich } from '../../src/columns/enrich';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import { askModel } from '../../src/formulas/model';

const deal = (deal_id: string, expected_close: string | null, amount: number, more: object = {}) => ({
	deal_id,
	manager_id: deal_id === 'E' ? 'M2' : 'M1',
	amount: amount * 100,
	outcome: 'OPEN',
	stage_id: 'half',
	pipeline_id: 'p',
	created_at: Date.parse('2026-06-01T09:00:00Z'),
	expected_close,
	...more,
});
const facts = enrich(
	new FactBase(
		{
			deals: [
				deal('A', '2026-06-20', 1000),
				deal('B', '2026-07-20', 2000),
				deal('C', '2026-08-20', 4000, { stage_id: 'sure' }),
				deal('D', '2026-07-01', 8000, { outcome: 'WON', closed_at: Date.parse('2026-06-05T09:00:00Z') }),
				deal('E', '2026-07-31', 16_000),
				deal('F', null, 32_000),
			],
			stages: [
				{ stage_id: 'half', pipeline_id: 'p', outcome: 'OPEN', probability: 0.5 },
				{ stage_id: 'sure', pipeline_id: 'p', outcome: 'OPEN', probability: 1 },
			],
			managers: [{ manager_id: 'M1' }, { manager_id: 'M2' }],
		},
		accountOf({ asOf: dayNumber(2026, 6, 10) }),
	),
);
const targets = [{ target_id: 'a', scope: 'company', metric: 'amount', period: '2026-07', value: 20_000, status: 'active' }];
const ask = (metric: string, period: string, manager = 'ALL') =>
	askModel({ metric, managers: [manager], periods: [period] }, facts, targets)[0]![0];

test('the forecast of a coming period is what the open deals promise for it', () => {
	expect(ask('forecast', '2026-06')).toBe(8500);
	expect(ask('forecast', '2026-07')).toBe(9000);
	expect(ask('forecast', '2026-07', 'M2')).toBe(8000);
	expect(ask('forecast', '2026-08')).toBe(4000);
	expect(ask('forecast', '2026-Q3')).toBe(13_000);
	expect(ask('forecast', '2027')).toBe(0);
});

test('its coverage is what is expected by its end over its plan', () => {
	expect(ask('coverage', '2026-07')).toBe((1000 + 2000 + 16_000) / 20_000);
	expect(ask('coverage', '2026-09')).toBeNull();
});

test.each(['pipeline', 'open_deals', 'hot_clients', 'receivables'])('%s of a period that has not begun is nobody’s to know', (metric) =>
	expect(ask(metric, '2026-07')).toBeNull(),
);
