import { zoneNameOf } from '../../calendar/zone-name';
import { isCurrency } from '../parse/currency';

/** The last settings that could be read, beside those of the tab: what holds where nobody can read the tab's own. */
export const LAST = { tz: 'last_tz', base_currency: 'last_currency' } as const;

const first = (settings: ReadonlyMap<string, string>, keys: readonly string[], read: (text: string) => string | null): string | null => {
	for (const key of keys) {
		const value = read(settings.get(key) ?? '');
		if (value !== null) return value;
	}
	return null;
};

/** The zone that the setting names; null where nobody could tell. */
export const zoneSetting = (settings: ReadonlyMap<string, string>): string | null => first(settings, ['tz', LAST.tz, 'crm_tz'], zoneNameOf);

/** The account's currency: what the setting says, else the last that could be read, else what the CRM said. */
export const homeCurrency = (settings: ReadonlyMap<string, string>): string =>
	first(settings, ['base_currency', LAST.base_currency, 'crm_currency'], readCurrency) ?? 'RUB';

/** As it is written, where that is a currency. */
export const readCurrency = (text: string): string | null => (isCurrency(text) ? text : null);
