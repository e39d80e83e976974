import type { Settings } from '../../facts/account';
import type { Text } from '../../language/text';

/** What the CRM says of its account, and under which setting it is remembered until the next import. */
const FACTS = { tz: 'crm_tz', base_currency: 'crm_currency' } as const;

/** Settings that remember the account as the CRM describes it. */
export const accountAsTold = (crmSettings: Readonly<Record<string, string>>): Record<string, string> =>
	Object.fromEntries(
		Object.entries(FACTS).flatMap(([key, memory]) => (crmSettings[key] === undefined ? [] : [[memory, crmSettings[key]]])),
	);

/** What changed in the CRM since the last import. The sheet keeps its own setting: a person decides. */
export function accountChanges(crmSettings: Readonly<Record<string, string>>, settings: Settings): Text[] {
	return Object.entries(FACTS).flatMap(([key, memory]): Text[] => {
		const [before, now, own] = [settings.get(memory), crmSettings[key], settings.get(key)];
		if (before === undefined || now === undefined || before === now || own === now) return [];
		const ru = key === 'tz' ? 'Часовой пояс' : 'Основная валюта';
		const en = key === 'tz' ? 'The time zone' : 'The base currency';
		return [
			{
				ru: `${ru} аккаунта CRM: было ${before}, стало ${now}. В таблице действует ${own}: если это больше не так, исправьте «${key}» на вкладке «Настройки» и загрузите всё заново.`,
				en: `${en} of the CRM account was ${before} and is ${now} now. The sheet goes by ${own}: if that is no longer right, correct "${key}" in the Settings tab and import everything again.`,
			},
		];
	});
}
