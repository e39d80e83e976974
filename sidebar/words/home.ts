import { say } from './pair';

export const home = {
	welcome: say('План продаж за четыре шага', 'A sales plan in four steps'),
	welcomeLead: say(
		'Подключите CRM — и в таблице появятся показатели, цель и лист для каждого менеджера.',
		'Connect your CRM to get KPIs, a goal and a sheet for every manager in this spreadsheet.',
	),
	ready: say('Данные на месте', 'Your data is in'),
	updated: say(
		(when: string) => `Обновлено ${when}.`,
		(when: string) => `Updated ${when}.`,
	),
	refresh: say('Обновить данные', 'Refresh the data'),
	steps: say('Шаги', 'Steps'),
	demoTitle: say('Хотите сначала посмотреть?', 'Want a look first?'),
	demoLead: say(
		'Вымышленная компания, больше года продаж. CRM не нужна; убирается одной кнопкой.',
		'A made-up company with over a year of sales. No CRM needed; one button takes it away.',
	),
	madeUp: say('Посмотреть на демо-данных', 'Look at demo data'),
	isDemo: say('В таблице демо-данные: вымышленная компания.', 'This spreadsheet holds demo data: a made-up company.'),
	toDemo: say('Убрать их', 'Take them away'),
	more: say('Ещё', 'More'),
	demo: say('Попробовать на демо-аккаунте', 'Try with the demo account'),
	connection: say('Подключение', 'Connection'),
	connectionTodo: say('Ваша CRM или таблицы CSV', 'Your CRM, or CSV tables'),
	tables: say('Таблицы CSV', 'CSV tables'),
	import: say('Импорт', 'Import'),
	importTodo: say('Проверка этапов и людей, затем загрузка', 'Check stages and people, then load'),
	importRunning: say('Идёт импорт', 'Importing'),
	importPaused: say('Импорт не закончен', 'The import is not finished'),
	goal: say('Цель', 'Goal'),
	goalTodo: say('От суммы — к сделкам и звонкам', 'From an amount to deals and calls'),
	summaries: say('Сводки', 'Summaries'),
	summariesTodo: say('Лист для каждого менеджера', 'A sheet for every manager'),
	done: say('готово', 'done'),
	next: say('следующий шаг', 'next step'),
};
