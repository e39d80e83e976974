import type { Entity } from '../kit/contract';
import { ratesSetting } from '../kit/foreign-cost';
import { list } from '../kit/json';
import { optional } from '../kit/optional-parts';
import { unreadable } from '../kit/reply';
import { getUndated } from './address';
import { ratesPart } from './optional';
import { open } from './reply';

/** What the account's other currencies are worth in its own. A key that may not see them, and an account of one currency, have none. */
export const currencyRates: Entity = optional(ratesPart, {
	id: 'currency-rates',
	title: { ru: 'Курсы валют', en: 'Exchange rates' },
	first: (config) => getUndated(config, 'settings/v3/currencies/exchange-rates/current'),
	read(reply) {
		const opened = open(reply);
		if (!opened.ok) return opened;
		const { results } = opened.body;
		if (!Array.isArray(results)) return unreadable('exchange rates: no results');
		const rows = list(results);
		const settings = ratesSetting(rows.map(({ fromCurrencyCode, conversionRate }) => [fromCurrencyCode, conversionRate]));
		return { ok: true, page: { facts: {}, settings, rowCount: rows.length } };
	},
});
