import { counted } from './pair';

export const count = {
	stages: counted(['этап', 'этапа', 'этапов'], ['stage', 'stages']),
	people: counted(['человек', 'человека', 'человек'], ['person', 'people']),
	deals: counted(['сделка', 'сделки', 'сделок'], ['deal', 'deals']),
	leads: counted(['лид', 'лида', 'лидов'], ['lead', 'leads']),
	calls: counted(['звонок', 'звонка', 'звонков'], ['call', 'calls']),
	meetings: counted(['встреча', 'встречи', 'встреч'], ['meeting', 'meetings']),
	activities: counted(['действие', 'действия', 'действий'], ['activity', 'activities']),
	managers: counted(['менеджер', 'менеджера', 'менеджеров'], ['manager', 'managers']),
	requests: counted(['запрос', 'запроса', 'запросов'], ['request', 'requests']),
	sheets: counted(['лист', 'листа', 'листов'], ['sheet', 'sheets']),
	/** After «5 из». */
	sheetsOf: counted(['листа', 'листов', 'листов'], ['sheet', 'sheets']),
	problems: counted(
		['строка требует внимания', 'строки требуют внимания', 'строк требуют внимания'],
		['row needs attention', 'rows need attention'],
	),
	/** What a button loads. */
	tables: counted(['таблицу', 'таблицы', 'таблиц'], ['table', 'tables']),
};
