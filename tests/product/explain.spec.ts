import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import { placeOf } from '../../src/app/explain/formula-call';
import type { BuildProgress, CellExplanation, Explanation, GoalProposal, ShownRows, SidebarState } from '../../src/app/panel/types';
import { headlines } from '../../src/kpis/metrics';
import { kpis } from '../../src/kpis/registry.gen';
import { letters } from '../../src/reports/formula';
import { monthRow } from '../../src/reports/goal/layout';
import { tableRow } from '../reports/kpi-table';
import { julyTables } from './july-tables';

jest.setTimeout(120_000);

let desk: Host & { close(): void };
beforeAll(() => {
	const script = join(mkdtempSync(join(tmpdir(), 'sort-')), 'sort.js');
	writeFileSync(script, "function sortDeals() { SpreadsheetApp.getActive().getSheetByName('Сделки').sort(2, false); }");
	desk = openDesk({ locale: 'ru_RU', language: 'ru', scripts: [script] });
	ask<SidebarState>(desk, 'importTables', julyTables);
	let progress: BuildProgress = { done: 0, total: 1, title: '' };
	while (progress.done < progress.total) progress = ask<BuildProgress>(desk, 'buildSummaries', progress.done);
	for (const name of ['Отдел', 'Анна Иванова', 'Борис Петров']) desk.type(name, 2, 2, '2026-07');
	desk.addSheet('Моё');
});
afterAll(() => desk.close());

const values = (name: string): unknown[][] => desk.tabs<{ name: string; values: unknown[][] }>(name)[0]!.values;
const select = (sheet: string, a1: string): void => {
	const [, column, row] = /^([A-Z]+)(\d+)$/.exec(a1)!;
	const [r, c] = placeOf(column!, row!);
	desk.select(sheet, [{ row: r - 1, column: c - 1, rows: 1, columns: 1 }]);
};
const at = (sheet: string, a1: string): CellExplanation => {
	select(sheet, a1);
	return ask<CellExplanation>(desk, 'explainCell');
};
const figure = (sheet: string, a1: string): unknown[] => {
	const { explanation: found, reason } = at(sheet, a1);
	return found === null ? [reason] : [found.metric, found.manager, found.period, found.value];
};
const type = (a1: string, text: string): void => {
	const [, column, row] = /^([A-Z]+)(\d+)$/.exec(a1)!;
	const [r, c] = placeOf(column!, row!);
	desk.type('Моё', r - 1, c - 1, text);
};

test('every figure of every summary explains itself, with the value that the cell shows', () => {
	for (const [sheet, scope] of [
		['Отдел', 'ALL'],
		['Анна Иванова', 'M1'],
	] as const)
		headlines().forEach((metric, i) => {
			const row = tableRow(values(sheet)) + 1 + i;
			const shown = values(sheet)[row - 1]?.[3] ?? '';
			if (shown === '') return;
			expect(figure(sheet, `D${row}`)).toEqual([metric.key, scope, '2026-07', shown]);
		});
});

test('tiles, attainment, months and the managers’ lines lead to the figure they are made of', () => {
	expect(figure('Анна Иванова', 'B6')).toEqual(['bookings', 'M1', '2026-07', 250_000]);
	expect(figure('Анна Иванова', `E${tableRow(values('Анна Иванова')) + 1}`)).toEqual(['bookings', 'M1', '2026-07', 250_000]);
	const months = values('Анна Иванова').findIndex((line) => line[1] === 'По месяцам');
	expect(figure('Анна Иванова', `D${months + 14}`)[0]).toBe('bookings');
	const people = values('Отдел').findIndex((line) => line[1] === 'Менеджеры');
	expect(figure('Отдел', `D${people + 3}`)).toEqual(['bookings', 'M1', '2026-07', 250_000]);
	expect(figure('Отдел', `I${people + 4}`).slice(1, 3)).toEqual(['M2', '2026-07']);
});

test('a plan cell tells which line of the Targets gave it', () => {
	const { explanation } = at('Анна Иванова', `C${tableRow(values('Анна Иванова')) + 1}`);
	expect(explanation?.plans).toEqual([expect.stringMatching(/400\s000\s₽ – записан на этот период \(вкладка «Планы», строка \d+\)/)]);
});

test('KPI with literals, references and dates; lists spill and every cell of them is found', () => {
	type('A1', '=KPI("avg_check";"Анна Иванова";"2026-07")');
	expect(figure('Моё', 'A1')).toEqual(['avg_check', 'M1', '2026-07', 125_000]);
	type('C1', 'M1');
	type('C2', 'M2');
	type('D1', '01.07.2026');
	type('B3', 'bookings');
	type('E1', '=KPI(B3;C1:C2;D1)');
	expect(figure('Моё', 'E2')).toEqual(['bookings', 'M2', '2026-07', 450_000]);
	type('E4', '=KPI(B3;"";DATE(2026;6;1))');
	expect(figure('Моё', 'E4')).toEqual(['bookings', 'ALL', '2026-06', 350_000]);
	type('A10', '=IFERROR(KPI_TABLE({"won_count"\\"bookings"};C1:C2;"2026-07";;A1);"")');
	expect(
		values('Моё')
			.slice(9, 11)
			.map((line) => line.slice(0, 2)),
	).toEqual([
		[2, 250_000],
		[3, 450_000],
	]);
	expect(figure('Моё', 'B11')).toEqual(['bookings', 'M2', '2026-07', 450_000]);
	type('F1', '=E2/2');
	expect(figure('Моё', 'F1')).toEqual(['bookings', 'M2', '2026-07', 450_000]);
	type('G1', '=KPI("avg_check";"ALL";"2026-07";"stat=median")');
	expect(at('Моё', 'G1').explanation?.options).toBe('stat=median');
});

