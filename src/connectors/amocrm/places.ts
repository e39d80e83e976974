import { text } from '../../language/text';
import type { Place } from './place';

export const russia: Place = {
	id: 'amocrm',
	title: { ru: 'amoCRM', en: 'amoCRM' },
	host: 'amocrm.ru',
	tokenHint: text(
		'amoCRM: amoМаркет → ⋯ → «Создать интеграцию» → доступ ко всем данным → вкладка «Ключи и доступы» → «Сгенерировать долгосрочный токен». Нужны права администратора.',
		'amoCRM: Marketplace → ⋯ → Create integration, allow access to all data → Keys and scopes → Generate long-lived token. Administrator rights are needed.',
	),
	integrationHint: text(
		'amoМаркет → ⋯ → «Создать интеграцию» → вкладка «Ключи и доступы».',
		'Marketplace → ⋯ → Create integration → Keys and scopes.',
	),
};

export const world: Place = {
	id: 'kommo',
	title: { ru: 'Kommo', en: 'Kommo' },
	host: 'kommo.com',
	tokenHint: text(
		'Kommo: «Настройки» → «Интеграции» → «Создать интеграцию» → доступ ко всем данным → вкладка «Ключи и доступы» → «Сгенерировать долгосрочный токен». Нужны права администратора.',
		'Kommo: Settings → Integrations → Create integration, allow access to all data → Keys and scopes → Generate long-lived token. Administrator rights are needed.',
	),
	integrationHint: text(
		'«Настройки» → «Интеграции» → «Создать интеграцию» → вкладка «Ключи и доступы».',
		'Settings → Integrations → Create integration → Keys and scopes.',
	),
};
