import { currencyCode } from '../../facts/parse/currency';
import type { Cell, Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { Config } from './contract';
import { money } from './json';
import { asLookup, lookup } from './lookup';

/** Minor units, and the currency that they are in where it is another than the account's. */
const FOREIGN = 'cost_as_told';

/** The cost of a deal, as a part of its row: in the account's currency at once, in another one once its rate is known. */
export function costIn(value: unknown, currency: string | null, config: Config): Row {
	const cost = money(value);
	const home = config.base_currency ?? null;
	if (typeof cost !== 'number' || currency === null || home === null || currencyCode(currency) === currencyCode(home)) return { cost };
	return { cost: null, [FOREIGN]: `${cost}|${currencyCode(currency)}` };
}

/** The setting that keeps the account's own rates: what one unit of a currency is worth in the account's. */
export const ratesSetting = (rates: readonly (readonly [currency: unknown, rate: unknown])[]): { currency_rates: string } => ({
	currency_rates: asLookup(
		rates.flatMap(([code, rate]) => (Number(rate) > 0 ? [[currencyCode(String(code)), Number(rate)] as const] : [])),
	),
});

const foreignCost = (deal: Row): readonly [amount: number, currency: string] | null => {
	const [amount = '', currency = ''] = String(deal[FOREIGN] ?? '').split('|');
	return currency === '' ? null : [Number(amount), currency];
};

/** In base currency, by the deal's own rate where it is in the same currency, else by the account's; otherwise nobody can tell here. */
function converted(deal: Row, config: Config): Cell {
	const foreign = foreignCost(deal);
	if (foreign === null) return deal.cost ?? null;
	const [amount, currency] = foreign;
	const isOwn = typeof deal.fx_rate === 'number' && deal.fx_rate > 0 && currencyCode(String(deal.currency ?? '')) === currency;
	const rate = isOwn ? Number(deal.fx_rate) : Number(lookup(config, 'currency_rates')[currency] ?? Number.NaN);
	return rate > 0 ? Math.round(amount * rate) : null;
}

/** Deals with their costs in the account's currency: what is in another one and has no rate is not known, never one to one. */
export const withCosts = (deals: readonly Row[], config: Config): Row[] =>
	deals.map((deal) => {
		if (deal[FOREIGN] === undefined) return deal;
		const { [FOREIGN]: _, ...row }: Row = { ...deal, cost: converted(deal, config) };
		return row;
	});

/** How many costs could not be told in the account's currency, by currency. */
export function costFindings({ deals = [] }: Facts, config: Config): Text[] {
	const counts = new Map<string, Set<string>>();
	for (const deal of deals) {
		const foreign = foreignCost(deal);
		if (foreign === null || converted(deal, config) !== null) continue;
		const ids = counts.get(foreign[1]) ?? new Set();
		counts.set(foreign[1], ids.add(String(deal.deal_id)));
	}
	return [...counts].map(([currency, ids]) => {
		const examples = [...ids].slice(0, 3).join(', ');
		return {
			ru: `Себестоимость в валюте ${currency} у сделок: ${ids.size} (ID ${examples}). Она не пересчитана и считается неизвестной: укажите её в CRM в основной валюте.`,
			en: `Deals whose cost is in ${currency}: ${ids.size} (ID ${examples}). It was not converted and counts as unknown: enter it in the account's currency in the CRM.`,
		};
	});
}
