import { zone } from '../../../src/calendar/zone';
import { unitOf } from '../../../src/connectors/table/heading-units';
import { readTable } from '../../../src/connectors/table/read';
import { tables } from '../../../src/facts/tables';

const context = { zone: zone('UTC'), locale: 'ru_RU', namesLines: true };
const read = (...lines: unknown[][]) => readTable(tables.deals, lines, context);

test.each([
	['Сумма, тыс. руб.', 'Сумма', 'руб.', ' тыс'],
	['Сумма, тыс. руб. (с НДС)', 'Сумма', 'руб.', ' тыс'],
	['Сумма тыс. руб.', 'Сумма', 'руб.', ' тыс'],
	['Сумма (т.р.)', 'Сумма', 'р', ' тыс'],
	['Сумма, млн ₸', 'Сумма', '₸', ' млн'],
	['Revenue ($K)', 'Revenue', '$', ' тыс'],
	['Revenue (K$)', 'Revenue', '$', ' тыс'],
	['Umsatz (T€)', 'Umsatz', '€', ' тыс'],
	['Amount (kEUR)', 'Amount', 'EUR', ' тыс'],
	["Amount ($'000)", 'Amount', '$', ' тыс'],
	['Amount (USD mn)', 'Amount', 'USD', ' млн'],
	['Amount, $m', 'Amount', '$', ' млн'],
	['Amount (₹ lakh)', 'Amount', '₹', ' lakh'],
	['Amount (in crores)', 'Amount', '', ' crore'],
	['Сумма, коп.', 'Сумма', '', ' коп'],
	['Amount (USD)', 'Amount', 'USD', ''],
	['Сумма в рублях', 'Сумма', 'рублях', ''],
])('%s is in %s', (heading, word, currency, scale) => expect(unitOf(heading)).toEqual({ word, unit: { currency, scale } }));

test.each(['Вес, т', 'Название', 'Дата, время'])('%s names no unit of money', (heading) => expect(unitOf(heading)).toBeNull());

test.each([
	// Words that begin with such a letter, and what figures include.
	'Сумма (к оплате)',
	'Сумма, к оплате',
	'Сумма [к получению]',
	'Сумма (к договору)',
	'Сумма, руб. (в т. ч. НДС)',
	'Сумма, руб. (в т.ч. НДС)',
	'Сумма, в т.ч. НДС, руб.',
	'Сумма (руб., в т. ч. НДС)',
	'Сумма сделки (к оплате, руб.)',
	'Сумма (к руб.)',
	'Сумма, руб. (т. е. с НДС)',
	// What a price is for.
	'Price, $/t',
	'Price (€/t)',
	'Стоимость, руб./т',
	'Стоимость (руб/м)',
	'Стоимость (руб. за м)',
	'Стоимость, руб./тыс. шт.',
	'Стоимость (руб. за 1 тыс. показов)',
	'Price (USD per m)',
	'Price ($ per m)',
	'Price ($ per 1000)',
	'Price per 1000',
	'Cost per thousand',
	'Price, €/m²',
	'Price (USD/l)',
	// Measures, and letters of accounting.
	'Price, L',
	'Price L',
	'Price (USD, L)',
	'Price (USD, t)',
	'Цена (руб., т)',
	'Amount (USD Cr)',
	'Amount (kr)',
	'Amount ($T)',
	'Amount (US$)',
	// Both are written.
	'Сумма, руб. коп.',
	'Сумма (руб., коп.)',
	'Сумма, рублей и копеек',
	// An amount in the heading is none of its unit.
	'Сумма сделок до 1 млн',
])('%s multiplies nothing', (heading) => expect(unitOf(heading)?.unit.scale ?? '').toBe(''));

