import { openDesk } from '../../local/cli/desk';
import { withSign } from '../../src/language/money-sign';
import { moneyFormat } from '../../src/reports/money';
import { moneyText } from '../../src/reports/page/text-figures';

test('money is written as its readers write it: $ before the figure in English, every sign after it in Russian, letters after it in both', () => {
	expect(moneyFormat('USD', 'en')).toBe('"$"#,##0');
	expect(moneyFormat('USD', 'ru')).toBe('#,##0 "$"');
	expect(moneyFormat('KZT', 'en')).toBe('"₸"#,##0');
	expect(moneyFormat('BYN', 'en')).toBe('#,##0 "Br"');
	expect(withSign('1,200', '$', 'en')).toBe('$1,200');
	expect(withSign('−1,200', '$', 'en')).toBe('−$1,200');
	expect(withSign('1 200', '₽', 'ru')).toBe('1 200\u00a0₽');
	expect(withSign('12', '', 'en')).toBe('12');
});

test.each([
	['en', 'USD', ['$0', '$950', '$1,234', '−$1,234,567', '−$7']],
	['ru', 'RUB', ['0\u00a0₽', '950\u00a0₽', '1\u00a0234\u00a0₽', '−1\u00a0234\u00a0567\u00a0₽', '−7\u00a0₽']],
] as const)('sentences of a sheet (%s) hold the same', (language, currency, wanted) => {
	const desk = openDesk({ locale: language === 'ru' ? 'ru_RU' : 'en_US', language });
	try {
		desk.addSheet('T');
		const shown = [0, 950, 1234, -1_234_567, -7].map((value, i) => {
			desk.type('T', i, 0, String(value));
			desk.type('T', i, 1, `=${moneyText(`A${i + 1}`, language, currency)}`);
			return (desk.dump('T') as { tabs: { values: unknown[][] }[] }).tabs[0]!.values[i]![1];
		});
		expect(shown).toEqual(wanted);
	} finally {
		desk.close();
	}
});
