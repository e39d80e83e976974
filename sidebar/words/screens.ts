import { say } from './pair';

/** What each screen is called, also before its own words have come. */
export const screens = {
	home: say('Шаги', 'Steps'),
	connection: say('Подключение', 'Connection'),
	importing: say('Импорт', 'Import'),
	goal: say('Цель', 'Goal'),
	summaries: say('Сводки', 'Summaries'),
	explain: say('Объяснить ячейку', 'Explain this cell'),
	settings: say('Настройки', 'Settings'),
	help: say('Справка', 'Help'),
	sharing: say('Доступ и рассылка', 'Sharing and digest'),
	sets: say('Наборы KPI и премия', 'KPI sets and bonus'),
	demo: say('Демо-данные', 'Demo data'),
	reconcile: say('Сверка с CRM', 'Compare with the CRM'),
};
