import { OWN, type Table } from '../../facts/table';
import { tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import { isBlank, type Line, textOf } from './region';

/** What of a bill is paid or still owed, as exports head it. */
const PAID =
	/^(?:оплачено|сумма оплаты|оплаченная сумма|долг|остаток(?: долга| к оплате)?|задолженность|к оплате|paid(?: amount)?|amount (?:paid|due|outstanding)|balance(?: due)?|outstanding(?: amount)?|open (?:balance|amount)|offen|offener betrag|bezahlt|saldo|zapłacono|do zapłaty)$/i;

/** Columns of a table of bills that say how much is paid: debt is made of payments, which have dates, so these are not read, and that is said. */
export function unreadPayments(
	table: Table,
	headings: readonly string[],
	mapped: readonly (string | null)[],
	lines: readonly Line[],
): Text[] {
	if (table !== tables.invoices) return [];
	const words = headings.filter((heading, place) => {
		const key = mapped[place] ?? null;
		const isUnread = key === null || key.startsWith(OWN);
		const word = heading.replace(/\s*[,(].*$/s, '').trim();
		return isUnread && PAID.test(word) && lines.some((line) => !isBlank(line[place]) && /\d/.test(textOf(line[place])));
	});
	if (words.length === 0) return [];
	return [
		{
			ru: `«${table.title.ru}»: по ${words.length > 1 ? 'столбцам' : 'столбцу'} ${words.map((word) => `«${word}»`).join(', ')} долг не уменьшается: он считается как сумма счёта минус строки таблицы «${tables.payments.title.ru}», у которых есть дата. Загрузите её.`,
			en: `"${table.title.en}": ${words.map((word) => `"${word}"`).join(', ')} ${words.length > 1 ? 'do' : 'does'} not lower the debt, which is the bill less the lines of the table "${tables.payments.title.en}", since those have dates. Load that table.`,
		},
	];
}
