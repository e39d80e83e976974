import type { Row } from '../../src/facts/table';
import { rowsOfStated, type Stated, statedOf, withStatements } from '../../src/goals/stated';

test('a line of the stated forecasts that nobody can read stays when another is written', () => {
	const line = (manager_id: string, amount: number | string, stated_on = '2026-07-10'): Row => ({
		manager_id,
		period: '2026-07',
		stated_on,
		amount,
		computed: null,
	});
	const rows = [line('M1', 100), line('M2', 'около миллиона'), line('M3', 300, 'вчера')];
	const read = new Map<Row, Stated>(rows.flatMap((row) => (statedOf(row) === null ? [] : [[row, statedOf(row)!] as const])));
	const next = withStatements([...read.values()], [{ manager: 'M1', amount: 200 }], {
		period: '2026-07',
		today: '2026-07-10',
		computed: () => null,
	});
	expect(rowsOfStated(rows, read, next)).toEqual([rows[1], rows[2], line('M1', 200)]);
});
