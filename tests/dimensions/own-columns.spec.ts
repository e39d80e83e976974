import { answerSlice } from '../../src/app/answers/table-answers';
import { answerExplain } from '../../src/app/explain/answer-explain';
import { answer } from '../../src/app/figures/answer';
import { factsOfTabs } from '../../src/app/figures/tab-facts';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';
import { connectTo, importAll, testDesk } from '../app/desk';
import { answering, credentials, smallAccount } from '../app/small-crm';

const desk = testDesk(answering(smallAccount(20)));
connectTo(desk, credentials);
importAll(desk);
const { ports } = desk;
const { book } = ports;
const wide = book.read('deals')!;
const column = wide[0]!.length + 1;
const INDUSTRIES = ['Торговля', 'Стройка', ''];
book.write('deals', 2, column, [
	['Отрасль', 'Скидка', 'Отгрузка', 'Приёмка', 'Партия'],
	...wide
		.slice(2)
		.map((_, i) => [INDUSTRIES[i % 3]!, i, `0${1 + (i % 9)}.07.2026`, `2026-07-${20 + (i % 3)}`, i === 3 ? 'нет' : '01.07.2026']),
]);

const leads = (options: string): unknown => answer(ports, 'new_leads', '', '2026', options);

test('a column that a person added to the Deals tab cuts figures by its heading', () => {
	const [trade, building, none] = ['отрасль=Торговля', 'Отрасль=стройка', 'отрасль=(нет)'].map(leads) as number[];
	expect([trade! > 0, building! > 0, none! > 0]).toEqual([true, true, true]);
	expect(trade! + building! + none!).toBe(leads(''));
	expect(leads('отрасль<>Торговля')).toBe(building! + none!);
});

test('activities are cut through their deal', () => {
	const all = answer(ports, 'activities', '', '2026', '') as number;
	const cut = answer(ports, 'activities', '', '2026', 'отрасль=Торговля') as number;
	const rest = answer(ports, 'activities', '', '2026', 'отрасль<>Торговля') as number;
	expect(cut + rest).toBe(all);
});

test('KPI_SLICE lists its values, an explanation names them, a wrong value gets the nearest', () => {
	const lines = answerSlice(ports, ['new_leads', 'Отрасль', '2026']) as unknown[][];
	expect(lines.map(([name]) => name).sort()).toEqual(['(нет)', 'Итого', 'Стройка', 'Торговля']);
	const told = answerExplain(ports, ['new_leads', '', '2026', 'отрасль=Торговля']) as [string, number | null, string][];
	expect(told.find(([label]) => label === 'Как считается')![2]).toContain('«Отрасль» = Торговля');
	expect(told.find(([label]) => label === 'Значение')![1]).toBe(leads('отрасль=Торговля'));
	expect(() => leads('отрасль=Торговая')).toThrow(/нет значения «Торговая». Есть: Торговля/);
	expect(() => leads('отросль=Торговля')).toThrow(/Отрасль/);
});

test('the next import leaves the column where it stands', () => {
	const before = leads('отрасль=Торговля');
	importAll(desk);
	expect(leads('отрасль=Торговля')).toBe(before);
});

const own = (line: Row): number => {
	const facts = factsOfTabs(ports, { own_kpis: [{ name: 'Свой', table: 'Сделки', ...line }] });
	const years = askModel({ metric: 'Свой', managers: ['ALL'], periods: ['2025', '2026'] }, facts, [])[0]!;
	return years.reduce<number>((sum, year) => sum + (year ?? 0), 0);
};

test('dates that a file brought as text are dates: compared, and taken from one another', () => {
	const counted = (conditions: string): number => own({ what: 'количество', conditions });
	const rows = counted('');
	expect(rows).toBeGreaterThan(10);
	expect(counted('Отгрузка >= 05.07.2026')! + counted('Отгрузка < 2026-07-05')!).toBe(rows);
	expect(counted('Отгрузка < 2026-07-05')).toBeGreaterThan(0);
	expect(own({ what: 'сумма', column: 'Приёмка - Отгрузка', conditions: 'Отгрузка = 2026-07-01; Приёмка = 2026-07-20' })).toBe(
		19 * counted('Отгрузка = 2026-07-01; Приёмка = 2026-07-20'),
	);
	expect(counted('Отгрузка = 2026-07-01; Приёмка = 2026-07-20')).toBeGreaterThan(0);
	// One cell that is no date makes the column one of texts.
	expect(() => counted('Партия > 2026-07-01')).toThrow(/«Партия» – текст/);
});

test('numbers and dates of the deal and of its client are compared, whichever rows are counted', () => {
	const clients = book.read('clients')!;
	book.write('clients', 2, clients[0]!.length + 1, [['Сотрудников'], ...clients.slice(2).map((_, i) => [i % 2 === 0 ? 50 : 1500])]);
	for (const table of ['Сделки', 'Активности']) {
		const counted = (conditions: string): number => own({ what: 'количество', table, conditions });
		const [large, small, none] = ['Сотрудников >= 1 000', 'Сотрудников < 1000', 'Клиенты.Сотрудников = (нет)'].map(counted) as number[];
		expect([large! > 0, small! > 0]).toEqual([true, true]);
		expect(large! + small! + none!).toBe(counted(''));
		expect(counted('Клиенты.Сотрудников = 50|1500')).toBe(large! + small!);
	}
	const calls = (conditions: string): number => own({ what: 'количество', table: 'Активности', conditions });
	const [late, early] = ['Сделки.Отгрузка >= 05.07.2026', 'Сделки.Отгрузка < 05.07.2026'].map(calls) as number[];
	expect([late! > 0, early! > 0, late! + early!]).toEqual([true, true, calls('Отгрузка = заполнено')]);
	// Amounts are compared as people write them.
	const bound = calls('Сделки.Бюджет >= 1');
	expect(bound).toBeGreaterThan(0);
	expect(calls('Сделки.Бюджет >= 1000000000')).toBe(0);
	expect(bound + calls('Сделки.Бюджет < 1') + calls('Сделки.Бюджет = (нет)')).toBe(calls(''));
});
