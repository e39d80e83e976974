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
		'amoМаркет → ⋯ → «Создать интеграцию»: впишите туда адрес возврата, дайте доступ ко всем данным, сохраните и скопируйте сюда ключи с вкладки «Ключи и доступы».',
		'Marketplace → ⋯ → Create integration: enter the redirect address there, allow all data, save, and copy its keys from Keys and scopes to here.',
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
		'«Настройки» → «Интеграции» → «Создать интеграцию»: впишите туда адрес возврата, дайте доступ ко всем данным, сохраните и скопируйте сюда ключи с вкладки «Ключи и доступы».',
		'Settings → Integrations → Create integration: enter the redirect address there, allow all data, save, and copy its keys from Keys and scopes to here.',
	),
};
