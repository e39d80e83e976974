import { codesOf, type FactBase, type FactTable, numbersOf } from '../../facts/fact-base';
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
	const isForeign = texts.map((text) => currencyCode(text) !== home);
	const money = Float64Array.from(amount);
	let rate: ReturnType<typeof rateFinder> | null = null;
	for (let i = 0; i < table.size; i++) {
		if (currency[i]! < 0 || isForeign[currency[i]!] !== true) continue;
		const dealRate = fixed === undefined || fixed.texts !== undefined ? Number.NaN : fixed.numbers[i]!;
		rate ??= rateFinder(base);
		money[i] = amount[i]! * (dealRate > 0 ? dealRate : rate(currency[i]!, dayOf(i)));
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
		const code = currencyCode(base.dictionary('currency').texts[codesOf(table, 'currency')[row]!] ?? '');
		if (entered === 0 || Number.isNaN(entered) || code === '' || code === currencyCode(base.account.baseCurrency)) return null;
		return text(`нет курса ${code}`, `no rate for ${code}`);
	};

function rateFinder(base: FactBase): (currency: number, day: number) => number {
	const rates = base.table('rates');
	const days = numbersOf(rates, 'date');
	const values = numbersOf(rates, 'rate');
	const { texts } = base.dictionary('currency');
	const byCurrency = new Map<string, { day: number; rate: number }[]>();
	codesOf(rates, 'currency').forEach((number, i) => {
		const code = currencyCode(texts[number] ?? '');
		const rateList = byCurrency.get(code);
		if (!(values[i]! > 0)) return;
		if (rateList === undefined) byCurrency.set(code, [{ day: days[i]!, rate: values[i]! }]);
		else rateList.push({ day: days[i]!, rate: values[i]! });
	});
	for (const list of byCurrency.values()) list.sort((a, b) => a.day - b.day);
	return (currency, day) => {
		const list = byCurrency.get(currencyCode(texts[currency]!)) ?? [];
		let low = 0;
		for (let high = list.length; low < high; ) {
			const middle = (low + high) >> 1;
			if (list[middle]!.day <= day) low = middle + 1;
			else high = middle;
		}
		return low === 0 ? Number.NaN : list[low - 1]!.rate;
	};
}
