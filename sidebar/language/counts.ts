import { plural } from './phrase';

export const counts = {
	stages: plural(['этап', 'этапа', 'этапов'], ['stage', 'stages']),
	people: plural(['человек', 'человека', 'человек'], ['person', 'people']),
	deals: plural(['сделка', 'сделки', 'сделок'], ['deal', 'deals']),
	leads: plural(['лид', 'лида', 'лидов'], ['lead', 'leads']),
	calls: plural(['звонок', 'звонка', 'звонков'], ['call', 'calls']),
	meetings: plural(['встреча', 'встречи', 'встреч'], ['meeting', 'meetings']),
	activities: plural(['действие', 'действия', 'действий'], ['activity', 'activities']),
	managers: plural(['менеджер', 'менеджера', 'менеджеров'], ['manager', 'managers']),
	requests: plural(['запрос', 'запроса', 'запросов'], ['request', 'requests']),
	sheets: plural(['лист', 'листа', 'листов'], ['sheet', 'sheets']),
	/** After «5 из». */
	sheetsOf: plural(['листа', 'листов', 'листов'], ['sheet', 'sheets']),
	problems: plural(
		['строка требует внимания', 'строки требуют внимания', 'строк требуют внимания'],
		['row needs attention', 'rows need attention'],
	),
	/** What a button loads. */
	tables: plural(['таблицу', 'таблицы', 'таблиц'], ['table', 'tables']),
};
