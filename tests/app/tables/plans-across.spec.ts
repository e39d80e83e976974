import { answer } from '../../../src/app/figures/answer';
import { previewTables } from '../../../src/app/tables/preview-tables';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { silent } from '../desk';
import { load, rows } from './plan-desk';

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

describe('shapes that people have', () => {
	const MONTHS = 'Июль 2026;Август 2026;Сентябрь 2026';

	test('merged cells say it for all lines below them, a total for its own', () => {
		const { desk, said } = load(
			'план.csv',
			`Менеджер;Показатель;${MONTHS}`,
			'Ира;Выручка;1;;',
			';Количество звонков;10;;',
			'Олег;Выручка;4;;',
			'Итого;Выручка;5;;',
			';Количество звонков;10;;',
		);
		expect(rows(desk)).toEqual(['Ира amount 2026-07 1', 'Ира calls 2026-07 10', 'Олег amount 2026-07 4']);
		expect(said).toMatch(/Не загружено.*«Итого»/);
	});

	test('a name alone in its line stands over a group', () => {
		const people = load('план.csv', `Показатель;${MONTHS}`, 'Ира;;;', 'Выручка;1;;', 'Звонки;10;;', 'Олег;;;', 'Выручка;4;;');
		expect(rows(people.desk)).toEqual(['Ира amount 2026-07 1', 'Ира calls 2026-07 10', 'Олег amount 2026-07 4']);
		const plans = load('план.csv', `Менеджер;${MONTHS}`, 'Выручка;;;', 'Ира;1;;', 'Звонки;;;', 'Ира;10;;');
		expect(rows(plans.desk)).toEqual(['Ира amount 2026-07 1', 'Ира calls 2026-07 10']);
	});

	test('of plan and fact in lines of their own the plan is read', () => {
		const kinds = load('план продаж.csv', `Менеджер;Тип;${MONTHS}`, 'Ира;План;1;;', ';Факт;10;;', ';Выполнение;10%;;', 'Олег;План;4;;');
		expect(rows(kinds.desk)).toEqual(['Ира amount 2026-07 1', 'Олег amount 2026-07 4']);
		expect(kinds.said).toMatch(/Не загружено.*«Факт», «Выполнение»/);
		const named = load('план-факт.csv', `Показатель;${MONTHS}`, 'Выручка план;1;;', 'Выручка факт;4;;');
		expect(rows(named.desk)).toEqual(['ALL amount 2026-07 1']);
		const shares = load(
			'план продаж.csv',
			'Менеджер;Июль 2026;;Август 2026;;Сентябрь 2026;',
			';%;План;%;План;%;План',
			'Ира;80%;10;0;20;0;30',
		);
		expect(rows(shares.desk)).toEqual(['Ира amount 2026-07 10', 'Ира amount 2026-08 20', 'Ира amount 2026-09 30']);
	});

	test('figures that nothing calls a plan, beside the word for facts, are asked about', () => {
		const file = { 'план-факт продаж.csv': `Менеджер;${MONTHS}\nИра;1;2;3` };
		expect(previewTables(silent('ru').ports, file, {}).sources[0]!.table).not.toBe('targets');
	});

	test('deals with months are no plan', () => {
		const file = { 'план продаж.csv': `ID;Название;Этап;Ответственный;${MONTHS}\n1;Окна;КП;Ира;1;2;3` };
		expect(previewTables(silent('ru').ports, file, {}).sources[0]!.table).not.toBe('targets');
	});

	test('a unit beside the name, in a column or in a line multiplies', () => {
		const { desk, said } = load(
			'план.csv',
			`Менеджер;Показатель;Ед. изм.;${MONTHS}`,
			'Ира;Выручка;тыс. руб.;100;;',
			'Ира;Конверсия;%;20;;',
			'Ира;Маржа, млн;;1,5;;',
			'Ира;Звонки;;7;;',
		);
		expect(rows(desk)).toEqual([
			'Ира amount 2026-07 100000',
			'Ира Конверсия 2026-07 0.2',
			expect.stringMatching(/ 2026-07 1500000$/),
			'Ира calls 2026-07 7',
		]);
		expect(said).toMatch(/«тыс. руб.» умножены/);
		const line = load('план продаж.csv', `Менеджер;${MONTHS}`, ';тыс. руб.;тыс. руб.;тыс. руб.', 'Ира;1;2;3');
		expect(rows(line.desk)[0]).toBe('Ира amount 2026-07 1000');
	});

	test('a table below the first is of its own KPI', () => {
		const titled = load('план.csv', 'План выручки', `Менеджер;${MONTHS}`, 'Ира;1;;', '', 'План звонков', `Менеджер;${MONTHS}`, 'Ира;10;;');
		expect(rows(titled.desk)).toEqual(['Ира amount 2026-07 1', 'Ира calls 2026-07 10']);
		const corner = load('план.csv', `Выручка;${MONTHS}`, 'Ира;1;;', `Звонки;${MONTHS}`, 'Ира;10;;');
		expect(rows(corner.desk)).toEqual(['Ира amount 2026-07 1', 'Ира calls 2026-07 10']);
	});

	test('people and teams are found under other headings', () => {
		for (const heading of ['ФИО', '', 'Торговый представитель'])
			expect(rows(load('план продаж.csv', `${heading};${MONTHS}`, 'Ира;1;;', 'Олег;4;;', 'Итого;5;;').desk)).toEqual([
				'Ира amount 2026-07 1',
				'Олег amount 2026-07 4',
			]);
		expect(rows(load('план.csv', `Отдел;Показатель;${MONTHS}`, 'Север;Выручка;1;;', 'Весь отдел;Выручка;5;;').desk)).toEqual([
			'team:Север amount 2026-07 1',
			'ALL amount 2026-07 5',
		]);
	});

	test('two lines of one plan are told', () => {
		const { said } = load('план продаж.csv', `Менеджер;Объект;${MONTHS}`, 'Ира;Окна;1;;', ';Двери;4;;');
		expect(said).toMatch(/об одном и том же плане.*2–3/);
	});

	test.each([
		['План продаж 2026', 'Дек;Ноя;Окт', ['2026-12', '2026-11', '2026-10']],
		['План продаж', 'Янв 2026;Фев;Мар;1 кв', ['2026-01', '2026-02', '2026-03']],
		['План продаж', 'Q3 2026;Q4;Q1', ['2026-Q3', '2026-Q4', '2027-Q1']],
		['План продаж 2026-2027', 'Ноя;Дек;Янв;Фев;Мар;Апр;Май;Июн;Июл;Авг;Сен;Окт;Ноя', ['2026-11', '2027-11']],
	])('%s: %s', (title, headings, periods) => {
		const { desk } = load(
			`${title}.csv`,
			`Менеджер;${headings}`,
			`Ира;${headings
				.split(';')
				.map((_, i) => i + 1)
				.join(';')}`,
		);
		const read = readFacts(desk.book, 'targets')!.rows.map(({ period }) => String(period));
		expect(periods.length === 2 ? [read[0], read.at(-1)] : read).toEqual(periods);
	});

	test('a year above each group of the same months', () => {
		const months = 'Янв;Фев;Мар';
		const { desk } = load('план продаж.csv', ';2026;;;2027;;', `Менеджер;${months};${months}`, 'Ира;1;2;3;4;5;6');
		expect(rows(desk)[3]).toBe('Ира amount 2027-01 4');
		const people = { 'план.csv': `;Ира;;;Олег;;\nПоказатель;${months};${months}\nВыручка;1;2;3;4;5;6` };
		expect(previewTables(silent('ru').ports, people, {}).sources[0]!.table).not.toBe('targets');
	});
});
