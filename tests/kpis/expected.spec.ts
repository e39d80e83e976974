import { askModel } from '../../src/formulas/model';
import data from './july-2026.json';
import { facts, targets } from './shared-data';

const people = ['M1', 'M2', 'ALL'] as const;
const ask = (metric: string, manager: string, options = '') =>
	askModel({ metric, managers: [manager], periods: ['2026-07'], options }, facts(), targets)[0]![0];

const article = Object.keys(data.expected.M1).filter((key) => !key.startsWith('_'));

test('the article names 17 figures', () => expect(article).toHaveLength(17));

describe.each(people)('%s in July 2026', (who) => {
	const expected = data.expected[who] as unknown as Record<string, number>;
	test.each(article)('%s', (metric) => expect(ask(metric, who)).toBeCloseTo(expected[metric]!, 9));

	test.each([
		['_win_rate', 'win_rate', ''],
		['_response_mean', 'response_time', 'stat=mean'],
		['_response_calendar_median', 'response_time', 'mode=calendar'],
		['_receivables_overdue', 'receivables', 'part=overdue'],
		['_net_revenue', 'net_revenue', ''],
		['_bookings', 'bookings', ''],
		['_cost', 'spend', ''],
		['_repeat_share', 'repeat_deals', 'as=share'],
		['_revenue_per_profit', 'revenue_to_income', 'basis=gross_income'],
	])('%s', (key, metric, options) => expect(ask(metric, who, options)).toBeCloseTo(expected[key]!, 9));
});

test('June is the base of July', () => {
	const base = askModel({ metric: 'net_revenue', managers: [...people], periods: ['2026-06'] }, facts(), []);
	expect(base).toEqual([[200_000], [150_000], [350_000]]);
});
