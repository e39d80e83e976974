import { callRange } from '../../src/formulas/range';

const sheet = { tz: 'UTC', locale: 'ru_RU' };
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const won = (amounts: unknown[], locale = 'ru_RU', ...rest: unknown[]): unknown =>
	callRange('bookings', [column(...amounts), column(...amounts.map(() => 'won')), column(...amounts.map(() => '05.07.2026')), ...rest], {
		...sheet,
		locale,
	});

test('amounts of one currency are added, by whatever sign', () => {
	expect(won(['$500', 'USD 300'])).toBe(800);
	expect(won(['500 руб.', 300, '1 000 ₽'])).toBe(1800);
	expect(won(['€500', 300], 'de_DE')).toBe(800);
	expect(won(['$1,200', '$300'])).toBe(1500);
	expect(won(['$1.200', '$300'], 'es_CL')).toBe(1500);
	expect(won(['1.200 $', '300 $'], 'de_DE')).toBe(1500);
});

test('amounts of two currencies are no sum: a sentence names both and the line', () => {
	expect(() => won(['$500', '300 ₽'])).toThrow(/разные валюты: «\$500» и «300 ₽» \(строка 2 диапазона\)/);
	expect(() => won(['$500', 300])).toThrow(/разные валюты/);
	expect(() => won(['€500', '500 kr'], 'de_DE')).toThrow(/different currencies|разные валюты/);
});

test('one of them can be chosen by a condition', () => {
	const amounts = ['$500', '300 ₽', '$200'];
	expect(won(amounts, 'ru_RU', '', '', column(...amounts), '*$*')).toBe(700);
	expect(won(amounts, 'ru_RU', '', '', column(...amounts), '*₽*')).toBe(300);
});

test('dates without a witness of their own are read as the other column of dates is', () => {
	const created = column('06/25/2026', '06/26/2026');
	const closed = column('07/08/2026', '07/09/2026');
	expect(callRange('sales_cycle', [created, closed, column('won', 'won'), '01.07.2026', '31.07.2026'], sheet)).toBe(13);
});