test('arguments that are small formulas, and arguments left out', () => {
	type('H1', '=KPI("bookings";"M"&1;TEXT(EDATE(D1;-1);"yyyy-mm"))');
	expect(figure('Моё', 'H1')).toEqual(['bookings', 'M1', '2026-06', values('Моё')[0]![7]]);
	type('H2', '=KPI("bookings")');
	expect(figure('Моё', 'H2')).toEqual(['bookings', 'ALL', '2026-07', 700_000]);
	type('H3', '=KPI_CONVERSION(;;"M1";"2026-07")');
	expect(figure('Моё', 'H3')).toEqual(['conversion', 'M1', '2026-07', 1 / 3]);
	type('H4', '=KPI_CONVERSION()');
	expect(figure('Моё', 'H4').slice(0, 3)).toEqual(['conversion', 'ALL', '2026-07']);
});

test('a cell of KPI_SLICE explains the figure cut to its line', () => {
	type('R1', '=KPI_SLICE({"bookings"\\"win_rate"};"менеджер";"2026-07";;"client_type=новый|повторный")');
	const sheet = values('Моё');
	const [first, second] = [sheet[0]!, sheet[1]!].map((line) => line.slice(17, 20));
	expect(first![0]).toBe('Борис Петров');
	expect(figure('Моё', 'S1')).toEqual(['bookings', 'ALL', '2026-07', first![1]]);
	expect(figure('Моё', 'T2')).toEqual(['win_rate', 'ALL', '2026-07', second![2]]);
	const { explanation } = at('Моё', 'S1');
	expect(explanation!.options).toBe('client_type=новый|повторный; менеджер=Борис Петров');
	expect(explanation!.formula).toContain('«Менеджер» = Борис Петров');
	expect(
		explanation!.groups
			.flatMap(({ left }) => left)
			.map(({ why }) => why)
			.join(),
	).toContain('вне разреза «Менеджер» = Борис Петров');
	expect(figure('Моё', 'S3')).toEqual(['bookings', 'ALL', '2026-07', sheet[2]![18]]);
	expect(String(figure('Моё', 'R1')[0])).toMatch(/Значение разреза/);
});

test('a figure that its slice cannot cut says why it is blank', () => {
	type('R10', '=KPI_EXPLAIN("spend";"ALL";"2026-07";"channel<>(нет)")');
	const lines = values('Моё')
		.slice(9)
		.map((line) => line.slice(17, 20));
	expect(lines.find(([label]) => label === 'Почему пусто')?.[2]).toMatch(
		/нельзя разрезать по «Канал»: у записей затрат и доходов нет сделки/i,
	);
});

test('the cells of a funnel and of cohorts say what they show', () => {
	type('A30', '=KPI_FUNNEL("ALL";"2026-07")');
	const [name, entered, passed] = values('Моё')[29]!;
	const during = 'за 2026-07';
	expect(figure('Моё', 'B30')).toEqual([
		`Сколько сделок вошло в этап «${String(name)}» ${during}: ${String(entered)}. Сделка считается один раз, по первому входу.`,
	]);
	expect(figure('Моё', 'D30')).toEqual([`Доля прошедших дальше этапа «${String(name)}»: ${String(passed)} ÷ ${String(entered)}.`]);
	expect(figure('Моё', 'B31')[0]).toContain(`«${String(values('Моё')[30]![0])}»`);
	type('I30', '=KPI_COHORT(;"2026-07")');
	expect(figure('Моё', 'J30')).toEqual([expect.stringMatching(/^Сколько клиентов впервые купили в 2026-07: \d+\.$/)]);
	expect(figure('Моё', 'K30')).toEqual([
		expect.stringMatching(/^Какая доля из \d+ клиентов, впервые купивших в 2026-07, покупала в том же месяце\.$/),
	]);
});

