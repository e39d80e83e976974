import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import type { BuildProgress, SidebarState } from '../../src/app/panel/types';
import { headlines } from '../../src/kpis/metrics';
import { RELATIVE } from '../../src/reports/page/frame';
import { tableRow } from '../reports/kpi-table';
import { julyTables } from './july-tables';

jest.setTimeout(120_000);
let desk: Host & { close(): void };
beforeAll(() => {
	desk = openDesk({ locale: 'ru_RU', language: 'ru' });
	ask<SidebarState>(desk, 'importTables', julyTables);
	let progress: BuildProgress = { done: 0, total: 1, title: '' };
	while (progress.done < progress.total) progress = ask<BuildProgress>(desk, 'buildSummaries', progress.done);
	desk.addSheet('Проверка');
});
afterAll(() => desk.close());

const tab = (name: string): unknown[][] => desk.tabs<{ name: string; values: unknown[][] }>(name)[0]!.values;
const at = (name: string, row: number, column: number): unknown => tab(name)[row - 1]?.[column - 1] ?? '';
const choose = (name: string, period: string): void => desk.type(name, 2, 2, period);
const ask1 = (formula: string): unknown => {
	desk.type('Проверка', 0, 0, formula);
	return at('Проверка', 1, 1);
};

const SHEETS = [
	['Отдел', 'ALL'],
	['Анна Иванова', 'M1'],
	['Борис Петров', 'M2'],
] as const;

test.each(SHEETS)('%s: every figure is what KPI() says, in a month, a quarter and a year', (name, scope) => {
	for (const period of ['2026-07', '2026-06', '2026-Q3', '2026']) {
		choose(name, period);
		const shown = headlines().map((metric, i) => [metric.key, at(name, tableRow(tab(name)) + 1 + i, 4)]);
		const asked = headlines().map((metric) => [metric.key, ask1(`=KPI("${metric.key}";"${scope}";"${period}")`)]);
		expect([period, shown]).toEqual([period, asked]);
	}
	choose(name, RELATIVE.ru[0]);
});

test('plan, attainment and light of July are the specification’s', () => {
	for (const [name] of SHEETS) choose(name, '2026-07');
	const money = (name: string): unknown[] => tab(name)[tableRow(tab(name))]!.slice(2, 6);
	expect(money('Отдел')).toEqual([1_000_000, 700_000, 0.7, '▼']);
	expect(money('Анна Иванова')).toEqual([400_000, 250_000, 0.625, '▼']);
	expect(money('Борис Петров')).toEqual([600_000, 450_000, 0.75, '▼']);
	expect(ask1('=KPI("amount_vs_target";"M1";"2026-07")')).toBe(0.625);
});

test('an edited target changes the attainment at once', () => {
	choose('Анна Иванова', '2026-07');
	const [ids, , ...lines] = tab('Планы');
	const line = lines.findIndex((cells) => cells[ids!.indexOf('scope')] === 'M1' && cells[ids!.indexOf('metric')] === 'amount');
	desk.type('Планы', line + 2, ids!.indexOf('value'), '200000');
	expect(tab('Анна Иванова')[tableRow(tab('Анна Иванова'))]!.slice(2, 6)).toEqual([200_000, 250_000, 1.25, '★']);
	expect(ask1('=KPI("amount_vs_target";"Иванова Анна";"2026-07")')).toBe(1.25);
	expect(ask1('=KPI("amount_vs_target";"Иванова Ольга";"2026-07")')).toEqual(expect.stringContaining('#ERROR!'));
	expect(ask1('=KPI("amount_vs_target";"Анна Сидорова";"2026-07")')).toBe(1.25);
	desk.type('Планы', line + 2, ids!.indexOf('value'), '400000');
});

test('the quarter’s plan is the sum of its months', () => {
	choose('Отдел', '2026-Q3');
	expect(at('Отдел', tableRow(tab('Отдел')) + 1, 3)).toBe(1_000_000);
});

test('a period selector refuses what is no period, and keeps its choice when the sheet is built again', () => {
	expect(() => choose('Отдел', 'вчера')).toThrow();
	choose('Отдел', '2026-06');
	ask(desk, 'buildSummaries', 0);
	expect(at('Отдел', 3, 3)).toBe('2026-06');
	expect(desk.tabs<{ name: string }>().filter(({ name }) => name.startsWith('Отдел'))).toHaveLength(1);
});

test('no cell of a summary holds an error, in any period, with facts or without', () => {
	for (const [name] of SHEETS)
		for (const period of ['2026-07', '2026-06', '2026', RELATIVE.ru[1]]) {
			choose(name, period);
			expect(
				tab(name)
					.flat()
					.filter((value) => typeof value === 'string' && /^#/.test(value)),
			).toEqual([]);
		}
});
