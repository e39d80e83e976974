import { phrase } from '../language/phrase';

export const closingWords = {
	title: phrase('Закрытие месяца', 'Closing the month'),
	close: phrase(
		(month: string) => `Закрыть: ${month}`,
		(month: string) => `Close ${month}`,
	),
	lead: phrase(
		'Все цифры, планы и баллы запишутся в защищённую вкладку. Поздние правки появятся рядом; закрытые цифры не изменятся.',
		'All figures, plans and scores go to a protected tab. Later corrections appear alongside; closed figures stay.',
	),
	question: phrase(
		(month: string, asOf: string) => `По данным на ${asOf} застынут цифры, планы, баллы и премии. Закрыть ${month}?`,
		(month: string, asOf: string) => `Figures, plans, scores and bonuses freeze with data as of ${asOf}. Close ${month}?`,
	),
	figures: phrase(
		(figures: string) => `Всего цифр: ${figures}`,
		(figures: string) => `Figures in all: ${figures}`,
	),
	who: phrase('Кто', 'Who'),
	company: phrase('Отдел', 'Department'),
	factOfPlan: phrase('Факт, план', 'Actual, plan'),
	of: phrase(
		(plan: string) => `из ${plan}`,
		(plan: string) => `of ${plan}`,
	),
	noPlan: phrase('без плана', 'no plan'),
	bonus: phrase('Премия, балл', 'Bonus, score'),
	confirm: phrase(
		(month: string) => `Да, закрыть: ${month}`,
		(month: string) => `Yes, close ${month}`,
	),
	reopenLead: phrase(
		'Цифры месяца снова начнут меняться. Закрытые останутся во вкладке для истории, причина — в журнале решений.',
		'The month’s figures will move again. The closed ones stay in the tab for the record; the reason goes to the log of decisions.',
	),
	reason: phrase('Почему открываем', 'Reason for reopening'),
	needReason: phrase('Напишите причину.', 'Enter the reason.'),
	reopen: phrase(
		(month: string) => `Открыть снова: ${month}`,
		(month: string) => `Reopen ${month}`,
	),
	nothing: phrase('Закрывать пока нечего.', 'Nothing to close yet.'),
	closedMonth: phrase(
		(month: string, changes: number) => `${month} — ${changes === 0 ? 'без отклонений' : `изменилось цифр: ${changes}`}`,
		(month: string, changes: number) => `${month} — ${changes === 0 ? 'no changes since' : `figures changed since: ${changes}`}`,
	),
};
