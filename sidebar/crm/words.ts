import { phrase } from '../language/phrase';

export const crmWords = {
	lead: phrase('Надстройка только читает CRM и ничего в ней не меняет.', 'The add-on only reads your CRM and changes nothing in it.'),
	choose: phrase('Ваша CRM', 'Your CRM'),
	none: phrase(
		'В этой версии CRM не подключаются. Загрузите таблицы CSV ниже.',
		'No CRM can be connected in this version. Load CSV tables below.',
	),
	more: phrase('Необязательные поля', 'Optional fields'),
	privacy: phrase(
		'Токен хранится в ваших личных настройках Google и не попадает в таблицу.',
		'The token stays in your personal Google settings and never gets into the spreadsheet.',
	),
	submit: phrase('Проверить и подключить', 'Check and connect'),
	checking: phrase('Проверяем…', 'Checking…'),
	connected: phrase('Подключено', 'Connected'),
	change: phrase('Изменить', 'Change'),
	disconnect: phrase('Отключить', 'Disconnect'),
	confirmDisconnect: phrase(
		'Отключить CRM? Загруженные данные останутся в таблице, обновляться они не будут.',
		'Disconnect the CRM? The imported data stays in the spreadsheet but will no longer be refreshed.',
	),
	disconnected: phrase('CRM отключена.', 'The CRM is disconnected.'),
	next: phrase('Дальше: импорт', 'Next: import'),
};
