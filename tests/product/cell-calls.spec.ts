import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import { formulas } from '../../src/formulas/catalog';
import { metrics } from '../../src/kpis/metrics';
import { NOW } from '../now';
import { julyTables } from './july-tables';

jest.setTimeout(60_000);

/** What Google's reference on custom functions names: these services, and of the spreadsheet methods that begin with `get`. */
const DOCUMENTED =
	/^(CacheService|Cache|LockService|Lock|PropertiesService|Properties|UrlFetchApp|Utilities|Logger)\.|^(SpreadsheetApp|Spreadsheet|Sheet|Range|NamedRange|DeveloperMetadata)\.get\w+$/;

const desk = openDesk({ locale: 'ru_RU', timeZone: 'Europe/Moscow', now: () => NOW });
afterAll(() => desk.close());
const TAB = 'Проба';

/** What a cell shows, and which calls that took. */
function typed(host: Host, row: number, formula: string): { value: unknown; message: string | undefined; calls: Record<string, number> } {
	const before = host.calls();
	host.type(TAB, row, 0, formula);
	// Typing runs the trigger of edits, too, which is an execution of its own.
	const { name: last, calls: edit = {} } = host.executions().at(-1) ?? {};
	const calls = Object.fromEntries(
		Object.entries(host.calls())
			.map(([name, count]) => [name, count - (before[name] ?? 0) - (last === 'onEdit' ? (edit[name] ?? 0) : 0)] as const)
			.filter(([, count]) => count > 0),
	);
	const cell = host
		.view()
		.sheets.find(({ name }) => name === TAB)!
		.cells.find(([r, c]) => r === row && c === 0)?.[2];
	return { value: cell?.value ?? null, message: cell?.error?.message, calls };
}
const total = (calls: Readonly<Record<string, number>>): number => Object.values(calls).reduce((sum, count) => sum + count, 0);

beforeAll(() => {
	ask(desk, 'importTables', julyTables);
	desk.addSheet(TAB);
	// The first formula loads the calculator; what it asks of the sheet is not a cell's.
	desk.type(TAB, 0, 1, '=1+1');
});

test.each(['=KPI("bookings";"ALL";"2026-07")', '=KPI("avg_check";"M1";"2026-Q3")', '=KPI("win_rate";"M2";"2026")'])(
	'%s takes six calls at most',
	(formula) => {
		const { value, calls } = typed(desk, 1, formula);
		expect(value).not.toBeNull();
		expect(calls['Range.getValues']).toBe(2);
		expect(total(calls)).toBeLessThanOrEqual(6);
	},
);

test('every formula calls nothing but what Google documents for custom functions', () => {
	const calls: Record<string, number> = {};
	const examples = [
		...formulas().map(({ name }) => `=${name}()`),
		'=KPI("bookings")',
		'=KPI("attainment";"M1";"2026-07")',
		'=KPI("bookings";"M1";"2026-07-03..2026-07-09")',
		'=KPI("stage_time";"ALL";"2026-07")',
		'=KPI("bookings";"Никто";"2026-07")',
		'=KPI_TABLE({"bookings";"win_rate"};"ALL";"2026-07")',
		'=KPI_FUNNEL("ALL";"2026-07")',
		'=KPI_COHORT("ALL";"2026-07")',
		'=KPI_SLICE("bookings";"менеджер";"2026-07")',
		'=KPI("bookings";"ALL";"2026-07";"client_region<>(none)")',
		'=KPI_CONVERSION("";"";"ALL";"2026-07")',
		'=KPI_EXPLAIN("bookings";"ALL";"2026-07")',
		'=KPI_WORKDAYS("2026-07-01";"2026-07-31")',
		'=KPI_PERIOD("2026-07")',
	];
	examples.forEach((formula, i) => {
		const { message, calls: made } = typed(desk, 10 + i * 30, formula);
		expect([formula, message ?? '']).not.toEqual([formula, expect.stringMatching(/permission|is not a function/)]);
		for (const [name, count] of Object.entries(made)) calls[name] = (calls[name] ?? 0) + count;
	});
	expect(Object.keys(calls).filter((name) => !DOCUMENTED.test(name))).toEqual([]);
});

test('a line read by itself says what the rows say, for every figure', () => {
	const plain = metrics().filter(({ options }) => options === '');
	expect(plain.length).toBeGreaterThan(40);
	for (const { kpi } of plain) {
		const line = typed(desk, 3, `=KPI("${kpi.id}";"M1";"2026-07")`);
		expect(total(line.calls)).toBeLessThanOrEqual(6);
		const days = typed(desk, 4, `=KPI("${kpi.id}";"M1";"2026-07-01..2026-07-31")`);
		expect(days.calls['Sheet.getDataRange']).toBeGreaterThan(0);
		expect([kpi.id, line.value]).toEqual([kpi.id, typeof days.value === 'number' ? expect.closeTo(days.value, 6) : days.value]);
	}
});

test('a tab sorted by hand, or a directory that somebody wrote over, costs more calls and no wrong figure', () => {
	// The same arguments would give the answer that the host keeps, so everybody is named in three ways.
	const right = typed(desk, 1, '=KPI("bookings";"отдел";"2026-07")').value;
	const hidden = desk.view().sheets.find(({ name }) => name === '_Показатели')!;
	const last = Math.max(...hidden.cells.map(([row]) => row));
	desk.sort('_Показатели', { row: 2, column: 0, rows: last - 1, columns: hidden.columns }, 2, true);
	const sorted = typed(desk, 2, '=KPI("bookings";"Отдел";"2026-07")');
	expect(sorted.value).toBe(right);
	expect(total(sorted.calls)).toBeGreaterThan(6);
	desk.type('_Показатели', 1, 1, 'моё');
	expect(typed(desk, 5, '=KPI("bookings";"весь отдел";"2026-07")').value).toBe(right);
});
