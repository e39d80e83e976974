import { phrase } from '../language/phrase';

export const summaryWords = {
	empty: phrase('Сводок пока нет', 'No summaries yet'),
	emptyLead: phrase(
		'Для отдела и для каждого менеджера появится лист: план, факт и дела на сегодня.',
		'The team and every manager get a sheet with plan and actual and what to do today.',
	),
	noGoal: phrase('Цель не задана: в сводках не будет плана.', 'No goal is set: the summaries will show no plan.'),
	setGoal: phrase('Задать цель', 'Set a goal'),
	editors: phrase('Кто, кроме вас, меняет планы и листы', 'Who else may change plans and sheets'),
	editorsHint: phrase(
		'Почты через запятую. Пусто — только вы. Остальные смотрят и пишут в своих комментариях.',
		'Emails, separated by commas. Blank: you alone. Others look, and write in their own comments.',
	),
	build: phrase('Построить сводки', 'Build the summaries'),
	rebuild: phrase('Обновить сводки', 'Rebuild the summaries'),
	building: phrase('Строим сводки', 'Building the summaries'),
	progress: phrase('Ход построения', 'Building progress'),
	starting: phrase('Готовим данные…', 'Preparing the data…'),
	doneOf: phrase(
		(done: string, total: string) => `${done} из ${total}`,
		(done: string, total: string) => `${done} of ${total}`,
	),
	last: phrase(
		(title: string) => `Готов лист «${title}»`,
		(title: string) => `Sheet “${title}” is ready`,
	),
	stop: phrase('Остановить', 'Stop'),
	stopped: phrase('Построение остановлено. Готовые листы остались в таблице.', 'Building was stopped. The finished sheets stay.'),
	done: phrase('Сводки готовы', 'The summaries are ready'),
	nobody: phrase(
		'Строить нечего: в данных нет менеджеров. Проверьте импорт.',
		'There is nothing to build: the data has no managers. Check the import.',
	),
	stuck: phrase('Построение не движется. Продолжите с того же места.', 'Building makes no progress. Continue from the same place.'),
	sheets: phrase('Листы в таблице', 'Sheets in the spreadsheet'),
	open: phrase(
		(name: string) => `Открыть лист «${name}»`,
		(name: string) => `Open sheet “${name}”`,
	),
};
