import { existsSync } from 'node:fs';
import { readBundle } from '../../local/host/bundle';
import { cellOf, desk } from './desk';

const built = existsSync('dist/code.js') ? test : test.skip;

const TABLE = (date: (day: number, month: number) => string, number: (value: number) => string) => [
	['Сумма', 'Статус', 'Закрыта'],
	[number(1000.5), 'WON', date(1, 7)],
	['2000', 'LOST', date(2, 7)],
	['3000', 'WON', date(3, 7)],
	['4000', 'WON', date(5, 8)],
];

const two = (value: number): string => String(value).padStart(2, '0');

built.each([
	[
		'ru_RU',
		';',
		TABLE(
			(day, month) => `${two(day)}.${two(month)}.2026`,
			(value) => String(value).replace('.', ','),
		),
	],
	['en_US', ',', TABLE((day, month) => `${month}/${day}/2026`, String)],
])('the compiled add-on answers in cells of a %s spreadsheet', (locale, separator, rows) => {
	const bundle = readBundle('dist');
	const host = desk(bundle, { locale, timeZone: bundle.manifest.timeZone });
	const sheet = host.view().sheets[0]!.name;
	host.typeBlock(sheet, 0, 0, rows);
	const july = ['DATE(2026;7;1)', 'DATE(2026;7;31)'];
	const formula = (name: string, ...args: string[]): string => `=${name}(${[...args, ...july].join(';')})`.replaceAll(';', separator);
	host.type(sheet, 0, 5, formula('KPI_WIN_RATE', 'B2:B5', 'C2:C5'));
	host.type(sheet, 1, 5, formula('KPI_AVG_CHECK', 'A2:A5', 'B2:B5', 'C2:C5'));
	host.type(sheet, 2, 5, formula('KPI_WIN_RATE', 'B2:B5', 'C2:C4'));
	expect(cellOf(host, sheet, 0, 5)?.value).toBeCloseTo(2 / 3, 12);
	expect(cellOf(host, sheet, 1, 5)?.value).toBeCloseTo(2000.25, 10);
	expect(cellOf(host, sheet, 2, 5)?.error).toMatchObject({ type: '#ERROR!' });
});

built('opening the file builds the menu with no rights at all', () => {
	const host = desk(readBundle('dist'));
	expect(host.open()).toEqual({ ok: true, value: null });
	expect(host.menus().length).toBeGreaterThan(0);
});
