import { given, tabsOf } from '../product/crm-desk';
import { open, wholeWorkbook } from './spoilt-tabs';

const MANAGER = 'anna@example.com';

/** In a file in which everything has been made and protected, a manager tries every cell, and one line and one column beyond. */
test('after “Protect” a manager finds no cell open but those that are for everybody', () => {
	const host = open(wholeWorkbook([MANAGER]));
	given(host.call('protectTabs', [true], 'sidebar'));
	host.setPerson({ email: MANAGER, locale: 'ru' });
	const { sheets } = (host.save() as { book: { meta: { sheets: { name: string; rows: number; columns: number }[] } } }).book.meta;
	const taken = new Map<string, string[]>();
	for (const [id, { name, values }] of tabsOf(host)) {
		const grid = sheets.find((sheet) => sheet.name === name)!;
		const width = Math.min(grid.columns, Math.max(1, ...values.map((line) => line.length)) + 1);
		for (let row = 0; row < Math.min(grid.rows, values.length + 1); row++)
			for (let column = 0; column < width; column++)
				try {
					host.type(name, row, column, String(values[row]?.[column] ?? ''));
					taken.set(id, [...(taken.get(id) ?? []), `${row + 1}:${column + 1}`]);
				} catch {
					// Refused.
				}
	}
	host.dispose();
	// The period, whose list of today or pace is shown, whom the comparison is between, and what managers say themselves.
	const most = Object.entries({ 'summary:': 12, today: 1, comparison: 5, goal_days: 6, goal_pace: 2 });
	for (const [id, cells] of taken)
		expect([id, cells.length, most.some(([start, count]) => id.startsWith(start) && cells.length <= count)]).toEqual([
			id,
			cells.length,
			true,
		]);
});
