import { answer } from '../../../src/app/figures/answer';
import { countedFacts } from '../../../src/app/figures/fact-counts';
import { recompute } from '../../../src/app/figures/recompute';
import { importTables } from '../../../src/app/tables/import-tables';
import { previewTables } from '../../../src/app/tables/preview-tables';
import { settingsOf } from '../../../src/facts/account';
import { writeFacts } from '../../../src/tabs/data-tab';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { silent, type TestDesk } from '../desk';

const HEAD = 'ID;Сумма;Себестоимость;Статус;Дата закрытия;Ответственный';
const file = (...lines: string[]): string => [HEAD, ...lines].join('\n');
const load = (desk: TestDesk, files: Record<string, string>) => {
	desk.clock += 60_000;
	return importTables(desk.ports, files, {});
};
const setting = (desk: TestDesk, key: string) => settingsOf(readFacts(desk.book, 'settings')!.rows).get(key);
const told = (desk: TestDesk): string => countedFacts(desk.ports)!.problems.join('\n');
const RUB = 'key;value\nbase_currency;RUB\n';
const RATES = 'Дата;Валюта;Курс\n01.01.2026;USD;90\n';

test('dollars among roubles are converted by the rate, and without one they bring no money and that is told', () => {
	const desk = silent();
	const deals = file('1;1000;;won;05.07.2026;Анна', '2;$100;;won;05.07.2026;Анна', '3;100 USD;;won;06.07.2026;Анна');
	load(desk, { 'settings.csv': RUB, 'deals.csv': deals });
	expect(answer(desk.ports, 'bookings', 'ALL', '2026-07', '')).toBe(1000);
	expect(told(desk)).toMatch(/Нет курса USD \(строк: Сделки – 2\)/);
	load(desk, { 'rates.csv': RATES });
	expect(answer(desk.ports, 'bookings', 'ALL', '2026-07', '')).toBe(1000 + 200 * 90);
	expect(told(desk)).not.toMatch(/Нет курса/);
});

test('the account’s currency is that of the first amounts, where nobody has told it', () => {
	const desk = silent();
	const deals = file('1;$1,000.00;$400.00;won;05.07.2026;Анна', '2;$2,000.00;;won;05.07.2026;Анна', '3;€10,00;;won;05.07.2026;Анна');
	expect(previewTables(desk.ports, { 'deals.csv': deals }, {}).findings.join('\n')).toContain('Валюта аккаунта – USD');
	load(desk, { 'deals.csv': deals });
	expect(setting(desk, 'base_currency')).toBe('USD');
	expect(answer(desk.ports, 'bookings', 'ALL', '2026-07', '')).toBe(3000);
	expect(readFacts(desk.book, 'deals')!.rows[0]).toMatchObject({ amount: 100_000, currency: 'USD', cost: 40_000 });
	// What comes later changes nothing of that.
	load(desk, { 'more.csv': file('4;€10;;won;05.07.2026;Анна', '5;€20;;won;05.07.2026;Анна') });
	expect(setting(desk, 'base_currency')).toBe('USD');
	expect(told(desk)).toMatch(/Нет курса EUR \(строк: Сделки – 3\)/);
});

test('a cost in another currency takes the rate of the day on which its deal closed', () => {
	const desk = silent();
	const rates = 'Дата;Валюта;Курс\n01.01.2026;USD;90\n06.07.2026;USD;100\n';
	const deals = file('1;1000;$1;won;05.07.2026;Анна', '2;1000;$1;won;07.07.2026;Анна', '3;1000;€1;won;07.07.2026;Анна');
	load(desk, { 'deals.csv': deals, 'settings.csv': RUB, 'rates.csv': rates });
	expect(readFacts(desk.book, 'deals', { home: 'RUB' })!.rows.map(({ cost }) => cost)).toEqual([9000, 10_000, '€1']);
	expect(told(desk)).toContain('«€1» – не в валюте аккаунта (RUB), и курса EUR нет');
});

test('a person types money of another currency into a data tab', () => {
	const desk = silent();
	load(desk, { 'settings.csv': RUB, 'rates.csv': RATES, 'deals.csv': file('1;1000;;won;05.07.2026;Анна', '2;5;;won;05.07.2026;Анна') });
	const type = (row: number, id: string, value: string): void => {
		const ids = desk.book.read('deals')![0]!;
		desk.book.write('deals', row, ids.indexOf(id) + 1, [[value]]);
		recompute(desk.ports);
	};
	const bookings = () => answer(desk.ports, 'bookings', 'ALL', '2026-07', '');
	type(4, 'amount', '$10');
	expect(bookings()).toBe(1000 + 900);
	type(4, 'currency', 'RUB');
	expect(bookings()).toBe(1000);
	expect(told(desk)).toContain('«$10», а валюта строки – RUB');
	type(4, 'currency', 'USD');
	expect(bookings()).toBe(1900);
	writeFacts(desk.book, 'targets', [{ target_id: 'a', scope: 'ALL', metric: 'bookings', period: '2026-07', value: 5000 }], 'ru');
	desk.book.write('targets', 3, desk.book.read('targets')![0]!.indexOf('value') + 1, [['$5000']]);
	recompute(desk.ports);
	expect(told(desk)).toContain('«$5000» – не в валюте аккаунта (RUB)');
	expect(answer(desk.ports, 'amount_vs_target', 'ALL', '2026-07', '')).toBeNull();
});

test('bills in a currency without a rate are told, too', () => {
	const desk = silent();
	load(desk, { 'settings.csv': RUB, 'invoices.csv': 'Invoice ID;Сумма;Выставлен;Клиент\n1;$100;01.07.2026;Омега\n' });
	expect(told(desk)).toMatch(/Нет курса USD \(строк: Счета – 1\)/);
});

test('a cell that a person gave the look of another currency is told; figures stay', () => {
	const desk = silent();
	const deals = file('1;1000;;won;05.07.2026;Анна', '2;5;;won;05.07.2026;Анна');
	load(desk, { 'settings.csv': RUB, 'deals.csv': deals });
	const column = desk.book.read('deals')![0]!.indexOf('amount') + 1;
	desk.book.formats.set(`deals 3 ${column}`, '[$$-409]#,##0.00');
	desk.book.formats.set(`deals 4 ${column}`, '#,##0.00\u00a0[$₽]');
	const sentence = 'Вкладка «Сделки», столбец «Бюджет»: 1 ячейка показана в USD, первая в строке 3, а считается в RUB';
	recompute(desk.ports);
	expect(told(desk)).toContain(sentence);
	load(desk, { 'deals.csv': deals });
	expect(told(desk)).toContain(sentence);
	expect(answer(desk.ports, 'bookings', 'ALL', '2026-07', '')).toBe(1005);
	const currency = desk.book.read('deals')![0]!.indexOf('currency') + 1;
	desk.book.write('deals', 3, currency, [['USD']]);
	recompute(desk.ports);
	expect(told(desk)).not.toContain('ячейка показана');
});
