import { type Text, text } from '../../language/text';
import { currenciesOf, currencyCode } from '../parse/currency';
import { currenciesIn } from '../parse/number';
import { type Column, OWN, type Row, type Table } from '../table';

/** The amount of a row is in the currency that the row names; all its other money is in the account's. */
export const AMOUNT = 'amount';
export const CURRENCY = 'currency';

/** What decides in which currency figures are. */
export interface CurrencyContext {
	/** The account's currency; absent where nothing is known of it, and then no figure is against it. */
	readonly home?: string;
	/** The currencies that the headings of figures name, by place. */
	readonly currencies?: readonly string[];
	/** What money of a row in another currency is in the account's; null where no rate is known. */
	readonly converted?: (amount: number, currency: string, row: Row) => number | null;
}

/** Whether this is the amount of rows that name their own currency. */
export const isRowsAmount = ({ columns }: Table, { key }: Column): boolean =>
	key === AMOUNT && columns.some((column) => column.key === CURRENCY);

/** A person's own column is in whatever that person means. */
export const isFigure = ({ key, kind }: Column): boolean => (kind === 'money' || kind === 'number') && !key.startsWith(OWN);

/** What the cell of a figure says of its currency: null where it names none, or what is said elsewhere, too. */
export type CellCurrency =
	| { readonly isAgainst: false; readonly code: string }
	| { readonly isAgainst: true; readonly code: string | null };

/** `said`: what stands in the row's currency, or the account's; '' where nothing does. */
export function cellCurrency(cell: unknown, said: string, home = ''): CellCurrency | null {
	const named = currenciesIn(cell);
	if (named === null) return null;
	const code = named.includes(home) ? home : (named[0] ?? null);
	if (said === '') return code === null ? { isAgainst: true, code } : { isAgainst: false, code };
	const means = currenciesOf(said);
	return named.some((one) => means.includes(one)) ? null : { isAgainst: true, code };
}

/** A figure that does not count, as it came, and why. */
export interface AgainstCurrency {
	readonly place: number;
	readonly value: string;
	readonly sentence: Text;
}

/**
 * An amount takes its row's currency along where that is written in its cell; other money is converted. A figure in another currency
 * than what is said of it stays to be seen, and counts for nothing.
 */
export function settleCurrencies(
	table: Table,
	columns: readonly (Column | null)[],
	line: readonly unknown[],
	row: Row,
	{ home = '', currencies = [], converted }: CurrencyContext,
): AgainstCurrency[] {
	const against: AgainstCurrency[] = [];
	columns.forEach((column, place) => {
		if (column === null || !isFigure(column)) return;
		const amount = row[column.key];
		const isRows = isRowsAmount(table, column);
		const lineCurrency = isRows ? String(row[CURRENCY] ?? '') : home;
		if (!isRows && lineCurrency === '') return;
		const heading = currencies[place] ?? '';
		const value = heading === '' || currenciesIn(line[place]) !== null ? line[place] : `${line[place]} ${heading}`;
		const currency = cellCurrency(value, lineCurrency, home);
		if (currency === null) return;
		if (!currency.isAgainst) {
			row[CURRENCY] = currency.code;
			return;
		}
		if (typeof amount !== 'number') return;
		const inHome = isRows || currency.code === null ? null : (converted?.(amount, currency.code, row) ?? null);
		row[column.key] = inHome ?? String(value).trim();
		if (inHome === null)
			against.push({ place, value: String(value), sentence: whyAgainst(String(value), currency.code, lineCurrency, home, isRows) });
	});
	return against;
}

function whyAgainst(value: string, code: string | null, said: string, home: string, isRows: boolean): Text {
	if (code === null) return text(`«${value}» – две валюты сразу. Оставьте одну.`, `"${value}" names two currencies. Leave one.`);
	const other = currencyCode(said, home);
	return isRows
		? text(
				`«${value}», а валюта строки – ${other}. Исправьте сумму или валюту: до тех пор сумма не учитывается.`,
				`"${value}", but the currency of the line is ${other}. Correct the amount or the currency: until then the amount does not count.`,
			)
		: text(
				`«${value}» – не в валюте аккаунта (${other}), и курса ${code} нет. Пересчитайте значение: до тех пор оно не учитывается.`,
				`"${value}" is not in the account's currency (${other}), and there is no rate for ${code}. Convert the value: until then it does not count.`,
			);
}
