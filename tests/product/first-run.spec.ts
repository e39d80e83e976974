import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import { demoCompany } from '../../sidebar/demo/company';
import type { ImportRunLine, SettingsForm, SidebarState } from '../../src/app/panel/types';
import { NOW } from '../now';

jest.setTimeout(120_000);

let desk: Host & { close(): void };
beforeEach(() => {
	desk = openDesk({ locale: 'ru_RU', language: 'ru' });
});
afterEach(() => desk.close());

type Tab = { name: string; values: unknown[][] };
const tabs = (): Tab[] => desk.tabs<Tab>();
const state = (): SidebarState => ask<SidebarState>(desk, 'sidebarState');
const shown = (formula: string): unknown => {
	const sheet = desk.view().sheets[0]!.name;
	desk.type(sheet, 0, 0, formula);
	return tabs()[0]!.values[0]![0];
};

test.each(['ru', 'en'] as const)(
	'the made-up company (%s) comes through the door of tables, has figures, and goes without a trace',
	(language) => {
		const company = demoCompany(language, NOW);
		expect(demoCompany(language, NOW)).toEqual(company);
		const { facts } = ask<SidebarState>(desk, 'loadDemo', company.files);
		expect(facts).toMatchObject({
			deals: company.deals,
			managers: company.managers,
			activities: company.activities,
			isDemo: true,
			problems: [],
		});
		const year = company.from.slice(0, 4);
		for (const metric of ['won_count', 'win_rate', 'avg_check', 'response_time', 'sales_cycle', 'conversion'])
			expect([metric, Number(shown(`=KPI("${metric}"; ""; "${Number(year) + 1}")`)) > 0]).toEqual([metric, true]);
		const { facts: left } = ask<SidebarState>(desk, 'removeDemo');
		expect(left).toBeNull();
		const kept = JSON.stringify(tabs().map(({ name, values }) => [name, values]));
		expect(kept).not.toMatch(/demo-|Анна Белова|Anna Bell/);
	},
);

test('demo data do not mix with a person’s own deals, and leave their rows alone', () => {
	const company = demoCompany('ru', NOW);
	expect(() => ask(desk, 'loadDemo', { 'deals.csv': 'nothing,known\n1,2\n' })).toThrow();
	expect(state().facts?.isDemo ?? false).toBe(false);
	ask(desk, 'loadDemo', company.files);
	ask(desk, 'importTables', { 'deals.csv': 'deal_id,amount,status\n77,1000,won\n' });
	expect(ask<SidebarState>(desk, 'removeDemo').facts).toMatchObject({ deals: 1, managers: 0, isDemo: false });
	expect(() => ask(desk, 'loadDemo', company.files)).toThrow(/уже есть ваши сделки/);
});

test('settings are written where the product reads them, and what is wrong is told', () => {
	ask(desk, 'loadDemo', demoCompany('ru', NOW).files);
	const form = ask<SettingsForm>(desk, 'settings');
	expect(form).toMatchObject({ currency: 'RUB', open: '09:00', close: '18:00', weekend: '6,7' });
	expect(form.stages.map(({ temperature }) => temperature)).toEqual(['cold', 'warm', 'hot', 'none', 'none']);
	const stages = form.stages.map((stage, i) => (i === 0 ? { ...stage, temperature: 'warm' } : stage));
	ask(desk, 'saveSettings', { ...form, open: '10:00', currency: 'USD', weekend: '7', stages });
	expect(state().currency).toBe('USD');
	const settings = tabs()
		.find(({ name }) => name === 'Настройки')!
		.values.map(([, key, value]) => [key, value]);
	const told = JSON.stringify(tabs().find(({ name }) => name === 'Настройки')!.values);
	expect(told).toContain('demo-s1 = warm; demo-s2 = warm');
	expect(settings.length).toBeGreaterThan(3);
	expect(ask<SettingsForm>(desk, 'settings')).toMatchObject({ open: '10:00', weekend: '7', currency: 'USD', stages });
	expect(() => ask(desk, 'saveSettings', { ...form, tz: 'Moscow time' })).toThrow(/часовой пояс/);
	expect(() => ask(desk, 'saveSettings', { ...form, currency: 'рубль' })).toThrow(/три латинские буквы/);
});

test('the last imports are read from the log, newest first', () => {
	expect(ask<ImportRunLine[]>(desk, 'lastRuns')).toEqual([]);
	ask(desk, 'importTables', { 'deals.csv': 'deal_id,amount,status\n77,1000,won\n' });
	ask(desk, 'importTables', { 'deals.csv': 'deal_id,amount,status\n77,2000,won\n78,1,open\n' });
	const runs = ask<ImportRunLine[]>(desk, 'lastRuns');
	expect(runs.map(({ added, changed }) => [added, changed])).toEqual([
		[1, 1],
		[1, 0],
	]);
	expect(Date.parse(runs[0]!.at)).toBeGreaterThan(NOW - 60_000);
});
