import { text } from '../../language/text';
import { chosenFieldSettings, unsortedStageSetting } from '../kit/chosen-fields';
import type { SettingField } from '../kit/contract';

export const settings: readonly SettingField[] = [
	{
		key: 'base_url',
		label: text('Адрес аккаунта', 'Account address'),
		hint: text(
			'Скопируйте из адресной строки браузера, когда открыт Pipedrive.',
			'Copy it from the browser’s address bar while Pipedrive is open.',
		),
		placeholder: 'https://company.pipedrive.com',
		required: true,
	},
	{
		key: 'token',
		label: text('API-токен', 'API token'),
		hint: text(
			'Pipedrive: фото профиля → Настройки компании → Личные настройки → API → «Ваш персональный API-токен». Лучше токен администратора: другим видно не всё.',
			'Pipedrive: profile picture → Company settings → Personal preferences → API → Your personal API token. Better an administrator’s: others do not see everything.',
		),
		secret: true,
		required: true,
	},
	...chosenFieldSettings,
	unsortedStageSetting,
];