test('any other cell says so and offers what there is to pick', () => {
	expect(figure('Моё', 'Z50')).toEqual([expect.stringContaining('пуста')]);
	expect(figure('Моё', 'C1')).toEqual([expect.stringContaining('нет показателя')]);
	expect(figure('Сделки', 'C5')).toEqual([expect.stringContaining('строка данных')]);
	type('A20', '=KPI("bookings";"ALL";TEXT(D1+0;"yyyy-mm"))');
	expect(figure('Моё', 'A20')).toEqual([expect.stringContaining('сами считаются')]);
	type('A21', '=KPI_WON_COUNT(C1:C2;D1:D2;;)');
	const range = at('Моё', 'A21');
	expect([range.reason, range.start.metric]).toEqual([expect.stringContaining('вашей таблице'), 'won_count']);
	type('A22', '=KPI("bokings";"ALL";"2026-07")');
	expect(figure('Моё', 'A22')).toEqual([expect.stringContaining('Не знаю показатель')]);
	const { choices } = range;
	expect(choices.metrics).toHaveLength(kpis.length);
	expect(choices.managers.map(({ name }) => name)).toEqual(expect.arrayContaining(['Весь отдел', 'Анна Иванова', 'Команда Запад']));
	expect(choices.periods).toEqual(expect.arrayContaining(['2026-07', '2026-Q3', '2026']));
});

test('the rows are selected where they stand, also after the person has sorted the tab', () => {
	const found = ask<Explanation>(desk, 'explainFigure', 'avg_check', 'M2', '2026-07', '');
	const group = found.groups[0]!;
	expect([group.tab, group.count, group.ids]).toEqual(['Сделки', 2, 'D08, D12']);
	const ids = (): unknown[] => {
		ask<ShownRows>(desk, 'showRows', 'avg_check', 'M2', '2026-07', '', 0);
		const column = values('Сделки')[0]!.indexOf('deal_id');
		const lines = desk.selection().areas.flatMap(({ row, rows }) => values('Сделки').slice(row, row + rows));
		return lines.map((line) => line[column]).sort();
	};
	expect(ids()).toEqual(['D08', 'D12']);
	const before = desk.selection().areas;
	expect(desk.call('sortDeals', [], 'editor')).toMatchObject({ ok: true });
	expect(ids()).toEqual(['D08', 'D12']);
	expect(desk.selection().areas).not.toEqual(before);
	expect(desk.view().activeSheet).toBe('Сделки');
});

test('every tab is read once, however many parts the figure has', () => {
	const tabs = desk.view().sheets.length;
	const before = desk.calls()['Range.getValues'] ?? 0;
	ask<Explanation>(desk, 'explainFigure', 'ltv', 'ALL', '2026', '');
	expect((desk.calls()['Range.getValues'] ?? 0) - before).toBeLessThanOrEqual(tabs);
	select('Отдел', 'D17');
	const middle = desk.calls()['Range.getValues'] ?? 0;
	ask<CellExplanation>(desk, 'explainCell');
	expect((desk.calls()['Range.getValues'] ?? 0) - middle).toBeLessThanOrEqual(tabs);
});

test('one call activates all rows, none is made per row', () => {
	const calls = desk.calls()['RangeList.activate'] ?? 0;
	const { lines } = ask<ShownRows>(desk, 'showRows', 'activities', 'ALL', '2026-07', '', 0);
	expect(lines).toBe(20);
	expect((desk.calls()['RangeList.activate'] ?? 0) - calls).toBe(1);
});

test('plans on the goal tab and in the Targets, lines of the aggregates and what nobody is credited with', () => {
	const { form } = ask<GoalProposal>(desk, 'goalDefaults');
	ask(desk, 'buildGoal', { ...form, goal: 3_000_000, period: '2026-Q3', averageCheck: 100_000, conversion: 0.5 });
	expect(figure('Цель', `D${monthRow('amount')}`).slice(0, 3)).toEqual(['bookings', 'ALL', '2026-07']);
	const plans = values('Планы');
	const place = (key: string): number => plans[0]!.indexOf(key);
	const line = plans.findIndex(
		(cells) => cells[place('metric')] === 'calls' && cells[place('scope')] === 'M2' && cells[place('period')] === '2026-08',
	);
	expect(figure('Планы', `B${line + 1}`).slice(0, 3)).toEqual(['calls', 'M2', '2026-08']);
	const figures = values('_Показатели');
	const nobody = figures.findIndex((cells) => cells[0] === 'NONE|2026-07');
	const column = letters(figures[0]!.indexOf('won_count') + 1);
	const found = at('_Показатели', `${column}${nobody + 1}`).explanation!;
	expect([found.subject, found.value]).toEqual(['Без ответственного · 2026-07', 0]);
});

test('rows edited by hand since the last computation: the explanation says that the cells are older', () => {
	const deals = values('Сделки');
	const row = deals.findIndex((cells) => cells[deals[0]!.indexOf('deal_id')] === 'D12');
	desk.type('Сделки', row, deals[0]!.indexOf('amount'), '300000');
	const before = ask<Explanation>(desk, 'explainFigure', 'bookings', 'M2', '2026-07', '');
	expect([before.value, before.notes]).toEqual([550_000, [expect.stringMatching(/В ячейках стоит 450000.*Пересчитать/)]]);
	desk.call('recomputeNow');
	expect(ask<Explanation>(desk, 'explainFigure', 'bookings', 'M2', '2026-07', '').notes).toEqual([]);
});
