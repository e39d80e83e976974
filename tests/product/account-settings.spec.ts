import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import type { BuildProgress, SidebarState } from '../../src/app/panel/types';
import { tableRow } from '../reports/kpi-table';
import { julyTables } from './july-tables';

jest.setTimeout(120_000);

const open: (Host & { close(): void })[] = [];
afterAll(() => {
	for (const desk of open) desk.close();
});

/** The July tables with some files changed, and what formulas over them show. */
function sheet(files: Readonly<Record<string, string>>) {
	const desk = openDesk({ locale: 'ru_RU', language: 'ru' });
	open.push(desk);
	const { facts } = ask<SidebarState>(desk, 'importTables', { ...julyTables, ...files });
	desk.addSheet('Проверка');
	const tab = (name: string): unknown[][] => desk.tabs<{ name: string; values: unknown[][] }>(name)[0]!.values;
	const show = (formula: string): unknown => {
		desk.type('Проверка', 0, 0, formula);
		return tab('Проверка')[0]?.[0] ?? '';
	};
	return { desk, tab, show, problems: facts?.problems ?? [] };
}

const settings = (...lines: string[]): string => ['key,value', 'tz,Europe/Moscow', 'as_of,2026-07-31', ...lines, ''].join('\n');

test('two versions of a plan: KPI() and the summary sheet agree, and follow an edit', () => {
	const { desk, tab, show } = sheet({
		'targets.csv':
			'scope,metric,period,value,version,effective_from,status\nM1,amount,2026-07,230000,1,,active\nM1,amount,2026-07,460000,2,2026-07-16,active\n' +
			'M1,amount,2026-07,999999,3,,draft\nM2,amount,2026-07,500000,,,active\nM2,amount,2026-07,600000,,,trial\n',
	});
	for (let progress: BuildProgress = { done: 0, total: 1, title: '' }; progress.done < progress.total; )
		progress = ask<BuildProgress>(desk, 'buildSummaries', progress.done);
	const plan = (name: string): unknown => {
		desk.type(name, 2, 2, '2026-07');
		return tab(name)[tableRow(tab(name))]![2];
	};
	expect([plan('Анна Иванова'), plan('Борис Петров'), plan('Отдел')]).toEqual([350_000, 600_000, 950_000]);
	expect([show('=KPI("amount_vs_target";"M1";"2026-07")'), show('=KPI("amount_vs_target";"ALL";"2026-07")')]).toEqual([
		250 / 350,
		700 / 950,
	]);
	const [ids, , ...lines] = tab('Планы');
	const line = lines.findIndex((cells) => cells[ids!.indexOf('value')] === 460_000);
	desk.type('Планы', line + 2, ids!.indexOf('value'), '230000');
	expect(plan('Анна Иванова')).toBe(230_000);
});

test('a plan of the company that cannot be read is told and is no plan', () => {
	const { show, problems } = sheet({
		'targets.csv': 'scope,metric,period,value\nM1,amount,2026-07,400000\ncompany,amount,2026-07,1О00000\n',
	});
	expect(show('=KPI("amount_vs_target";"ALL";"2026-07")')).toBe('');
	expect(show('=KPI("amount_vs_target";"M1";"2026-07")')).toBe(0.625);
	expect(problems.join(' ')).toMatch(/строка 3, столбец «value»: «1О00000»/);
});

test('the account’s own words: statuses, temperatures, kinds of activities', () => {
	const { show } = sheet({
		'deals.csv': julyTables['deals.csv']!.replaceAll(',WON,', ',Отгружено,'),
		'settings.csv': settings(
			'status_map,Отгружено = WON; Сорвалось=LOST',
			'"stage_temperature","qual=hot, offer=warm"',
			'taxonomy,task = communication + action',
		),
	});
	expect([show('=KPI_STATUS("отгружено ")'), show('=KPI_STATUS("Сорвалось")'), show('=KPI_STATUS("отказ")')]).toEqual([
		'WON',
		'LOST',
		'LOST',
	]);
	expect(show('=KPI("won_count";"ALL";"2026-07")')).toBe(5);
	// D05 and D11 stand in `offer`, D13 too; nobody stands in `qual`.
	expect(show('=KPI("hot_clients";"ALL";"2026-07")')).toBe(0);
	// A23 is a task.
	expect(show('=KPI("activities";"M1";"2026-07")')).toBe(10);
});

test('amounts with VAT are brought to what stands without it', () => {
	const { show } = sheet({ 'settings.csv': settings('amount_includes_vat,yes', 'vat_rate,25%') });
	expect(show('=KPI("bookings";"M1";"2026-07")')).toBe(200_000);
	expect(show('=KPI("net_revenue";"M1";"2026-07")')).toBe(192_000);
	expect(show('=KPI("profit";"M1";"2026-07")')).toBe(200_000 - 150_000 - 8_000);
	expect(show('=KPI("receivables";"M1";"2026-07")')).toBe(48_000);
	expect(show('=KPI("spend";"M1";"2026-07")')).toBe(60_000);
});

test('a plan of a quarter is shared out by calendar days where the account says so', () => {
	const targets = 'scope,metric,period,value\nM1,amount,2026-Q3,920000\n';
	const { show } = sheet({ 'targets.csv': targets, 'settings.csv': settings('prorate,calendar_days') });
	expect(show('=KPI("amount_vs_target";"M1";"2026-07")')).toBeCloseTo(250 / 310, 12);
	expect(show('=KPI("amount_vs_target";"M1";"2026-07";"prorate=workdays")')).toBeCloseTo(250_000 / ((920_000 * 23) / 66), 12);
});

test('while history tells nothing the goal starts from the settings', () => {
	const { desk } = sheet({
		'deals.csv': 'deal_id,status,created_at\n1,open,2026-07-30\n',
		'settings.csv': settings('default_avg_check,150000', 'default_conversion,25%'),
	});
	const { form, sources } = ask<{ form: { averageCheck: number; conversion: number }; sources: { conversion: string } }>(
		desk,
		'goalDefaults',
	);
	expect([form.averageCheck, form.conversion]).toEqual([150_000, 0.25]);
	expect(sources.conversion).toMatch(/из настроек/);
});

test('settings that cannot be read are told', () => {
	const { problems } = sheet({
		'settings.csv': settings('status_map,Отгружено = выдано', 'prorate,by weeks', 'amount_includes_vat,yes', 'taxonomy,fax = action'),
	});
	for (const key of ['status_map', 'prorate', 'vat_rate', 'taxonomy']) expect(problems.join(' ')).toContain(`«${key}»`);
});

test('days of another country are not this account’s', () => {
	const { show } = sheet({
		'calendar.csv': 'date,is_working,hours,country\n2026-07-01,0,0,DE\n2026-07-02,0,0,FR\n2026-07-03,0,,\n2026-07-04,1,,FR\n',
		'settings.csv': settings('country,FR'),
	});
	// July has 23 weekdays; 2 and 3 July are off, Saturday the 4th is worked.
	expect(show('=KPI_WORKDAYS("2026-07-01";"2026-07-31")')).toBe(22);
});
