import { type Text, text } from '../../language/text';
import type { SettingField } from '../kit/contract';

/** Deal fields that accounts make themselves, by setting: their usual names. */
export const USUAL = { region: 'Регион', cost: 'Себестоимость', channel: 'Канал', loss: 'Причина отказа' } as const;
export type Wanted = keyof typeof USUAL;

const picker = (of: Wanted, label: Text): SettingField => ({
	key: `${of}_field`,
	label,
	hint: text(
		`Название или код поля сделки (UF_CRM_…). Пусто: «${USUAL[of]}».`,
		`Name or code of the deal field (UF_CRM_…). Empty: «${USUAL[of]}».`,
	),
	placeholder: USUAL[of],
});

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
	picker('region', text('Поле «Регион»', 'Region field')),
	picker('cost', text('Поле «Себестоимость»', 'Cost field')),
	picker('channel', text('Поле «Канал»', 'Channel field')),
	picker('loss', text('Поле «Причина отказа»', 'Loss reason field')),
	{
		key: 'unsorted_stage',
		label: text('Стадия неразобранных заявок', 'Stage of unsorted requests'),
		hint: text('Сделки на ней ещё не сделки. Пусто: «Неразобранное».', 'Deals in it are not deals yet. Empty: «Неразобранное».'),
		placeholder: 'Неразобранное',
	},
];
