import { text } from '../../language/text';
import type { SettingField } from '../contract';

const field = (key: string, ru: string, en: string, name: string): SettingField => ({
	key,
	label: text(`Поле «${ru}»`, `${en} field`),
	hint: text(`Имя или название свойства сделки. Пусто: ${name}.`, `Name or label of the deal property. Empty: ${name}.`),
	placeholder: name,
});

export const settings: readonly SettingField[] = [
	{
		key: 'token',
		label: text('Сервисный ключ', 'Service key'),
		hint: text(
			'HubSpot: ⚙ Настройки → Интеграции → Service Keys → Create. Отметьте права на чтение: crm.objects.deals, companies, contacts, owners, crm.schemas.deals и sales-email-read. Нужен суперадминистратор.',
			'HubSpot: ⚙ Settings → Integrations → Service Keys → Create. Tick the read scopes crm.objects.deals, companies, contacts, owners, crm.schemas.deals and sales-email-read. A super admin is needed.',
		),
		secret: true,
		required: true,
	},
	{
		key: 'base_url',
		label: text('Адрес API', 'API address'),
		hint: text('Обычно пусто.', 'Usually empty.'),
		placeholder: 'https://api.hubapi.com',
	},
	field('region_field', 'Регион', 'Region', 'region'),
	field('cost_field', 'Себестоимость', 'Cost', 'cost'),
	field('channel_field', 'Канал', 'Channel', 'channel'),
	{
		key: 'unsorted_stage',
		label: text('Этап неразобранных заявок', 'Stage of unsorted requests'),
		hint: text('Сделки на нём ещё не сделки. Пусто: «Неразобранное».', 'Deals in it are not deals yet. Empty: «Неразобранное».'),
		placeholder: 'Неразобранное',
	},
];
