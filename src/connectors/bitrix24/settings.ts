import { text } from '../../language/text';
import { fieldSetting, unsortedStageSetting } from '../kit/chosen-fields';
import type { SettingField } from '../kit/contract';
import { USUAL_NAMES } from '../kit/seen-fields';

/** Deal fields that accounts make themselves, by setting. */
export const DEAL_FIELDS = ['region', 'cost', 'channel', 'loss'] as const;
export type DealField = (typeof DEAL_FIELDS)[number];

const dealField = (purpose: DealField): SettingField => {
	const [usual] = USUAL_NAMES[purpose];
	return fieldSetting(
		purpose,
		text(`Название или код поля сделки (UF_CRM_…). Пусто: «${usual}».`, `Name or code of the deal field (UF_CRM_…). Empty: «${usual}».`),
	);
};

export const settings: readonly SettingField[] = [
	{
		key: 'webhook',
		label: text('Адрес входящего вебхука', 'Address of the incoming webhook'),
		hint: text(
			'Битрикс24: Приложения → Разработчикам → Готовые сценарии → Другое → Входящий вебхук. Отметьте права CRM (crm), Пользователи (user), Структура компании (department), для итогов звонков Телефония (telephony); скопируйте адрес целиком. Создавать его должен администратор. Нужен платный тариф.',
			'Bitrix24: Applications → Developer resources → Ready-made scenarios → Other → Inbound webhook. Tick CRM (crm), Users (user), Company structure (department) and, for results of calls, Telephony (telephony); copy the whole address. An administrator should create it. A paid plan is needed.',
		),
		placeholder: 'https://portal.bitrix24.ru/rest/1/abc123/',
		secret: true,
		required: true,
	},
	...DEAL_FIELDS.map(dealField),
	{
		...unsortedStageSetting,
		label: text('Стадия неразобранных заявок', 'Stage of unsorted requests'),
		hint: text('Сделки на ней ещё не сделки. Пусто: «Неразобранное».', 'Deals in it are not deals yet. Empty: «Неразобранное».'),
	},
];