test.each([
	['Сумма, тыс.₽', '₽', ' тыс'],
	['Сумма, тыс₽', '₽', ' тыс'],
	['Сумма (т. р.)', 'р', ' тыс'],
	['Сумма (тр)', 'р', ' тыс'],
	['Сумма, т. руб.', 'руб.', ' тыс'],
	['Сумма, т.руб.', 'руб.', ' тыс'],
	['Сумма (тыс.руб.)', 'руб.', ' тыс'],
	['Сумма, тыс. руб./мес.', 'руб.', ' тыс'],
	['Сумма, тыс. руб. (к оплате)', 'руб.', ' тыс'],
	['Сумма, тыс. руб., в т. ч. НДС', 'руб.', ' тыс'],
	['Сумма, м. руб.', 'руб.', ' млн'],
	['Сумма, млн', '', ' млн'],
	['Сумма, млн₽', '₽', ' млн'],
	['Сумма (к)', '', ' тыс'],
	['Сумма, к₽', '₽', ' тыс'],
	['Revenue (K)', '', ' тыс'],
	['Revenue (k€)', '€', ' тыс'],
	['Revenue (USD, k)', 'USD', ' тыс'],
	['Revenue (USD 000)', 'USD', ' тыс'],
	['Revenue (in 000s)', '', ' тыс'],
	['Revenue (x1000)', '', ' тыс'],
	['Revenue ($M)', '$', ' млн'],
	['Revenue (M)', '', ' млн'],
	['Revenue (US$m)', 'US$', ' млн'],
	['Revenue (USDm)', 'USD', ' млн'],
	['Revenue (£bn)', '£', ' млрд'],
	['Revenue $K (net)', '$', ' тыс'],
	['Umsatz TEUR', 'EUR', ' тыс'],
	['Umsatz (TCHF)', 'CHF', ' тыс'],
	['Umsatz (Tsd. €)', '€', ' тыс'],
	['Umsatz (Mio. €)', '€', ' млн'],
	['Belopp (tkr)', 'kr', ' тыс'],
	['Belopp (MSEK)', 'SEK', ' млн'],
	['Valor (R$ mil)', 'R$', ' тыс'],
	['Valor (R$ milhões)', 'R$', ' млн'],
	['Kwota (tys. zł)', 'zł', ' тыс'],
	['Amount (₹ L)', '₹', ' lakh'],
	['Amount (₹ Cr)', '₹', ' crore'],
	['Сумма, в копейках', '', ' коп'],
	['amount_cents', '', ' cents'],
	['Amount (USD cents)', 'USD', ' cents'],
])('%s: %s, %s', (heading, currency, scale) => expect(unitOf(heading)?.unit).toEqual({ currency, scale }));

test('figures are multiplied by what their heading says', () =>
	expect(
		['Revenue ($K)', 'Сумма тыс. руб.', 'Amount (₹ lakh)', 'Сумма, коп.'].map(
			(heading) => Number(read(['ID', heading], ['1', '1,5']).rows[0]!.amount) / 100,
		),
	).toEqual([1500, 1500, 150_000, 0.015]));

describe('whatever a heading does to amounts is told', () => {
	const notes = (heading: string, cell = '120'): string[] => read(['ID', heading], ['1', cell]).notes.map(({ ru }) => ru);
	test.each([
		['Сумма, тыс. руб.', /«Сумма, тыс\. руб\.»: значения умножены на 1000,/],
		['Revenue ($M)', /умножены на 1 000 000,/],
		['Amount (₹ lakh)', /умножены на 100 000,/],
		['amount_cents', /разделены на 100,/],
	])('%s', (heading, said) => expect(notes(heading)).toContainEqual(expect.stringMatching(said)));
	test.each(['Сумма (руб., т)', 'Amount ($T)', 'Amount (mil €)'])('a letter of two meanings: %s', (heading) =>
		expect(notes(heading)).toContainEqual(expect.stringMatching(/может значить и тысячи или миллионы/)),
	);
	test('nothing is told where nothing was done', () =>
		expect([notes('Сумма (к оплате)'), notes('Сумма, руб. (в т. ч. НДС)'), notes('Сумма, тыс. руб.', '')].flat()).toEqual([]));
	test('in a plan, too', () =>
		expect(
			readTable(
				tables.targets,
				[
					['Scope', 'Metric', 'Period', 'Value, тыс.'],
					['ALL', 'bookings', '2026-07', '500'],
				],
				context,
			).notes.map(({ ru }) => ru),
		).toContainEqual(expect.stringMatching(/умножены на 1000/)));
});

test.each(['Сумма (к оплате)', 'Сумма [к получению]', 'Сумма, руб. (в т. ч. НДС)', 'Сумма сделки (к оплате, руб.)', 'Стоимость (руб/м)'])(
	'1200 under «%s» stays 1200',
	(heading) =>
		expect(
			readTable(
				tables.deals,
				[
					['ID', heading],
					['1', '1200'],
				],
				{ ...context, chosen: { [heading]: 'amount' } },
			).rows[0]!.amount,
		).toBe(120_000),
);

test('"Duration (m)" is in minutes, not in millions', () =>
	expect(
		readTable(
			tables.activities,
			[
				['ID', 'Тип', 'Duration (m)'],
				['1', 'звонок', '5'],
			],
			context,
		).rows[0]!.duration_s ?? null,
	).not.toBe(5_000_000));

test('a unit that stands above the table is told', () => {
	const said = (title: string): string[] => read([title], ['ID', 'Сумма'], ['1', '120']).notes.map(({ ru }) => ru);
	expect(said('Отчёт по продажам (тыс. руб.)').join()).toMatch(/над таблицей написано «тыс\.»/);
	expect(said('All amounts in thousands').join()).toMatch(/«thousands»/);
	expect(said('План на год 5 млн руб.').join()).not.toMatch(/над таблицей/);
	expect(
		read(['в тыс. руб.'], ['ID', 'Сумма, тыс. руб.'], ['1', '120'])
			.notes.map(({ ru }) => ru)
			.join(),
	).not.toMatch(/над таблицей/);
});
