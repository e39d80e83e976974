import { zone } from '../../../src/calendar/zone';
import { readTable } from '../../../src/connectors/table/read';
import { tables } from '../../../src/facts/tables';

test.each([
	['июль 2026', '2026-07-01', '2026-07-31'],
	['2026-07', '2026-07-01', '2026-07-31'],
	['3 квартал 2026', '2026-07-01', '2026-09-30'],
	['2026', '2026-01-01', '2026-12-31'],
	['05.07.2026', '2026-07-05', null],
])('costs of «%s» are costs of all its days', (cell, from, to) => {
	const { rows, problems } = readTable(
		tables.ledger,
		[
			['Вид', 'Месяц', 'Сумма'],
			['затраты', cell, '100'],
		],
		{
			zone: zone('UTC'),
			locale: 'ru_RU',
			namesLines: true,
		},
	);
	expect([rows[0]!.date_from, rows[0]!.date_to ?? null, problems]).toEqual([from, to, []]);
});

test('a last day that is told stays', () => {
	const { rows } = readTable(
		tables.ledger,
		[
			['Вид', 'С', 'По', 'Сумма'],
			['затраты', 'июль 2026', '15.07.2026', '100'],
		],
		{
			zone: zone('UTC'),
			locale: 'ru_RU',
			namesLines: true,
		},
	);
	expect([rows[0]!.date_from, rows[0]!.date_to]).toEqual(['2026-07-01', '2026-07-15']);
});
