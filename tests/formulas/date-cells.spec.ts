import { answer } from '../../src/app/figures/answer';
import { readTabs } from '../../src/app/figures/tab-facts';
import { importTables } from '../../src/app/tables/import-tables';
import { zone } from '../../src/calendar/zone';
import { silent } from '../app/desk';

/** The spreadsheet is in Moscow, the account wherever its settings say. */
const files = (tz: string) => ({
	'deals.csv':
		'deal_id,manager_id,outcome,amount,created_at,closed_at\n1,M,WON,100,2026-07-01,2026-07-31\n2,M,WON,20,2026-07-01,2026-08-01\n',
	'settings.csv': `key,value\nas_of,2026-08-31\ntz,${tz}\n`,
});
const moscow = zone('Europe/Moscow');

describe.each(['Pacific/Honolulu', 'America/New_York', 'Asia/Kamchatka', 'Europe/Moscow'])('for an account in %s', (tz) => {
	const { ports, book } = silent();
	importTables(ports, files(tz));
	const days = () => ['2026-07-31', '2026-08-01', '2026-08-05'].map((day) => answer(ports, 'bookings', '', day, ''));
	const closed = () => readTabs(ports).rows.deals!.map(({ closed_at }) => closed_at);

	test('the date of a file is that day', () => expect(days()).toEqual([100, 20, 0]));

	test('a date typed into a cell is that day, and a moment stays the moment', () => {
		book.edit('deals', (lines) => {
			const place = lines[0]!.indexOf('closed_at');
			lines[2]![place] = new Date(moscow.instantOf(moscow.dayAt(Date.UTC(2026, 7, 5, 12))));
			lines[3]![place] = '05.08.2026';
		});
		expect(days()).toEqual([0, 0, 120]);
		expect(closed()).toEqual([1, 2].map(() => zone(tz).instantOf(moscow.dayAt(Date.UTC(2026, 7, 5, 12)))));
		const moment = Date.UTC(2026, 7, 5, 12, 34, 56);
		book.edit('deals', (lines) => {
			lines[2]![lines[0]!.indexOf('closed_at')] = new Date(moment);
		});
		expect(closed()[0]).toBe(moment);
	});
});
