import type { Authorisation, Connector, SettingField } from '../../connectors/kit/contract';
import type { Language } from '../../language/text';
import type { CrmForm, FormField } from './types';

/** The part of the form for those who would rather consent on the CRM's page than make a token. */
export function consentForm(
	{ title }: Connector,
	way: Authorisation,
	redirect: string,
	language: Language,
	field: (one: SettingField) => FormField,
): NonNullable<CrmForm['consent']> {
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	return {
		title: say('Или без токена: разрешить доступ', 'Or without a token: allow access'),
		lead: way.instructions[language],
		back: say('Адрес возврата', 'Redirect address'),
		redirect,
		begin: say('Разрешить доступ', 'Allow access'),
		open: say(`Открыть ${title.ru}`, `Open ${title.en}`),
		done: say('Доступ разрешён, подключить', 'Access allowed, connect'),
		fields: way.settings.map(field),
	};
}
