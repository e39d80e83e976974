import { parseDay } from '../../calendar/day';
import type { Zone } from '../../calendar/zone';
import type { CurrencyContext } from '../../facts/money/cell-currency';
import { rateList } from '../../facts/money/rate-list';
import { currencyCode } from '../../facts/parse/currency';
import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Text } from '../../language/text';

const MONEY = ['deals', 'payments', 'invoices', 'ledger'] as const;

const amountsOf = (facts: Facts): Row[] => MONEY.flatMap((id) => (facts[id] ?? []).filter(({ amount }) => typeof amount === 'number'));

export const hasMoney = (facts: Facts): boolean => amountsOf(facts).length > 0;

/** The currency in which more than half of these amounts are written; null where that is roubles, or most name none. */
export function mostlyIn(facts: Facts): string | null {
	const amounts = amountsOf(facts);
	const counts = new Map<string, number>();
	for (const { currency } of amounts) {
		const code = currencyCode(String(currency ?? ''));
		counts.set(code, (counts.get(code) ?? 0) + 1);
	}
	const [most] = [...counts].filter(([, count]) => count * 2 > amounts.length);
	return most === undefined || !/^[A-Z]{3}$/.test(most[0]) || most[0] === 'RUB' ? null : most[0];
}

/** Said once, when the first amounts come and nobody has told the account's currency. */
export const isHome = (code: string): Text => ({
	ru: `Валюта аккаунта – ${code}: в ней большая часть сумм. Другую можно выбрать в настройках панели.`,
	en: `The account's currency is ${code}: most amounts are in it. You can choose another in the panel's settings.`,
});

/** A deal's cost in the account's currency: by the rate of the day on which it closed, or of the last day there is. */
export function costsIn(zone: Zone, rates: readonly Row[], until: number): NonNullable<CurrencyContext['converted']> {
	const find = rateList(
		rates.map(({ date, currency, rate }) => ({
			currency: String(currency ?? ''),
			day: parseDay(String(date ?? '')) ?? Number.NaN,
			rate: Number(rate),
		})),
	);
	return (cost, currency, { closed_at }) => {
		const rate = find(currency, zone.dayAt(typeof closed_at === 'number' ? Math.min(closed_at, until) : until));
		return rate > 0 ? Math.round(cost * rate) : null;
	};
}
