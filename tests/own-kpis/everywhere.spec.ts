import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import { NOW } from '../now';
import { julyTables } from '../product/july-tables';

jest.setTimeout(300_000);

const TAB = 'Мои показатели';
const BIG = 'Крупные сделки';
const LINE = [BIG, 'Big deals', 'количество', 'Сделки', '', 'Исход = выиграна; Бюджет >= 150 000', '', 'Дата закрытия'];
const SETS = [
	'kpi_set_id,version,role,status,effective_from,kind,metric,weight,plan_source,plan,threshold,fund',
	'manager,1,manager,active,2026-07-01,kpi,bookings,0.5,targets,,0.5,50000',
	`manager,1,manager,active,2026-07-01,kpi,${BIG},0.5,targets,,0.5,`,
].join('\n');

describe('an own KPI is a KPI everywhere', () => {
	let desk: Host & { close(): void };
	beforeAll(() => {
		desk = openDesk({ locale: 'ru_RU', language: 'ru', timeZone: 'Europe/Moscow', now: () => NOW });
		ask(desk, 'importTables', { ...julyTables, 'kpi_sets.csv': SETS });
		desk.call('openOwnKpis', [], 'menu');
		const row = values(TAB).length;
		desk.typeBlock(TAB, row, 0, [LINE]);
		desk.typeBlock(TAB, row + 1, 0, [['Сломанный', '', 'сумма', 'Сделки', 'Бюджетик']]);
		const plans = values('Планы');
		const at = (id: string): number => plans[0]!.indexOf(id);
		desk.type('Планы', plans.length, at('scope'), 'M2');
		desk.type('Планы', plans.length, at('metric'), BIG);
		desk.type('Планы', plans.length, at('period'), "'2026-07");
		desk.type('Планы', plans.length, at('value'), '2');
		desk.addSheet('Проба');
		desk.call('recomputeNow', [], 'menu');
		build();
	});
	afterAll(() => desk.close());

	const values = (name: string): unknown[][] => desk.tabs<{ values: unknown[][] }>(name)[0]!.values;
	const build = (): void => {
		for (let done = 0; ; ) {
			const progress = ask<{ done: number; total: number }>(desk, 'buildSummaries', done);
			done = progress.done;
			if (done === progress.total) return;
		}
	};
	const lineOf = (tab: string, title: string): unknown[] | undefined => values(tab).find((line) => line[1] === title);
	const figure = (metric: string, scope: string, period: string): unknown => {
		const [ids, ...lines] = values('_Показатели');
		return lines.find(([key]) => key === `${scope}|${period}`)![ids!.indexOf(metric)];
	};

	test('the hidden tab holds its figures, and the formula takes them from there', () => {
		const rows = values('Проба').length;
		desk.type('Проба', rows, 0, `=KPI("${BIG}";"M2";"2026-07")`);
		const asked = values('Проба')[rows]![0];
		expect(asked).toBeGreaterThan(0);
		expect(figure('own:крупные_сделки', 'M2', '2026-07')).toBe(asked);
	});

	test('plan, actual and attainment stand on the sheets under its name', () => {
		const line = lineOf('Отдел', BIG)!;
		expect(line[3]).toBe(figure('own:крупные_сделки', 'ALL', '2026-07'));
		expect(lineOf('Отдел', 'Минуты разговоров, мин')).toBeDefined();
		expect(lineOf('Борис Петров', BIG)!.slice(2, 4)).toEqual([2, figure('own:крупные_сделки', 'M2', '2026-07')]);
	});

	test('a set counts it by weight and plan', () => {
		ask(desk, 'buildBonus');
		desk.type('Премия', 2, 2, '2026-07');
		const line = values('Премия').filter((one) => one[1] === BIG);
		expect(line.length).toBeGreaterThan(0);
		expect(line.some((one) => one[3] === 2 && one[4] === figure('own:крупные_сделки', 'M2', '2026-07'))).toBe(true);
	});

	test('a fault is a sentence in its own cells', () => {
		expect(figure('own:сломанный', 'ALL', '2026-07')).toMatch(/в таблице «Сделки» нет столбца «Бюджетик»/);
		expect(lineOf('Отдел', 'Сломанный')![3]).toMatch(/Бюджетик/);
		expect(lineOf('Отдел', `Сломанный: ${String(figure('own:сломанный', 'ALL', '2026-07'))}`)).toBeDefined();
		expect(lineOf('Отдел', BIG)![3]).toEqual(expect.any(Number));
	});

	test('while the definition is another than the figures were computed by, rows answer', () => {
		const rows = values('Проба').length;
		const line = values('_Показатели').findIndex(([key]) => key === 'M2|2026-07');
		const column = values('_Показатели')[0]!.indexOf('own:крупные_сделки');
		const before = Number(values('_Показатели')[line]![column]);
		// A sign that only who reads the hidden tab can see.
		desk.type('_Показатели', line, column, '777');
		desk.type('Проба', rows, 0, `=KPI("${BIG}";"M2";"2026-07";;1)`);
		expect(values('Проба')[rows]![0]).toBe(777);
		const own = values(TAB).findIndex(([name]) => name === BIG);
		desk.type(TAB, own, 5, 'Исход = выиграна; Бюджет >= 1');
		desk.type('Проба', rows + 1, 0, `=KPI("${BIG}";"M2";"2026-07";;2)`);
		expect(values('Проба')[rows + 1]![0]).not.toBe(777);
		desk.type(TAB, own, 5, LINE[5]!);
		desk.type('_Показатели', line, column, String(before));
	});

	test('the explanation lists it and knows its plan', () => {
		const told = ask<{ title: string; value: number; plans: string[] }>(desk, 'explainFigure', BIG, 'M2', '2026-07', '');
		expect(told).toMatchObject({ title: BIG, value: figure('own:крупные_сделки', 'M2', '2026-07') });
		expect(told.plans.join()).toMatch(/План «Крупные сделки», 2026-07: 2/);
		const minutes = ask<{ formula: string }>(desk, 'explainFigure', 'Минуты разговоров', 'ALL', '2026-07', '');
		expect(minutes.formula).toMatch(/Секунды разговоров/i);
	});

	test('a closed month keeps its figure and its plan', () => {
		ask(desk, 'closeMonth', '2026-07');
		const [ids, , ...lines] = values('Закрытые месяцы');
		const mine = lines.find((one) => one[0] === 'M2|2026-07')!;
		expect(mine[ids!.indexOf('own:крупные_сделки')]).toBe(figure('own:крупные_сделки', 'M2', '2026-07'));
		expect(mine[ids!.indexOf('plan:own:крупные_сделки')]).toBe(2);
	});

	test('a new name reaches sheets that stand already; plans, sets and closed months still mean it, and the change is in the log', () => {
		const own = values(TAB).findIndex(([name]) => name === BIG);
		desk.type(TAB, own, 0, 'Сделки от 150 тысяч');
		expect(lineOf('Борис Петров', BIG)).toBeUndefined();
		expect(lineOf('Борис Петров', 'Сделки от 150 тысяч')!.slice(2, 4)).toEqual([2, figure('own:крупные_сделки', 'M2', '2026-07')]);
		desk.type(TAB, own, 5, 'Исход = выиграна; Бюджет >= 200 000');
		desk.call('recomputeNow', [], 'menu');
		expect(values(TAB)[own]![12]).toBe('own:крупные_сделки');
		const said = values('Журнал решений по KPI').map((line) => line.join(' | '));
		expect(said.some((line) => /Мои показатели: Название показателя.*Крупные сделки.*Сделки от 150 тысяч/.test(line))).toBe(true);
		expect(said.some((line) => /Мои показатели: определение.*150 000.*200 000/.test(line))).toBe(true);
	});

	test('a line that is deleted says who uses it, and sheets keep a sentence', () => {
		const own = values(TAB).findIndex(([name]) => name === 'Сделки от 150 тысяч');
		desk.typeBlock(TAB, own, 0, [new Array(13).fill('')]);
		desk.call('recomputeNow', [], 'menu');
		const { facts } = ask<{ facts: { problems: string[] } }>(desk, 'sidebarState');
		expect(facts.problems.join('\n')).toMatch(/own:крупные_сделки удалён.*наборы KPI: manager; строк на вкладке «Планы»: 1/);
		const line = values('Борис Петров').find((one) => String(one[3]).startsWith('удалён из «Моих показателей»'))!;
		expect(line[1]).toBe(BIG);
		expect(values('Борис Петров').flat().join('\n')).not.toMatch(/#REF|#N\/A|#VALUE/);
		expect(values('Премия').flat().join('\n')).not.toMatch(/#REF|#N\/A|#VALUE/);
	});
});
