import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kpis } from '../../src/kpis/registry.gen';
import { julyTables } from '../product/july-tables';
import { folder, local, serveCrm, tables } from './local';

jest.setTimeout(180_000);

describe('wrong use is told in one sentence', () => {
	test.each([
		[['fly'], 2, /There is no command "fly"/],
		[['dump'], 2, /dump needs --workbook/],
		[['eval', '--colour', 'red'], 2, /does not know --colour/],
		[['crm', '--crm', 'nocrm'], 2, /no loopback CRM "nocrm"/],
		[['dump', '--workbook', join(folder, 'none.json')], 1, /There is no workbook/],
		[
			['import', '--workbook', join(folder, 'w.json'), '--crm', 'amocrm', '--url', 'http://127.0.0.1:9', '--token', 'x'],
			1,
			/не отвечает.*нет связи/,
		],
	] as const)('%j', (args, code, sentence) => {
		const ran = local(args);
		expect([ran.code, ran.message, ran.out]).toEqual([code, expect.stringMatching(sentence), undefined]);
		expect(existsSync(join(folder, 'w.json'))).toBe(false);
	});
});

test('--now sets the day, and a day without its hour is refused', () => {
	const question = JSON.stringify({ formulas: ['=TODAY()'] });
	const { out } = local(['eval', '--now', '2028-02-29T09:00:00Z'], question);
	expect(out).toEqual({ results: [{ formula: '=TODAY()', values: [['2028-02-29']] }] });
	expect(local(['eval', '--now', '2028-02-29'], question)).toMatchObject({
		code: 2,
		message: expect.stringContaining('2026-07-15T09:00:00Z'),
	});
});

test('eval: KPI_EXPLAIN spills three columns: what, figure, words', () => {
	const formulas = [
		'=KPI_EXPLAIN("avg_check";"Борис Петров";"2026-07")',
		'=KPI_EXPLAIN("bokings";"";"2026-07")',
		'=KPI_EXPLAIN("roi";{"M1";"M2"};"2026-07")',
	];
	const { out } = local(['eval', '--data', tables('explained', julyTables)], JSON.stringify({ formulas }));
	const [told, unknown, many] = (out as { results: { values?: unknown[][]; error?: { message: string } }[] }).results;
	const lines = told!.values!;
	expect(lines.every((line) => line.length === 3)).toBe(true);
	expect(lines[0]).toEqual(['Средний чек', '', 'Борис Петров · 2026-07 (01.07.2026 – 31.07.2026)']);
	expect(lines[1]).toEqual(['Значение', 225_000, expect.stringMatching(/^225\s000\s₽$/)]);
	expect(lines).toContainEqual([
		'Учтено',
		2,
		'Выигранные сделки с заполненной суммой по дате закрытия: D08, D12; строки 10, 14 вкладки «Сделки»',
	]);
	expect(lines).toContainEqual(['Не учтено', 1, 'сумма не указана или 0: D09']);
	expect(lines).toContainEqual(['Охват', '', 'Сумма заполнена у 2 из 3']);
	expect(unknown!.error!.message).toMatch(/Не знаю показатель «bokings»/);
	expect(many!.error!.message).toMatch(/объясняет одно число/);
});

test('eval: the specification’s values for every KPI’s worked cases, through the product’s own table import', () => {
	const cases = kpis.flatMap((kpi) => kpi.cases.map((one) => ({ kpi, ...one })));
	const formulas = cases.map(
		({ kpi, scope, options }) => `=KPI("${kpi.id}";"${scope}";"2026-07"${options === undefined ? '' : `;"${options}"`})`,
	);
	const { out, code } = local(['eval', '--data', tables('july', julyTables)], JSON.stringify({ formulas }));
	expect(code).toBe(0);
	const { results } = out as { results: { values?: unknown[][]; error?: unknown }[] };
	results.forEach((result, i) => {
		const wanted = cases[i]!.value;
		const got = result.values?.[0]?.[0];
		if (wanted === null) expect([formulas[i], got]).toEqual([formulas[i], '']);
		else
			expect([formulas[i], typeof got === 'number' ? Math.abs(got - wanted) < 1e-6 : (got ?? result.error)]).toEqual([formulas[i], true]);
	});
});

