import { callIn } from '../../src/app/explain/formula-call';
import { rangeLooks } from '../../src/app/explain/range-looks';
import { findKpi } from '../../src/kpis/find';
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
