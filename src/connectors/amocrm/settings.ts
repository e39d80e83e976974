import { text } from '../../language/text';
import type { SettingField } from '../contract';

export const settings: readonly SettingField[] = [
	{
		key: 'base_url',
		label: text('Адрес аккаунта', 'Account address'),
		hint: text(
			'Скопируйте из адресной строки браузера, когда открыта amoCRM.',
			'Copy it from the browser’s address bar while amoCRM is open.',
		),
		placeholder: 'https://example.amocrm.ru',
		required: true,
	},
	{
		key: 'token',
		label: text('Долгосрочный токен', 'Long-lived token'),
		hint: text(
			'amoCRM: amoМаркет → ⋯ → «Создать интеграцию» → доступ ко всем данным → вкладка «Ключи и доступы» → «Сгенерировать долгосрочный токен». Нужны права администратора.',
			'amoCRM: Marketplace → ⋯ → Create integration, allow access to all data → Keys and scopes → Generate long-lived token. Administrator rights are needed.',
		),
		secret: true,
		required: true,
	},
	{
		key: 'region_field',
		label: text('Поле «Регион»', 'Region field'),
		hint: text('Название или ID поля сделки. Пусто: «Регион».', 'Name or id of the deal field. Empty: «Регион».'),
		placeholder: 'Регион',
	},
	{
		key: 'cost_field',
		label: text('Поле «Себестоимость»', 'Cost field'),
		hint: text('Название или ID поля сделки. Пусто: «Себестоимость».', 'Name or id of the deal field. Empty: «Себестоимость».'),
		placeholder: 'Себестоимость',
	},
	{
		key: 'channel_field',
		label: text('Поле «Канал»', 'Channel field'),
		hint: text('Название или ID поля сделки. Пусто: «Канал».', 'Name or id of the deal field. Empty: «Канал».'),
		placeholder: 'Канал',
	},
];
