import { phrase } from '../language/phrase';

export const demoWords = {
	lead: phrase(
		'Надстройка загрузит в эту таблицу вымышленную компанию — так же, как загрузила бы ваши файлы. Пока вы не нажмёте кнопку, ничего не записано.',
		'The add-on will load a made-up company into this spreadsheet, the way it would load your own files. Nothing is written until you press the button.',
	),
	contents: phrase('Что появится', 'What you will get'),
	tabs: phrase(
		'Шесть вкладок с данными, «Настройки», «Журнал загрузок» и скрытая вкладка с показателями. Ваших вкладок надстройка не тронет.',
		'Six data tabs, Settings, Import log and a hidden tab with the figures. Your own tabs are not touched.',
	),
	since: phrase(
		(day: string) => `с ${day} по сегодня`,
		(day: string) => `${day} to today`,
	),
	load: phrase('Загрузить демо-данные', 'Load sample data'),
	loading: phrase('Загружаем, около минуты…', 'Loading, about a minute…'),
	loaded: phrase('Демо-данные загружены. Поставьте цель и постройте сводки.', 'The sample data is in. Set a goal and build the summaries.'),
	undo: phrase('Удалить их можно одной кнопкой: на первом экране или здесь.', 'One button removes it: on the first screen or here.'),
	present: phrase('Сейчас в таблице демо-данные', 'This spreadsheet holds sample data'),
	presentLead: phrase(
		'Кнопка удалит вымышленные сделки, людей и звонки. Вкладки останутся: с заголовками, вашими строками и столбцами. Листы цели и сводок удалите сами.',
		'The button removes the made-up deals, people and calls. The tabs stay, with their headings and your own rows and columns. Delete the goal and summary sheets yourself.',
	),
	remove: phrase('Удалить демо-данные', 'Remove the sample data'),
	removed: phrase(
		'Демо-данные удалены. Подключите свою CRM или загрузите таблицы.',
		'The sample data is gone. Connect your CRM or load tables.',
	),
};
