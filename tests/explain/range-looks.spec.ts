import { callIn } from '../../src/app/explain/formula-call';
import { rangeCorrections } from '../../src/app/explain/range-corrections';
import { rangeLooks } from '../../src/app/explain/range-looks';
import { findKpi } from '../../src/kpis/find';
import { writeFacts } from '../../src/tabs/data-tab';
import { silent } from '../app/desk';

const looks = (cells: readonly (number | string)[], formats: readonly string[]) => {
	const desk = silent('ru');
	const screen = { ...desk.ports.screen, range: () => cells.map((cell) => [cell]), formats: () => formats.map((format) => [format]) };
	return rangeLooks(findKpi('bookings').range!, callIn('=KPI_BOOKINGS(A2:A4;B2:B4;C2:C4)')!, 'Лист1', { ...desk.ports, screen });
};

test('cells of one column shown in different currencies are told', () =>
	expect(looks([500, 300, 200], ['[$$-409]#,##0.00', '#,##0 "₽"', '#,##0 [$₽-419]'])?.ru).toMatch(
		/^Ячейки A2:A4 показаны в разных валютах \(USD – 1, RUB – 2\), а складываются как числа/,
	));

test.each([
	[
		[500, 300],
		['#,##0 "₽"', '#,##0 [$₽-419]'],
	],
	[
		[500, 300],
		['#,##0 "₽"', '0.00'],
	],
	[
		[500, 0, ''],
		['#,##0 "₽"', '[$$-409]#,##0', '[$$-409]#,##0'],
	],
])('%j in %j is one currency', (cells, formats) => expect(looks(cells, formats)).toBeNull());

test.each([
	['=KPI_BOOKINGS(A2:A4;B2:B4;C2:C4)', 'Лист1', null],
	['=KPI_BOOKINGS(A2:A4;B2:B4;C2:C4)', 'Сделки', 1],
	["=KPI_BOOKINGS('Сделки'!A2:A4;B2:B4;C2:C4)", 'Лист1', 1],
	['=KPI_BOOKINGS(сделки!A2:A4;B2:B4;C2:C4)', 'Лист1', 1],
	['=KPI_BOOKINGS(Сделки2!A2:A4;B2:B4;C2:C4)', 'Лист1', null],
] as const)('%s in %s: accepted corrections that it does not see are told', (formula, sheet, count) => {
	const desk = silent('ru');
	writeFacts(desk.book, 'deals', [{ source: 'csv', deal_id: '1' }], 'ru');
	const contest = (id: string, status: string) => ({ contest_id: id, source: 'csv', deal_id: '1', manager_id: 'M1', status });
	writeFacts(desk.book, 'contests', [contest('1', 'accepted'), contest('2', 'refused'), contest('3', 'new')], 'ru');
	const said = rangeCorrections(callIn(formula)!, sheet, desk.ports);
	if (count === null) expect(said).toBeNull();
	else expect(said!.ru).toContain(`поправок спорных сделок (${count})`);
});
