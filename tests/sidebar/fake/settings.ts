import type { Rpc, SettingsForm } from '../../../sidebar/server/contract';
import type { Spreadsheet } from './spreadsheet';
import { stateOf } from './state';

export function settingsCalls(sheet: Spreadsheet): Pick<Rpc, 'settings' | 'saveSettings' | 'setLanguage' | 'checkInstallation'> {
	const { text } = sheet;
	const pipeline = text('Продажи', 'Sales');
	let settings: SettingsForm = {
		tz: 'Europe/Moscow',
		currency: 'RUB',
		open: '09:00',
		close: '18:00',
		weekend: '6,7',
		country: '',
		stages: [
			{ id: '1', name: text('Первичный контакт', 'First contact'), pipeline, outcome: 'OPEN', temperature: 'cold' },
			{ id: '2', name: text('Счёт выставлен', 'Invoice sent'), pipeline, outcome: 'OPEN', temperature: 'hot' },
			{ id: '142', name: text('Успешно', 'Won'), pipeline, outcome: 'WON', temperature: 'none' },
		],
		slices: '',
		dimensions: [
			{ id: 'channel', name: 'Канал' },
			{ id: 'pipeline', name: 'Воронка' },
		],
		mostSlices: 6,
		language: sheet.language,
		isLanguageSettled: sheet.facts !== null,
		tab: text('Настройки', 'Settings'),
	};
	return {
		settings: () => settings,
		saveSettings: (form) => {
			settings = form;
			return stateOf(sheet);
		},
		checkInstallation: (part) => ({
			lines: [
				...(part === 'permissions'
					? [
							{
								id: 'permission-network',
								state: 'ok' as const,
								title: text('Разрешение обращаться к CRM', 'Permission to reach the CRM'),
								text: '',
							},
						]
					: []),
				{
					id: part,
					state: part === 'files' ? 'warning' : 'ok',
					title: text('PDF к письмам', 'PDF for letters'),
					text: text(
						'Google не отдаёт файл как PDF: письма уходят со ссылкой.',
						'Google does not give the file as PDF: letters hold a link.',
					),
					...(part === 'files' ? { link: 'https://console.cloud.google.com/apis/library' } : {}),
				},
			],
			answers: { [part]: 'told' },
			locale: 'ru_RU',
		}),
		setLanguage: (language) => {
			sheet.language = language;
			return stateOf(sheet);
		},
	};
}
