import { type Text, text } from '../../language/text';
import { fieldSetting } from '../kit/chosen-fields';
import type { SettingField } from '../kit/contract';
import { USUAL_NAMES } from '../kit/seen-fields';
import { offersOf } from './fields';
import type { Place } from './place';

const fieldHint = (name: string): Text =>
	text(
		`Название или ID поля сделки${name === '' ? '' : `. Пусто: «${name}»`}. После подключения поля аккаунта предлагаются списком.`,
		`Name or id of the deal field${name === '' ? '' : `. Empty: «${name}»`}. Once connected, the account’s fields are offered.`,
	);

const field = (purpose: 'region' | 'cost' | 'channel'): SettingField =>
	fieldSetting(purpose, fieldHint(USUAL_NAMES[purpose][0]), { choices: offersOf(purpose) });

/** No account is known to have this field without being told. */
const { placeholder: _, ...dueField } = fieldSetting('due', fieldHint(''), { choices: offersOf('due') });

export const settingsFor = ({ title, host, tokenHint }: Place): readonly SettingField[] => [
	{
		key: 'base_url',
		label: text('Адрес аккаунта', 'Account address'),
		hint: text(
			`Скопируйте из адресной строки браузера, когда открыта ${title.ru}.`,
			`Copy it from the browser’s address bar while ${title.en} is open.`,
		),
		placeholder: `https://example.${host}`,
		required: true,
	},
	{ key: 'token', label: text('Долгосрочный токен', 'Long-lived token'), hint: tokenHint, secret: true, required: true },
	field('region'),
	field('cost'),
	field('channel'),
	dueField,
];
