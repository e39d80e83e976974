import { say } from './pair';

export const connection = {
	title: say('Подключение', 'Connection'),
	lead: say('Надстройка только читает CRM и ничего в ней не меняет.', 'The add-on only reads your CRM and changes nothing in it.'),
	choose: say('Ваша CRM', 'Your CRM'),
	none: say(
		'В этой версии CRM не подключаются. Загрузите таблицы CSV ниже.',
		'No CRM can be connected in this version. Load CSV tables below.',
	),
	more: say('Необязательные поля', 'Optional fields'),
	privacy: say(
		'Токен хранится в ваших личных настройках Google и не попадает в таблицу.',
		'The token stays in your personal Google settings and never gets into the spreadsheet.',
	),
	submit: say('Проверить и подключить', 'Check and connect'),
	checking: say('Проверяем…', 'Checking…'),
	fill: say(
		(label: string) => `Заполните поле «${label}».`,
		(label: string) => `Fill in “${label}”.`,
	),
	connected: say('Подключено', 'Connected'),
	change: say('Изменить', 'Change'),
	disconnect: say('Отключить', 'Disconnect'),
	disconnectSure: say(
		'Отключить CRM? Загруженные данные останутся в таблице, обновляться они не будут.',
		'Disconnect the CRM? The loaded data stays in the spreadsheet but will no longer be refreshed.',
	),
	disconnected: say('CRM отключена.', 'The CRM is disconnected.'),
	next: say('Дальше: импорт', 'Next: import'),
	tablesTitle: say('Или загрузите таблицы CSV', 'Or load CSV tables'),
	tablesLead: say(
		'Выгрузка из CRM или Excel: сделки, действия, менеджеры, план — по файлу на таблицу. Заголовки столбцов могут быть русскими или английскими.',
		'An export from a CRM or Excel: deals, activities, managers, targets, one file per table. Column headings may be English or Russian.',
	),
	chooseFiles: say('Выбрать файлы', 'Choose files'),
	chosen: say('Выбранные файлы', 'Chosen files'),
	tooLarge: say(
		'Файлы больше 20 МБ вместе. Разделите выгрузку по годам и загрузите её частями.',
		'The files are over 20 MB together. Split the export by year and load it in parts.',
	),
	unreadable: say('Файл не удалось прочитать. Выберите его ещё раз.', 'The file could not be read. Choose it again.'),
	load: say(
		(tables: string) => `Загрузить ${tables}`,
		(tables: string) => `Load ${tables}`,
	),
	loadingTables: say('Загружаем…', 'Loading…'),
	tablesLoaded: say('Таблицы загружены.', 'The tables are loaded.'),
};
