import { text } from '../../language/text';
import { chosenFieldSettings, unsortedStageSetting } from '../kit/chosen-fields';
import type { SettingField } from '../kit/contract';

export const settings: readonly SettingField[] = [
	{
		key: 'token',
		label: text('Сервисный ключ', 'Service key'),
		hint: text(
			'HubSpot: ⚙ Настройки → Интеграции → Service Keys → Create. Отметьте права на чтение: crm.objects.deals, companies, contacts, owners, line_items, crm.schemas.deals и sales-email-read. Нужен суперадминистратор.',
			'HubSpot: ⚙ Settings → Integrations → Service Keys → Create. Tick the read scopes crm.objects.deals, companies, contacts, owners, line_items, crm.schemas.deals and sales-email-read. A super admin is needed.',
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
	...chosenFieldSettings,
	unsortedStageSetting,
];
