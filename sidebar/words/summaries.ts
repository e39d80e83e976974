import { say } from './pair';

export const summaries = {
	title: say('Сводки', 'Summaries'),
	empty: say('Сводок пока нет', 'No summaries yet'),
	emptyLead: say(
		'Для отдела и для каждого менеджера появится лист: план, факт и дела на сегодня.',
		'The team and every manager get a sheet with plan, fact and what to do today.',
	),
	noGoal: say('Цель не задана: в сводках не будет плана.', 'No goal is set: the summaries will show no plan.'),
	setGoal: say('Задать цель', 'Set a goal'),
	build: say('Построить сводки', 'Build the summaries'),
	rebuild: say('Обновить сводки', 'Rebuild the summaries'),
	building: say('Строим сводки', 'Building the summaries'),
	progress: say('Ход построения', 'Building progress'),
	starting: say('Готовим данные…', 'Preparing the data…'),
	of: say(
		(done: string, total: string) => `${done} из ${total}`,
		(done: string, total: string) => `${done} of ${total}`,
	),
	last: say(
		(title: string) => `Готов лист «${title}»`,
		(title: string) => `Sheet “${title}” is ready`,
	),
	stop: say('Остановить', 'Stop'),
	stopped: say('Построение остановлено. Готовые листы остались в таблице.', 'Building was stopped. The finished sheets stay.'),
	done: say('Сводки готовы', 'The summaries are ready'),
	nobody: say(
		'Строить нечего: в данных нет менеджеров. Проверьте импорт.',
		'There is nothing to build: the data holds no managers. Check the import.',
	),
	stuck: say('Построение не движется. Продолжите с того же места.', 'Building does not move on. Continue from the same place.'),
	sheets: say('Листы в таблице', 'Sheets in the spreadsheet'),
	open: say(
		(name: string) => `Открыть лист «${name}»`,
		(name: string) => `Open sheet “${name}”`,
	),
};
