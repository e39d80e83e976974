import { zone } from '../../../src/calendar/zone';
import { readTable } from '../../../src/connectors/table/read';
import { tables } from '../../../src/facts/tables';

const read = (locale: string, ...lines: unknown[][]) => readTable(tables.deals, lines, { zone: zone('UTC'), locale, namesLines: true });
const amounts = (locale: string, ...cells: string[]): unknown[] =>
	read(locale, ['ID', 'Amount'], ...cells.map((cell, i) => [String(i + 1), cell])).rows.map(({ amount }) =>
		typeof amount === 'number' ? amount / 100 : amount,
	);
const days = (rows: readonly Record<string, unknown>[], key: string): string[] =>
	rows.map((row) => new Date(Number(row[key])).toISOString().slice(0, 10));

describe('three digits behind a sign, beside a currency: as the country of the currency writes them', () => {
	test.each([
		['ru_RU', '$1,200', 1200],
		['ru_RU', '£2,500', 2500],
		['ru_RU', '1,200 USD', 1200],
		['ru_RU', 'R$ 1.234', 1234],
		['en_US', 'Rp 15.000', 15_000],
		['en_US', 'R$ 1.234', 1234],
		['de_DE', '$1,234', 1234],
		['ru_RU', '$1.234', 1.234],
		// Nobody's habit, or that of the file's own language.
		['ru_RU', '€1,234', 1.234],
		['ru_RU', '1,234 ₽', 1.234],
		['ru_RU', '1,234 долл.', 1.234],
	])('in a file of %s %s is %d', (locale, cell, value) => expect(amounts(locale, cell)).toEqual([value]));

	test.each([
		// Where the locale groups with that sign, three digits behind it are no fraction.
		['es_CL', 'CLP', '$1.200', 1200],
		['es_CL', 'CLP', '$15.000', 15_000],
		['es_CL', 'CLP', '$850', 850],
		['es_CL', 'USD', '$1.200', 1200],
		['es_AR', 'ARS', '$ 1.200', 1200],
		['es_CO', 'COP', '$1.200', 1200],
		['es_CO', '', '$1.200', 1200],
		['de_DE', 'EUR', '1.200 $', 1200],
		['de_DE', 'EUR', '$1,234', 1234],
		['pt_BR', 'BRL', '1.200 USD', 1200],
		['id_ID', 'IDR', 'US$ 1.200', 1200],
		['en_US', 'USD', 'R$ 1,234', 1234],
		['en_US', 'USD', '€ 1,234', 1234],
		// The account's own pesos, whatever the file's language.
		['en_US', 'CLP', '$1.200', 1200],
		['ru_RU', 'CLP', '$15.000', 15_000],
		['en_US', 'CLP', '$1,200', 1200],
		['es_MX', 'MXN', '$1,200', 1200],
		['en_US', 'SEK', '1.200 kr', 1.2],
		['da_DK', 'DKK', '1.200 kr', 1200],
		['en_US', 'DKK', '1.200 kr', 1200],
	])('in a file of %s and an account in %s %s is %d', (locale, home, cell, value) => {
		const context = { zone: zone('UTC'), locale, namesLines: true, home };
		const { rows } = readTable(
			tables.deals,
			[
				['ID', 'Amount'],
				['1', cell],
			],
			context,
		);
		expect(rows[0]!.amount).toBe(Math.round(value * 100));
	});

	test('what is said of it is true of the currency', () => {
		const notes = (locale: string, home: string, cell: string): string[] =>
			readTable(
				tables.deals,
				[
					['ID', 'Amount'],
					['1', cell],
				],
				{ zone: zone('UTC'), locale, namesLines: true, home },
			).notes.map(({ en }) => en);
		expect(notes('es_CL', 'CLP', '$1.200')).toEqual([]);
		expect(notes('en_US', 'CLP', '$1.200')).toEqual([expect.stringMatching(/was read as 1200: amounts in that currency are written so/)]);
		// A fraction for pesos, a group for dollars with the same sign.
		expect(notes('es_CL', 'CLP', '$1,200')).toEqual([expect.stringMatching(/was read as 1.2, as the locale of the spreadsheet has it/)]);
	});

	test('is told where the locale says otherwise', () => {
		expect(read('ru_RU', ['ID', 'Сумма'], ['1', '$1,200']).notes.map(({ ru }) => ru)).toContain(
			'«Сделки», столбец «Сумма»: «$1,200» прочитано как 1200: так пишут суммы в этой валюте.',
		);
		expect(read('en_US', ['ID', 'Amount'], ['1', '$1,200']).notes.map(({ en }) => en)).toEqual([
			expect.stringContaining('was read as USD'),
		]);
	});

	test('a column of many hands: each figure by its own currency, the others by the witness', () =>
		expect(amounts('ru_RU', '$1,200', '1500,50', 'R$ 2.345', '1.234')).toEqual([1200, 1500.5, 2345, 1234]));

	test('who writes dollars with a decimal comma is taken at that word', () =>
		expect(amounts('ru_RU', '$1,200', '$1500,50')).toEqual([1.2, 1500.5]));
});

