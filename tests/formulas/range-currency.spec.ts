import { ask, openDesk } from '../../local/cli/desk';
import { NOW } from '../now';

jest.setTimeout(120_000);

/** The sum that a range formula makes of texts, in a spreadsheet whose account is in that currency. */
function bookings(currency: string, locale: string, amounts: readonly string[]): unknown {
	const desk = openDesk({ locale, language: 'en', timeZone: 'UTC', now: () => NOW });
	try {
		ask(desk, 'importTables', {
			'settings.csv': `key,value\nbase_currency,${currency}`,
			'deals.csv': 'deal_id,amount,status,created_at,closed_at\n1,5,won,2026-07-01,2026-07-02',
		});
		desk.addSheet('T');
		desk.typeBlock(
			'T',
			0,
			0,
			amounts.map((text) => [`'${text}`, 'won', "'2026-07-05"]),
		);
		const n = amounts.length;
		desk.type('T', 0, 4, `=KPI_BOOKINGS(A1:A${n};B1:B${n};C1:C${n};"2026-07-01";"2026-07-31")`);
		return (desk.dump('T') as { tabs: { values: unknown[][] }[] }).tabs[0]!.values[0]![4];
	} finally {
		desk.close();
	}
}

test('a range formula reads a shared sign as the account’s currency writes it, as files are read', () => {
	expect(bookings('CLP', 'ru_RU', ['$1.200', '$2.500'])).toBe(3700);
	expect(bookings('USD', 'ru_RU', ['$1,200', '$2,500'])).toBe(3700);
	expect(bookings('USD', 'ru_RU', ['$1.200', '$2.500'])).toBe(3.7);
});

test('figures without a mark are read by the locale, whatever the account is in', () => {
	expect(bookings('CLP', 'ru_RU', ['1.200', '2.500'])).toBe(3.7);
});
