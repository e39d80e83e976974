import { phrase } from '../language/phrase';

export const ownWords = {
	loading: phrase('Читаем ваш лист…', 'Reading your sheet…'),
	noSheet: phrase(
		'Вашего листа ещё нет. Попросите руководителя построить сводки.',
		'You have no sheet yet. Ask your head of sales to build the summaries.',
	),
	period: phrase(
		(token: string, when: string) => (when === '' ? token : `${token}, данные обновлены ${when}`),
		(token: string, when: string) => (when === '' ? token : `${token}, data updated ${when}`),
	),
	fact: phrase('Факт', 'Actual'),
	plan: phrase('План', 'Plan'),
	attainment: phrase('Выполнение', 'Attainment'),
	noPlan: phrase('не задан', 'not set'),
	toDo: phrase('В день до конца периода', 'Per day until the period ends'),
	open: phrase('Открыть мой лист', 'Open my sheet'),
	feedback: phrase(
		'На листе есть блок «Обратная связь»: оцените показатели и напишите, что мешает. Ваши ячейки открыты для правки, остальные закрыты.',
		'Your sheet has a Feedback block: rate the KPIs and say what gets in your way. You can edit your own cells; the others are locked.',
	),
	contest: phrase(
		'Сделка посчитана не так? Впишите её на своём листе в блок «Оспорить сделку»: руководитель ответит там же.',
		'A deal is counted wrongly? Enter it in the block “Contest a deal” on your sheet; the head answers there.',
	),
};
