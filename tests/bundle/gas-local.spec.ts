import { createRequire } from 'node:module';

type Realm = Record<string, (...args: unknown[]) => unknown>;
const gas = createRequire(`${process.cwd()}/package.json`)('gas-local') as {
	globalMockDefault: object;
	require(folder: string, mocks: object): Realm;
};

/** The services that a range formula may touch; everything else is absent, so a stray call fails. */
const mocks = {
	...gas.globalMockDefault,
	SpreadsheetApp: { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => 'Europe/Moscow', getSpreadsheetLocale: () => 'ru_RU' }) },
	Session: { getActiveUserLocale: () => 'ru' },
};

test('gas-local loads the folder that clasp would push, and its functions are there', () => {
	const realm = gas.require('./dist', mocks);
	expect(realm.KPI_WIN_RATE!([['won'], ['lost']], [['2026-07-01'], ['2026-07-02']], '2026-07-01', '2026-07-31')).toBe(0.5);
	for (const name of ['onOpen', 'onInstall', 'showPanel', 'importHourly', 'sidebarState', 'panelPart', 'importStep', 'KPI'])
		expect([name, typeof realm[name]]).toEqual([name, 'function']);
});