test('eval: the formula that the README shows answers as it stands there', () => {
	const [shown] = /=KPI\("[^`]+/.exec(readFileSync('README.md', 'utf8'))!;
	const formulas = [shown, shown.replace('Иванова', 'Анна Иванова')];
	const { out } = local(['eval', '--data', tables('readme', julyTables)], JSON.stringify({ formulas }));
	const [short, full] = (out as { results: { values?: unknown[][] }[] }).results;
	expect(short!.values![0]![0]).toBeGreaterThan(0);
	expect(short).toMatchObject({ values: full!.values! });
});

test('eval: a table typed in, both locales, errors with their message', () => {
	const sheets = {
		Сделки: [
			['Статус', 'Закрыта', 'Сумма'],
			['Успешно реализовано', '05.07.2026', '1 234,50'],
			['Закрыто и не реализовано', '06.07.2026', ''],
			["'0012", '', ''],
		],
	};
	const formulas = [
		'=KPI_WIN_RATE(\'Сделки\'!A2:A3;\'Сделки\'!B2:B3;"2026-07-01";"2026-07-31")',
		"=SUM('Сделки'!C2:C4)",
		"='Сделки'!A4",
		'=KPI_WIN_RATE(1;2;"","")',
		'=KPI("нечто";"";"2026-07")',
	];
	const { out } = local(['eval'], JSON.stringify({ sheets, formulas }));
	const { results } = out as { results: { values?: unknown[][]; error?: { type: string; message: string } }[] };
	expect(results.slice(0, 3).map(({ values }) => values)).toEqual([[[0.5]], [[1234.5]], [['0012']]]);
	expect(results[4]!.error).toEqual({ type: '#ERROR!', message: expect.stringContaining('Не знаю показатель «нечто»') });
});

test('eval: a broken date in a CSV is told with its line; the row is kept', () => {
	const data = tables('broken', {
		'deals.csv': 'deal_id,outcome,amount,closed_at\n1,WON,100,2026-07-05\n2,WON,200,35.13.2026\n',
		'settings.csv': 'key,value\nas_of,2026-07-31\n',
	});
	const { out, message, code } = local(['eval', '--data', data], JSON.stringify({ formulas: ['=KPI("bookings";"";"2026-07")'] }));
	// The figures that can be had are there, and a script that called sees that something is wrong.
	expect(code).toBe(1);
	expect(message).toMatch(/строка 3, столбец «closed_at»: «35\.13\.2026» – не дата/);
	expect(out).toEqual({ results: [{ formula: '=KPI("bookings";"";"2026-07")', values: [[100]] }] });
});

describe('an import from a CRM on loopback', () => {
	let server: Awaited<ReturnType<typeof serveCrm>>;
	beforeAll(async () => {
		server = await serveCrm('--data', tables('crm', julyTables), '--today', '2026-07-31');
	});
	afterAll(() => server.process.kill());

	const importTo = (workbook: string, token: string) =>
		local(['import', '--workbook', workbook, '--crm', 'amocrm', '--url', server.url, '--token', token]);

	test('a wrong token leaves no file behind', () => {
		const workbook = join(folder, 'wrong.json');
		const { code, message } = importTo(workbook, 'wrong');
		expect([code, message]).toEqual([1, expect.stringContaining('не приняла токен')]);
		expect(existsSync(workbook)).toBe(false);
	});

	test('the token stays in the workbook’s file; a script of one’s own runs in the same realm', () => {
		const workbook = join(folder, 'whole.json');
		expect(importTo(workbook, 'demo-token').out).toMatchObject({ finished: true, facts: { deals: 13 } });
		expect(readFileSync(workbook, 'utf8')).toContain('demo-token');
		expect(JSON.stringify(local(['dump', '--workbook', workbook]).out)).not.toContain('demo-token');
		writeFileSync(
			join(folder, 'mine.js'),
			'function mine(n) { return n + SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Сделки").getLastRow(); }',
		);
		expect(local(['run', '--workbook', workbook, '--function', 'mine', '--args', '[1]', '--script', join(folder, 'mine.js')]).out).toBe(16);
		expect(local(['run', '--workbook', workbook, '--function', 'nothing']).code).toBe(1);
	});
});
