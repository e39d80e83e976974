import { say } from './pair';

export const demo = {
	lead: say(
		'Надстройка загрузит в эту таблицу вымышленную компанию – так же, как загрузила бы ваши файлы. Пока вы не нажмёте кнопку, ничего не записано.',
		'The add-on will load a made-up company into this spreadsheet, the way it would load your own files. Nothing is written until you press the button.',
	),
	what: say('Что появится', 'What will appear'),
	tabs: say(
		'Шесть вкладок с данными, «Настройки», «Журнал загрузок» и скрытая вкладка с показателями. Ваших вкладок надстройка не тронет.',
		'Six data tabs, Settings, Import log and a hidden tab with the figures. Your own tabs are not touched.',
	),
	since: say(
		(day: string) => `с ${day} по сегодня`,
		(day: string) => `from ${day} to today`,
	),
	load: say('Загрузить демо-данные', 'Load the demo data'),
	loading: say('Загружаем, около минуты…', 'Loading, about a minute…'),
	loaded: say('Демо-данные загружены. Поставьте цель и постройте сводки.', 'The demo data are in. Set a goal and build the summaries.'),
	undo: say('Убрать их можно одной кнопкой: на первом экране или здесь.', 'One button takes them away: on the first screen or here.'),
	present: say('Сейчас в таблице демо-данные', 'The demo data are in this spreadsheet'),
	presentLead: say(
		'Кнопка уберёт вымышленные сделки, людей и звонки. Вкладки останутся: с заголовками, вашими строками и столбцами. Листы цели и сводок удалите сами.',
		'The button takes the made-up deals, people and calls away. The tabs stay, with their headings and your own rows and columns. Delete the goal and summary sheets yourself.',
	),
	remove: say('Убрать демо-данные', 'Take the demo data away'),
	removed: say(
		'Демо-данных больше нет. Подключите свою CRM или загрузите таблицы.',
		'The demo data are gone. Connect your CRM or load tables.',
	),
};
