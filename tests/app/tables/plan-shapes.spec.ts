import { previewTables } from '../../../src/app/tables/preview-tables';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { silent } from '../desk';
import { load, rows } from './plan-desk';

describe('more shapes that people have', () => {
	const NAME = 'план продаж 2026.csv';

	test.each([
		['two months', ['Менеджер;Июль 2026;Август 2026', 'Ира;1;2'], ['Ира amount 2026-07 1', 'Ира amount 2026-08 2']],
		['one month', ['Менеджер;Июль 2026', 'Ира;1', 'Олег;2'], ['Ира amount 2026-07 1', 'Олег amount 2026-07 2']],
		[
			'units in headings',
			['Менеджер;Июль 2026, тыс.;Август 2026, тыс. руб.', 'Ира;1;2'],
			['Ира amount 2026-07 1000', 'Ира amount 2026-08 2000'],
		],
		[
			'people side by side',
			['Месяц;Ира;Олег;Итого', 'Июль 2026;1;2;3', 'Август 2026;3;4;7', 'Итого;4;6;10'],
			['Ира amount 2026-07 1', 'Ира amount 2026-08 3', 'Олег amount 2026-07 2', 'Олег amount 2026-08 4'],
		],
		[
			'people side by side with plan and fact',
			[';Ира;;Олег;', 'Месяц;План;Факт;План;Факт', 'Июль 2026;1;9;2;9', 'Август 2026;3;;4;'],
			['Ира amount 2026-07 1', 'Ира amount 2026-08 3', 'Олег amount 2026-07 2', 'Олег amount 2026-08 4'],
		],
		[
			'a block of months for each person',
			['Ира;;;Олег;', 'Месяц;План;;Месяц;План', 'Июль 2026;1;;Июль 2026;2', 'Август 2026;3;;Август 2026;4'],
			['Ира amount 2026-07 1', 'Ира amount 2026-08 3', 'Олег amount 2026-07 2', 'Олег amount 2026-08 4'],
		],
	])('%s', (_, lines, expected) => expect(rows(load(NAME, ...lines).desk).sort()).toEqual(expected));

	test('working days and notes beside people are no plans', () => {
		const { desk } = load(NAME, 'Месяц;Рабочих дней;Ира;Олег;Комментарий', 'Июль 2026;23;1;2;старт', 'Август 2026;21;3;4;');
		expect(rows(desk).sort()).toEqual(['Ира amount 2026-07 1', 'Ира amount 2026-08 3', 'Олег amount 2026-07 2', 'Олег amount 2026-08 4']);
	});

	test('blocks whose months differ are not guessed', () => {
		const { desk } = load(NAME, 'Ира;;;Олег;', 'Месяц;План;;Месяц;План', 'Июль 2026;1;;Август 2026;2', 'Август 2026;3;;Июль 2026;4');
		expect(readFacts(desk.book, 'targets')?.rows ?? []).toEqual([]);
	});

	test('a long list of plans is not turned', () =>
		expect(rows(load(NAME, 'Месяц;Менеджер;Показатель;План', '2026-07;Ира;Звонки;1', '2026-08;Ира;Звонки;2').desk)).toEqual([
			'Ира calls 2026-07 1',
			'Ира calls 2026-08 2',
		]));

	test('plans of half-years are told, since no plan is of one', () => {
		const fault = (name: string, ...lines: string[]): unknown => previewTables(silent('ru').ports, { [name]: lines.join('\n') }, {}).fault;
		expect(fault(NAME, 'Менеджер;1 полугодие 2026;2 полугодие 2026', 'Ира;1;2')).toMatch(/полугоди.*кварталам/);
		expect(fault('Sales quota.csv', 'Manager;H1 2026;H2 2026', 'Ира;1;2')).toMatch(/полугоди/);
		expect(fault('справка.csv', 'Раздел;Текст', 'Ира;1')).not.toMatch(/полугоди/);
	});

	test.each([
		['Товар', 'product'],
		['Номенклатура', 'product'],
		['Канал', 'channel'],
		['Воронка', 'pipeline'],
	])('a plan by «%s» is of parts of the business, not of people and not of the whole', (heading, dimension) => {
		const { desk } = load(NAME, `${heading};Июль 2026;Август 2026`, 'Окна;1;2', 'Двери;3;');
		const slices = readFacts(desk.book, 'targets')!.rows.map(({ scope, slice, metric, period, value }) => [
			scope,
			slice,
			metric,
			period,
			value,
		]);
		expect(slices).toEqual([
			['ALL', `${dimension}=Окна`, 'amount', '2026-07', 1],
			['ALL', `${dimension}=Окна`, 'amount', '2026-08', 2],
			['ALL', `${dimension}=Двери`, 'amount', '2026-07', 3],
		]);
	});

	test('what holds for all products is a plan without a product', () => {
		const { desk } = load(NAME, 'Товар;Менеджер;Июль 2026;Август 2026', 'Все товары;Ира;5;6', 'Окна;Ира;1;2');
		const [all, , windows] = readFacts(desk.book, 'targets')!.rows;
		expect([all!.slice ?? '', windows!.slice]).toEqual(['', 'product=Окна']);
	});

	test.each(['Примечание', 'Комментарий', 'Источник', 'Source'])(
		'a column «%s» beside KPIs says nothing of whose plans they are',
		(heading) => {
			const { desk } = load(NAME, `Показатель;${heading};Июль 2026;Август 2026`, 'Выручка;CRM;1;2', 'Звонки;телефония;3;4');
			expect(readFacts(desk.book, 'targets')!.rows.map(({ scope, slice, metric }) => `${scope} ${slice ?? ''} ${metric}`)).toEqual([
				'ALL  amount',
				'ALL  amount',
				'ALL  calls',
				'ALL  calls',
			]);
		},
	);

	test('sources with the same KPI are parts of the business', () => {
		const { desk } = load(NAME, 'Показатель;Источник;Июль 2026;Август 2026', 'Выручка;Сайт;1;2', 'Выручка;Звонок;3;4');
		expect(readFacts(desk.book, 'targets')!.rows.map(({ scope, slice }) => `${scope} ${slice}`)).toContain('ALL channel=Сайт');
	});

	test('people beneath merged cells of products have plans of these products', () => {
		const { desk } = load(NAME, 'Товар;Менеджер;Июль 2026;Август 2026', 'Окна;Ира;1;', ';Олег;2;');
		expect(readFacts(desk.book, 'targets')!.rows.map(({ scope, slice }) => `${scope} ${slice}`)).toEqual([
			'Ира product=Окна',
			'Олег product=Окна',
		]);
	});

	test('one line of what nobody knows is not the whole company', () => {
		const { desk } = load(NAME, 'Категория;Июль 2026;Август 2026', 'Станки;1;2');
		expect(readFacts(desk.book, 'targets')!.rows.map(({ slice }) => slice)).toEqual(['Категория=Станки', 'Категория=Станки']);
	});

	test.each([
		['Звонки (шт.)', 'calls'],
		['Кол-во звонков', 'calls'],
		['Сделки, шт', 'deals'],
		['Выручка, руб.', 'amount'],
		['Выручка, шт.', 'Выручка, шт.'],
		['Сделки, руб.', 'Сделки, руб.'],
		['Выручка, USD', 'Выручка, USD'],
		['Выручка, $', 'Выручка, $'],
		['Выручка (₽)', 'amount'],
	])('«%s» is the plan %s', (words, metric) => {
		const { desk } = load('план.csv', 'Менеджер;Показатель;Период;План', `Ира;"${words}";2026-07;5`);
		expect(readFacts(desk.book, 'targets')!.rows.map((row) => row.metric)).toEqual([metric]);
	});
});
