import { say } from './pair';

export const shared = {
	back: say('К шагам', 'Back to the steps'),
	loading: say('Загружаем панель…', 'Loading the panel…'),
	opening: say('Открываем…', 'Opening…'),
	retry: say('Повторить', 'Try again'),
	resume: say('Продолжить', 'Continue'),
	cancel: say('Отмена', 'Cancel'),
	language: say('Язык панели', 'Panel language'),
	show: say('Показать', 'Show'),
	hide: say('Скрыть', 'Hide'),
	connectedTo: say(
		(account: string) => `Подключено: ${account}. Теперь загрузите данные.`,
		(account: string) => `Connected: ${account}. Now load the data.`,
	),
	needImport: say('Сначала импортируйте данные.', 'Import the data first.'),
	needConnection: say('Сначала подключите CRM или загрузите таблицы.', 'Connect a CRM or load tables first.'),
	toImport: say('Перейти к импорту', 'Go to import'),
	toConnection: say('Перейти к подключению', 'Go to connection'),
};

export const faults = {
	title: say('Не получилось', 'That did not work'),
	accounts: say(
		'Google не пустил надстройку. Так бывает, когда в браузере открыто несколько аккаунтов Google. Откройте таблицу в окне, где вы вошли только в один аккаунт.',
		'Google did not let the add-on in. This happens when several Google accounts are open in the browser. Open the spreadsheet in a window that is signed in to one account only.',
	),
	access: say(
		'Надстройке не хватает разрешений. Закройте панель, откройте её снова через меню «Расширения» и подтвердите доступ.',
		'The add-on lacks permissions. Close the panel, open it again from the Extensions menu and confirm the access.',
	),
	offline: say('Нет связи с Google. Проверьте интернет и повторите.', 'No connection to Google. Check the internet and try again.'),
	slow: say('Google не ответил вовремя. Повторите через минуту.', 'Google did not answer in time. Try again in a minute.'),
	quota: say(
		'Исчерпан суточный лимит Google для надстроек. Повторите завтра: сделанное сохранено.',
		'Google’s daily limit for add-ons is used up. Try again tomorrow: what is done is kept.',
	),
	outdated: say(
		'Надстройка обновилась, а панель ещё прежняя. Закройте панель и откройте её снова.',
		'The add-on was updated, but this panel is the old one. Close the panel and open it again.',
	),
	unknown: say(
		'Что-то пошло не так. Повторите; если не поможет, закройте панель и откройте её снова.',
		'Something went wrong. Try again; if that does not help, close the panel and open it again.',
	),
};
