import { phrase } from './phrase';

export const sharedWords = {
	back: phrase('К шагам', 'Back to the steps'),
	loading: phrase('Загружаем панель…', 'Loading the panel…'),
	opening: phrase('Открываем…', 'Opening…'),
	retry: phrase('Повторить', 'Try again'),
	resume: phrase('Продолжить', 'Continue'),
	cancel: phrase('Отмена', 'Cancel'),
	language: phrase('Язык панели', 'Panel language'),
	openGoogle: phrase('Открыть страницу Google', 'Open Google’s page'),
	show: phrase('Показать', 'Show'),
	hide: phrase('Скрыть', 'Hide'),
	connectedTo: phrase(
		(account: string) => `Подключено: ${account}. Теперь загрузите данные.`,
		(account: string) => `Connected: ${account}. Now load the data.`,
	),
	stopping: phrase('Останавливаем после текущего шага…', 'Stopping after the current step…'),
	retrying: phrase(
		(attempt: number) => `Шаг не прошёл, пробуем ещё раз (${attempt}\u00a0из\u00a03)…`,
		(attempt: number) => `A step failed, trying again (${attempt}\u00a0of\u00a03)…`,
	),
	fillIn: phrase(
		(label: string) => `Заполните поле «${label}».`,
		(label: string) => `Fill in “${label}”.`,
	),
	needImport: phrase('Сначала импортируйте данные.', 'Import the data first.'),
	needConnection: phrase('Сначала подключите CRM или загрузите таблицы.', 'Connect a CRM or load tables first.'),
	toImport: phrase('Перейти к импорту', 'Go to import'),
	toConnection: phrase('Перейти к подключению', 'Go to connection'),
};

export const faultWords = {
	title: phrase('Не получилось', 'That did not work'),
	accounts: phrase(
		'Google не пустил надстройку. Так бывает, когда в браузере открыто несколько аккаунтов Google. Откройте таблицу в окне, где вы вошли только в один аккаунт.',
		'Google did not let the add-on in. This happens when several Google accounts are open in the browser. Open the spreadsheet in a window that is signed in to one account only.',
	),
	access: phrase(
		'Надстройке не хватает разрешений. Закройте панель, откройте её снова через меню «Расширения» и подтвердите доступ.',
		'The add-on lacks permissions. Close the panel, open it again from the Extensions menu and confirm the access.',
	),
	offline: phrase('Нет связи с Google. Проверьте интернет и повторите.', 'No connection to Google. Check the internet and try again.'),
	slow: phrase('Google не ответил вовремя. Повторите через минуту.', 'Google did not answer in time. Try again in a minute.'),
	quota: phrase(
		'Исчерпан суточный лимит Google для надстроек. Повторите завтра: сделанное сохранено.',
		'Google’s daily limit for add-ons is used up. Try again tomorrow: finished work is saved.',
	),
	outdated: phrase(
		'Надстройка обновилась, а панель ещё прежняя. Закройте панель и откройте её снова.',
		'The add-on was updated, but this panel is the old one. Close the panel and open it again.',
	),
	unknown: phrase(
		'Что-то пошло не так. Повторите; если не поможет, закройте панель и откройте её снова.',
		'Something went wrong. Try again; if that does not help, close the panel and open it again.',
	),
};
