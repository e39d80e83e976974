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
	nothing: phrase('Закрывать пока нечего.', 'Nothing to close yet.'),
	closedMonth: phrase(
		(month: string, changes: number) => `${month} — ${changes === 0 ? 'без отклонений' : `изменилось цифр: ${changes}`}`,
		(month: string, changes: number) => `${month} — ${changes === 0 ? 'no changes since' : `figures changed since: ${changes}`}`,
	),
};
