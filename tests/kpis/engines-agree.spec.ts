import { dealsArray } from '../../bench/kpi/deals-array';
import { ours } from '../../bench/kpi/ours';
import { naive, typed } from '../../bench/kpi/plain';
import { difference, MANAGERS, MONTHS } from '../../bench/kpi/question';

test('the engine gives what two hand-written passes give, for 50 managers × 12 months × 6 metrics', () => {
	const lines = dealsArray(5000, 3);
	const answer = ours(lines);
	expect(answer.map((metric) => [metric.length, metric[0]!.length])).toEqual(Array(6).fill([MANAGERS.length, MONTHS.length]));
	expect(difference(naive(lines), answer)).toBeLessThan(1e-12);
	expect(difference(typed(lines), answer)).toBeLessThan(1e-12);
	expect(answer[0]!.flat().reduce<number>((sum, value) => sum + value!, 0)).toBeGreaterThan(1000);
});
