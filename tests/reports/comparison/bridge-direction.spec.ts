import { ask, openDesk } from '../../../local/cli/desk';
import { build, tabOf } from '../built';

jest.setTimeout(120_000);

/** So many leads of a month, the first of which are won for the amount. */
const month = (period: string, leads: number, won: number, amount: number): string[] =>
	Array.from({ length: leads }, (_, i) =>
		[`${period}-${i}`, `Deal ${i}`, 'M1', i < won ? 'WON' : 'LOST', i < won ? amount : 0, `${period}-02 10:00`, `${period}-05 10:00`].join(
			',',
		),
	);
const TABLES = {
	'managers.csv': 'manager_id,name\nM1,Anna',
	'deals.csv': [
		'deal_id,name,manager_id,outcome,amount,created_at,closed_at',
		// Fewer leads and fewer won of them; each of those is half as large again, which weighs more than either.
		...month('2026-04', 32, 12, 4356),
		...month('2026-05', 23, 5, 7374),
	].join('\n'),
	'settings.csv': 'key,value\nas_of,2026-05-31\ntz,Europe/Moscow',
};

test('where the result fell, what made it fall is named, though another factor gave more back; the other way round likewise', () => {
	const desk = openDesk({ locale: 'en_US', language: 'en', scripts: [], editors: [] });
	try {
		ask(desk, 'importTables', TABLES);
		build(desk);
		const sentence = (left: string, right: string): string => {
			desk.type('Comparison', 2, 2, left);
			desk.type('Comparison', 2, 3, right);
			desk.type('Comparison', 3, 2, 'Actual');
			return String(tabOf(desk, 'Comparison').values[7]![1]);
		};
		expect(sentence('2026-04', '2026-05')).toMatch(/difference −.*What weighed most: the number of deals per lead \(−/);
		expect(sentence('2026-05', '2026-04')).toMatch(/difference \+.*What weighed most: the number of deals per lead \(\+/);
	} finally {
		desk.close();
	}
});
