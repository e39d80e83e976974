import { ask, openDesk } from '../../local/cli/desk';
import type { SidebarState } from '../../src/app/panel/types';

jest.setTimeout(120_000);

/** Three wins around both midnights of July, as Moscow tells the time. */
const FILES = {
	'settings.csv': 'key,value\ntz,Europe/Moscow\nas_of,2026-08-31\n',
	'deals.csv':
		'deal_id,manager_id,amount,outcome,created_at,closed_at\n' +
		'1,M1,100,WON,2026-06-01T09:00:00+03:00,2026-07-01T00:30:00+03:00\n' +
		'2,M1,10,WON,2026-06-01T09:00:00+03:00,2026-07-31T23:30:00+03:00\n' +
		'3,M1,1,WON,2026-06-01T09:00:00+03:00,2026-08-01T00:30:00+03:00\n',
};

test('one button gives the file the account’s clock, and then COUNTIFS, KPI_… over ranges and =KPI() agree', () => {
	const desk = openDesk({ locale: 'en_US', language: 'en', timeZone: 'America/New_York' });
	try {
		expect(ask<SidebarState>(desk, 'importTables', FILES).zones).toEqual({ file: 'America/New_York', account: 'Europe/Moscow' });
		const tabs = () => desk.tabs<{ name: string; values: unknown[][] }>();
		const [ids] = tabs().find(({ name }) => name === 'Deals')!.values;
		const column = (id: string): string => {
			const letter = String.fromCharCode(65 + ids!.indexOf(id));
			return `Deals!${letter}3:${letter}5`;
		};
		desk.addSheet('Check');
		const formulas = [
			'=KPI("bookings";"M1";"2026-07")',
			`=KPI_BOOKINGS(${column('amount')};${column('outcome')};${column('closed_at')};DATE(2026;7;1);DATE(2026;7;31))`,
			`=SUMIFS(${column('amount')};${column('outcome')};"WON";${column('closed_at')};">="&DATE(2026;7;1);${column('closed_at')};"<"&DATE(2026;8;1))`,
		];
		desk.typeBlock(
			'Check',
			0,
			0,
			formulas.map((formula) => [formula]),
		);
		const shown = (): unknown[] =>
			tabs()
				.find(({ name }) => name === 'Check')!
				.values.map(([value]) => value);
		expect(shown()).toEqual([110, 11, 11]);
		const state = ask<SidebarState>(desk, 'setFileZone');
		expect([state.zones, state.watch.loss, state.facts!.problems]).toEqual([null, null, []]);
		expect(shown()).toEqual([110, 110, 110]);
		expect((desk.dump() as { timeZone: string }).timeZone).toBe('Europe/Moscow');
		expect(ask<SidebarState>(desk, 'importTables', FILES).watch.loss).toBeNull();
		expect(shown()).toEqual([110, 110, 110]);
	} finally {
		desk.close();
	}
});
