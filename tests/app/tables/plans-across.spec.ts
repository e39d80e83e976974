import { answer } from '../../../src/app/figures/answer';
import { importTables } from '../../../src/app/tables/import-tables';
import { previewTables } from '../../../src/app/tables/preview-tables';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { silent, type TestDesk } from '../desk';

const DEALS = 'ID;Сумма;Статус;Закрыта;Менеджер\n1;500000;won;05.07.2026;Ира\n2;250000;won;05.07.2026;Олег\n';

function load(name: string, ...plans: string[]): { desk: TestDesk; said: string } {
	const desk = silent('ru');
	const { findings } = previewTables(desk.ports, { [name]: plans.join('\n') }, {});
	importTables(desk.ports, { 'сделки.csv': DEALS, [name]: plans.join('\n') });
	return { desk, said: findings.join('\n') };
}
const rows = (desk: TestDesk) =>
	readFacts(desk.book, 'targets')!.rows.map(({ scope, metric, period, value }) => `${scope} ${metric} ${period} ${value}`);

test('a plan with its months across is a line for each person and month', () => {
	const { desk, said } = load(
		'План продаж 2026.csv',
		'План продаж по менеджерам;;;;',
		'Менеджер;Июн;Июл;Авг;Итого',
		'Ира;900 000;1 000 000;;1 900 000',
		'Олег;400 000;500 000;–;900 000',
		'Итого;1 300 000;1 500 000;;2 800 000',
	);
	expect(rows(desk)).toEqual([
		'Ира amount 2026-06 900000',
		'Ира amount 2026-07 1000000',
		'Олег amount 2026-06 400000',
		'Олег amount 2026-07 500000',
	]);
	expect(answer(desk.ports, 'amount_vs_target', 'Ира', '2026-07', '')).toBe(0.5);
	expect(said).toMatch(/Не загружено.*«Итого»/);
});

test('quarters that are sums of the months beside them are left out, and that is told', () => {
	const { desk, said } = load(
		'план.csv',
		'Сотрудник;Показатель;Июль 2026;Август 2026;Сентябрь 2026;III кв. 2026',
		'Ира;Звонки;10;20;30;60',
	);
	expect(rows(desk)).toEqual(['Ира calls 2026-07 10', 'Ира calls 2026-08 20', 'Ира calls 2026-09 30']);
	expect(said).toMatch(/«III кв. 2026»/);
});

test('of plan and fact under each month the plan is read', () => {
	const across = ['Менеджер;Июль 2026;;Август 2026;;Сентябрь 2026;', ';План;Факт;План;Факт;План;Факт', 'Ира;10;8;20;0;30;0'];
	const asking = previewTables(silent('ru').ports, { 'план-факт.csv': across.join('\n') }, {});
	expect(asking.fault).toMatch(/нет столбца «Показатель»/);
	expect(asking.sources[0]!.offers.map(({ label }) => label)).toContain('План по числу сделок');
	const known = load('план-факт продаж.csv', 'План продаж, шт.;;;;;;', ...across);
	expect(known.said).toMatch(/Не загружено.*«Факт»/);
	expect(rows(known.desk)).toEqual(['Ира deals 2026-07 10', 'Ира deals 2026-08 20', 'Ира deals 2026-09 30']);
});

test.each([
	['Янв 2026;Фев 2026;Мар 2026', ['2026-01', '2026-02', '2026-03']],
	['янв.26;фев.26;мар.26', ['2026-01', '2026-02', '2026-03']],
	['Jan-26;Feb-26;Mar-26', ['2026-01', '2026-02', '2026-03']],
	['01.2026;02.2026;03.2026', ['2026-01', '2026-02', '2026-03']],
	['01.01.2026;01.02.2026;01.03.2026', ['2026-01', '2026-02', '2026-03']],
	['2026-01;2026-02;2026-03', ['2026-01', '2026-02', '2026-03']],
	['1/1/2026;2/1/2026;3/1/2026', ['2026-01', '2026-02', '2026-03']],
	['01/01/2026;01/02/2026;01/03/2026', ['2026-01', '2026-02', '2026-03']],
	['Октябрь 2025;Ноябрь;Декабрь;Январь', ['2025-10', '2025-11', '2025-12', '2026-01']],
	['Q1 2026;Q2 2026;Q3 2026', ['2026-Q1', '2026-Q2', '2026-Q3']],
	['I квартал 2026;II квартал 2026', ['2026-Q1', '2026-Q2']],
])('headings %s', (headings, periods) => {
	const across = headings.split(';');
	const { desk } = load('plan.csv', `Manager;Metric;${headings}`, `Ира;Revenue;${across.map((_, i) => i + 1).join(';')}`);
	expect(readFacts(desk.book, 'targets')!.rows.map(({ period }) => period)).toEqual(periods);
});

test('the year stands above the months', () => {
	const { desk } = load('план.csv', ';;2026;;2027;', 'Менеджер;Показатель;Ноябрь;Декабрь;Январь;Февраль', 'Ира;Выручка;1;2;3;4');
	expect(readFacts(desk.book, 'targets')!.rows.map(({ period }) => period)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
});

test('a year that nothing says is this one, and that is told', () => {
	const { desk, said } = load('план.csv', 'Менеджер;Показатель;Ноябрь;Декабрь;Январь', 'Ира;Выручка;1;2;3');
	const year = new Date(desk.ports.now()).getUTCFullYear();
	expect(readFacts(desk.book, 'targets')!.rows.map(({ period }) => period)).toEqual([`${year}-11`, `${year}-12`, `${year + 1}-01`]);
	expect(said).toContain(`взят ${year}`);
});

test('a plan without people is the company’s', () => {
	const { desk, said } = load('план.csv', 'Показатель;Июль 2026;Август 2026;Сентябрь 2026', 'Выручка;1;2;3');
	expect(rows(desk)).toEqual(['ALL amount 2026-07 1', 'ALL amount 2026-08 2', 'ALL amount 2026-09 3']);
	expect(said).toMatch(/всей компании/);
});

test('amounts in thousands are told, or read so where the heading says it', () => {
	const { said } = load('план.csv', 'тыс. руб.;;;;', 'Менеджер;Показатель;Июль 2026;Август 2026;Сентябрь 2026', 'Ира;Выручка;1;2;3');
	expect(said).toMatch(/«тыс. руб.»|«тыс.»/);
});

test('a fault is told with the line of the file', () => {
	const desk = silent('ru');
	const file = ['План продаж', 'Менеджер;Июль 2026;Август 2026;Сентябрь 2026', 'Ира;1;2;3', 'Олег;1;два;3'].join('\n');
	expect(previewTables(desk.ports, { 'план.csv': file }, {}).findings.join('\n')).toMatch(/строка 4.*«два»/);
});

test('sales by month are no plan', () => {
	const desk = silent('ru');
	const file = ['Менеджер;Июль 2026;Август 2026;Сентябрь 2026', 'Ира;1;2;3'].join('\n');
	expect(previewTables(desk.ports, { 'продажи.csv': file }, {}).sources[0]!.table).not.toBe('targets');
	expect(previewTables(desk.ports, { 'отчёт.csv': file }, { 'отчёт.csv': { table: 'targets', columns: {} } }).sources[0]).toMatchObject({
		table: 'targets',
		lines: 3,
	});
});