describe('a column without a witness asks the other columns of its table', () => {
	test('dates', () => {
		const { rows, notes } = read(
			'ru_RU',
			['ID', 'Создана', 'Закрыта'],
			['1', '06/25/2026', '07/08/2026'],
			['2', '06/26/2026', '07/09/2026'],
		);
		expect(days(rows, 'closed_at')).toEqual(['2026-07-08', '2026-07-09']);
		expect(notes.map(({ ru }) => ru)).toEqual([
			'«Сделки», столбец «Закрыта»: «07/08/2026» прочитано как 2026-07-08, по «06/25/2026» в столбце «Создана».',
		]);
	});

	test('numbers', () => {
		const { rows } = read('ru_RU', ['ID', 'Сумма', 'Себестоимость'], ['1', '1.234', '100,50'], ['2', '2.500', '']);
		expect(rows.map(({ amount }) => amount)).toEqual([123_400, 250_000]);
	});

	test('columns that contradict each other leave it to the locale', () => {
		const { rows, notes } = read('ru_RU', ['ID', 'Создана', 'Изменена', 'Закрыта'], ['1', '06/25/2026', '25/06/2026', '07/08/2026']);
		expect(days(rows, 'closed_at')).toEqual(['2026-08-07']);
		expect(notes.map(({ ru }) => ru)).toEqual([expect.stringContaining('как принято в языке таблицы')]);
	});

	test('two orders in one column are told apart by the sign between the numbers', () => {
		const { rows } = read(
			'en_US',
			['ID', 'Closed'],
			['1', '16/02/2025'],
			['2', '12-19-2023'],
			['3', '06-12-2023'],
			['4', '10/01/2024'],
			['5', '2024-03-05'],
		);
		expect(days(rows, 'closed_at')).toEqual(['2025-02-16', '2023-12-19', '2023-06-12', '2024-01-10', '2024-03-05']);
		expect(
			read('ru_RU', ['ID', 'Closed'], ['1', '16/02/2025'], ['2', '12-19-2023'], ['3', '06-12-2023']).notes.map(({ ru }) => ru),
		).toEqual(['«Сделки», столбец «Closed»: «06-12-2023» прочитано как 2023-06-12, по «12-19-2023» в этом же столбце.']);
	});
});

describe('26-07-05', () => {
	const closed = (...cells: string[]) => read('ru_RU', ['ID', 'Closed'], ...cells.map((cell, i) => [String(i), cell]));

	test('begins with its year where what stands last goes through the days', () => {
		const { rows, notes } = closed('26-07-05', '26-07-31', '25-12-12');
		expect(days(rows, 'closed_at')).toEqual(['2026-07-05', '2026-07-31', '2025-12-12']);
		expect(notes.map(({ ru }) => ru)).toEqual([expect.stringMatching(/«26-07-05» прочитано как 2026-07-05, по «26-07-31»/)]);
	});

	test('ends with it where the days go first', () =>
		expect(days(closed('05-07-26', '31-07-26', '26-07-25').rows, 'closed_at')).toEqual(['2026-07-05', '2026-07-31', '2025-07-26']));

	test('is told where nothing tells', () => {
		const { rows, notes } = closed('26-07-25');
		expect(days(rows, 'closed_at')).toEqual(['2025-07-26']);
		expect(notes.map(({ ru }) => ru)).toEqual([expect.stringMatching(/как принято в языке таблицы/)]);
	});
});
