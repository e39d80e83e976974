import { say } from './pair';

export const sharing = {
	lead: say(
		'Каждому – отдельный файл: только его сводка, только значения. Остальная таблица ему не видна.',
		'A file of one’s own for everyone: just that summary, just values. The rest of the spreadsheet stays unseen.',
	),
	email: say('E-mail', 'E-mail'),
	sees: say(
		(who: string, name: string) => `${who} увидит: сводку «${name}», значения и диаграммы. Не увидит: другие листы, формулы, чужие цифры.`,
		(who: string, name: string) =>
			`${who} will see the summary “${name}”, values and charts. Not: other sheets, formulas, anybody else’s figures.`,
	),
	onlyYou: say('Пока только вы', 'For now only you'),
	invite: say('Пригласить письмом от Google', 'Have Google invite by mail'),
	mailed: say('Присылать PDF по расписанию', 'Send the PDF on schedule'),
	make: say('Создать файл', 'Make the file'),
	update: say('Обновить файл', 'Update the file'),
	open: say('Открыть файл', 'Open the file'),
	updated: say(
		(when: string) => `Обновлён: ${when}`,
		(when: string) => `Updated: ${when}`,
	),
	revoke: say('Закрыть доступ', 'Close access'),
	left: say('не работает – закройте доступ', 'has left – close access'),
	noSheet: say('Сначала постройте сводки.', 'Build the summaries first.'),
	all: say('Обновить все файлы', 'Update all files'),
	protect: say('Защитить планы и листы', 'Protect plans and sheets'),
	unprotect: say('Снять защиту', 'Take protection off'),
	isProtected: say(
		(tabs: number) => `Готово, вкладок: ${tabs}. Планы меняете вы, менеджер – только свой комментарий.`,
		(tabs: number) => `Done, tabs: ${tabs}. You edit plans, a manager just the own comment.`,
	),
	digest: say('Рассылка по расписанию', 'Digest on schedule'),
	when: say('Когда', 'When'),
	days: say(
		['выключена', 'каждый день', 'по понедельникам', 'по вторникам', 'по средам', 'по четвергам', 'по пятницам'],
		['off', 'every day', 'on Mondays', 'on Tuesdays', 'on Wednesdays', 'on Thursdays', 'on Fridays'],
	),
	hour: say('Не раньше, час', 'Not before, hour'),
	chat: say('Чат Telegram (необязательно)', 'Telegram chat (optional)'),
	token: say('Токен бота', 'Bot token'),
	tokenKept: say('сохранён', 'kept'),
	save: say('Сохранить', 'Save'),
	send: say('Отправить сейчас', 'Send now'),
	sent: say('Отправлено', 'Sent'),
	closing: say('Закрытие месяца', 'Closing the month'),
	close: say(
		(period: string) => `Закрыть ${period}`,
		(period: string) => `Close ${period}`,
	),
	closeHint: say(
		'Все цифры, планы и баллы запишутся в защищённую вкладку. Поздние правки данных их не изменят, а покажутся рядом.',
		'Every figure, plan and score goes to a protected tab. Later corrections will not change them but show beside.',
	),
	nothing: say('Закрывать пока нечего.', 'Nothing to close yet.'),
	closed: say(
		(period: string, changed: number) => `${period} – ${changed === 0 ? 'без отклонений' : `изменилось цифр: ${changed}`}`,
		(period: string, changed: number) => `${period} – ${changed === 0 ? 'no change since' : `figures changed since: ${changed}`}`,
	),
};
