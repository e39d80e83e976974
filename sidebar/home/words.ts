import { phrase } from '../language/phrase';

export const homeWords = {
	welcome: phrase('План продаж за три шага', 'A sales plan in three steps'),
	welcomeLead: phrase(
		'Подключите CRM — и в таблице появятся показатели, цель и лист для каждого менеджера.',
		'Connect your CRM to get KPIs, a goal and a sheet for every manager in this spreadsheet.',
	),
	firstConnect: phrase('Подключить CRM', 'Connect your CRM'),
	firstConnectHint: phrase(
		'Или загрузить таблицы. Токен хранится в ваших настройках Google, в таблицу ничего не пишем.',
		'Or load tables. The token stays in your Google settings; nothing is written to the spreadsheet.',
	),
	firstCheck: phrase('Проверить этапы и людей', 'Check stages and people'),
	firstCheckHint: phrase('Только читаем CRM: в таблицу ничего не пишем.', 'The CRM is only read: nothing is written to the spreadsheet.'),
	firstBuild: phrase('Построить', 'Build'),
	firstBuildHint: phrase(
		'В этой таблице появятся вкладки с данными, цель и сводки. Импорт можно отменить.',
		'Adds data tabs, the goal and summaries to this spreadsheet. You can undo the import.',
	),
	ready: phrase('Данные на месте', 'Your data is in'),
	updated: phrase(
		(when: string) => `Обновлено ${when}.`,
		(when: string) => `Updated ${when}.`,
	),
	refresh: phrase('Обновить данные', 'Refresh the data'),
	steps: phrase('Шаги', 'Steps'),
	isDemo: phrase('В таблице демо-данные: вымышленная компания.', 'This spreadsheet holds sample data of a made-up company.'),
	toDemo: phrase('Удалить демо-данные', 'Remove the sample data'),
	contested: phrase(
		(deals: number) => `Оспорено сделок: ${deals}. Менеджеры ждут ответа.`,
		(deals: number) => `Contested deals: ${deals}. The managers wait for your answer.`,
	),
	toContests: phrase('Ответить', 'Answer'),
	changedDeals: phrase(
		(deals: number) => `Поправленные сделки, которые с тех пор изменили в CRM: ${deals}. Поправка действует, пока вы её не снимете.`,
		(deals: number) => `Corrected deals that the CRM has changed since: ${deals}. A correction holds until you withdraw it.`,
	),
	toChanged: phrase('Посмотреть', 'Look at them'),
	more: phrase('Ещё', 'More'),
	connection: phrase('Подключение', 'Connection'),
	connectionTodo: phrase('Ваша CRM или таблицы CSV', 'Your CRM, or CSV tables'),
	tables: phrase('Таблицы CSV', 'CSV tables'),
	import: phrase('Импорт', 'Import'),
	importTodo: phrase('Проверка этапов и людей, затем загрузка', 'Check stages and people, then import'),
	importRunning: phrase('Идёт импорт', 'Importing'),
	importPaused: phrase('Импорт не закончен', 'The import is not finished'),
	goal: phrase('Цель', 'Goal'),
	goalTodo: phrase('От суммы — к сделкам и звонкам', 'From an amount to deals and calls'),
	summaries: phrase('Сводки', 'Summaries'),
	summariesTodo: phrase('Лист для каждого менеджера', 'A sheet for every manager'),
	done: phrase('готово', 'done'),
	next: phrase('следующий шаг', 'next step'),
};
