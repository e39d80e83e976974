import { answer } from '../../../src/app/figures/answer';
import { countedFacts } from '../../../src/app/figures/fact-counts';
import { importTables } from '../../../src/app/tables/import-tables';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { silent, type TestDesk } from '../desk';

const DEALS = 'ID;Сумма;Статус;Закрыта;Менеджер\n1;500000;won;05.07.2026;Ира\n2;250000;won;05.07.2026;Олег\n';

function load(...plans: string[]): TestDesk {
	const desk = silent('ru');
	importTables(desk.ports, { 'сделки.csv': DEALS, 'планы.csv': ['Менеджер;Показатель;Период;План', ...plans].join('\n') });
	return desk;
}
const ask = (desk: TestDesk, who: string): unknown => answer(desk.ports, 'amount_vs_target', who, '2026-07', '');
const findings = (desk: TestDesk): string => (countedFacts(desk.ports)?.problems ?? []).join('\n');

test.each(['Выручка', 'Объём продаж', 'revenue', 'Сумма закрытых сделок', 'bookings', 'amount'])(
	'«%s» in a file of plans is a plan of amounts',
	(word) => expect(ask(load(`Ира;${word};июль 2026;1 000 000`), 'Ира')).toBe(0.5),
);

test('the first days of months are months, and that is told', () => {
	const desk = load('Ира;Выручка;01.07.2026;1 000 000', 'Ира;Выручка;01.08.2026;1 000 000');
	expect(ask(desk, 'Ира')).toBe(0.5);
	expect(readFacts(desk.book, 'targets')!.rows.map(({ period }) => period)).toEqual(['2026-07', '2026-08']);
});

test('other days are days', () =>
	expect(readFacts(load('Ира;Выручка;2026-07-01;5', 'Ира;Выручка;2026-07-15;5').book, 'targets')!.rows.map(({ period }) => period)).toEqual(
		['2026-07-01', '2026-07-15'],
	));

test('a plan that nobody can use is told as long as it stands', () => {
	const said = findings(load('Ира;Счастье;2026-07;5', 'Ира;Выручка;лето;5', 'Пётр;Выручка;2026-07;5'));
	expect(said).toMatch(/1 план ничего не планирует: «Счастье» – не знаю таких показателей/);
	expect(said).toMatch(/«лето» – не понимаю таких периодов/);
	expect(said).toMatch(/«Пётр» – нет таких менеджеров/);
	expect(findings(load('отдел;Выручка;2026-07;5', 'team:Север;deals;2026-Q3;5', 'Ира;win_rate;2026;0,3'))).not.toMatch(/ничего не планиру/);
});
