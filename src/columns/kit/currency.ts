import { codesOf, type FactBase, type FactTable, numbersOf } from '../../facts/fact-base';
import { rateList } from '../../facts/money/rate-list';
import { currencyCode } from '../../facts/parse/currency';
import { type Text, text } from '../../language/text';

/** Sales money of a table in base currency, without VAT where amounts hold it (R13). */
export function inBaseNet(base: FactBase, table: FactTable, key: string, dayOf: (row: number) => number): Float64Array {
	const rate = base.account.vatRate ?? 0;
	const money = inBase(base, table, key, dayOf);
	return rate > 0 ? money.map((amount) => amount / (1 + rate)) : money;
}

/**
 * Money of a table in base currency (R14): a foreign amount takes the rate of its own local day, the latest on or before it;
 * no rate, no money.
 */
export function inBase(base: FactBase, table: FactTable, key: string, dayOf: (row: number) => number): Float64Array {
	const amount = numbersOf(table, key);
	const fixed = table.columns.get('fx_rate');
	const currency = codesOf(table, 'currency');
	const { texts } = base.dictionary('currency');
	const home = currencyCode(base.account.baseCurrency);
	const currencies = texts.map((text) => currencyCode(text, home));
	const money = Float64Array.from(amount);
	let rate: ReturnType<typeof ratesOf> | null = null;
	for (let i = 0; i < table.size; i++) {
		const code = currencies[currency[i]!] ?? home;
		if (code === home) continue;
		const dealRate = fixed === undefined || fixed.texts !== undefined ? Number.NaN : fixed.numbers[i]!;
		rate ??= ratesOf(base);
		money[i] = amount[i]! * (dealRate > 0 ? dealRate : rate(code, dayOf(i)));
	}
	return money;
}

/** Why an amount that is there brought no money: its currency has no rate on that day. `value` is the column that was made of it. */
export const whyNoRate =
	(id: 'deals' | 'ledger' | 'payments', amount: string, value: string) =>
	(base: FactBase, row: number): Text | null => {
		const table = base.table(id);
		const brought = numbersOf(table, value)[row]!;
		if (brought !== 0 && !Number.isNaN(brought)) return null;
		const entered = numbersOf(table, amount)[row]!;
		const home = currencyCode(base.account.baseCurrency);
		const code = currencyCode(base.dictionary('currency').texts[codesOf(table, 'currency')[row]!] ?? '', home);
		if (entered === 0 || Number.isNaN(entered) || code === '' || code === home) return null;
		return text(`нет курса ${code}`, `no rate for ${code}`);
	};

function ratesOf(base: FactBase): (code: string, day: number) => number {
	const rates = base.table('rates');
	const [days, values] = [numbersOf(rates, 'date'), numbersOf(rates, 'rate')];
	const { texts } = base.dictionary('currency');
	return rateList(
		Array.from(codesOf(rates, 'currency'), (number, i) => ({ currency: texts[number] ?? '', day: days[i]!, rate: values[i]! })),
	);
}
