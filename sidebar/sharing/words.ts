import { phrase } from '../language/phrase';

export const sharingWords = {
	lead: phrase(
		'Каждый менеджер получает личный файл со своей сводкой: только значения. Остальную таблицу он не видит.',
		'Each manager gets a private copy of their own summary: values only. They do not see the rest of the spreadsheet.',
	),
	everyone: phrase('Поделиться со всеми', 'Share with everyone'),
	everyoneLead: phrase(
		'Почты взяты из CRM. Проверьте список: каждый получит доступ только к своему файлу.',
		'The email addresses come from your CRM. Check the list: each person gets their own file only.',
	),
	gets: phrase('смотрит и комментирует свою сводку', 'sees and comments on their own summary'),
	getsAndWrites: phrase(
		'смотрит свою сводку, заявляет прогноз, оспаривает сделки, оценивает показатели',
		'sees their own summary, states a forecast, contests deals, rates the KPIs',
	),
	emailOf: phrase(
		(name: string) => `Почта: ${name}`,
		(name: string) => `Email: ${name}`,
	),
	noEmail: phrase('почты нет — впишите', 'no email — enter one'),
	nobodyChosen: phrase('Отметьте людей и впишите их почту.', 'Tick people and enter their email.'),
	shareWith: phrase(
		(people: number) => `Поделиться: ${people}`,
		(people: number) => `Share with ${people}`,
	),
	goOn: phrase('Продолжить', 'Continue'),
	shared: phrase(
		(done: number, total: number) => `Готово ${done} из ${total}`,
		(done: number, total: number) => `${done} of ${total} done`,
	),
	one: phrase('По одному', 'One by one'),
	loading: phrase('Читаем список менеджеров…', 'Loading the managers…'),
	email: phrase('Почта', 'Email'),
	sees: phrase(
		(who: string, name: string) => `${who} увидит сводку «${name}»: значения и диаграммы. Другие листы, формулы и чужие цифры не видны.`,
		(who: string, name: string) => `${who} will see the summary “${name}”: values and charts, but no other sheets, formulas or figures.`,
	),
	onlyYou: phrase(
		(name: string) => `Пока сводку «${name}» видите только вы.`,
		(name: string) => `For now, only you see the summary “${name}”.`,
	),
	invite: phrase('Отправить приглашение от Google', 'Send an invitation from Google'),
	emailPdf: phrase('Присылать PDF по расписанию', 'Email the PDF on schedule'),
	create: phrase('Создать файл', 'Create the file'),
	update: phrase('Обновить файл', 'Update the file'),
	open: phrase('Открыть файл', 'Open the file'),
	updated: phrase(
		(when: string) => `обновлён ${when}`,
		(when: string) => `updated ${when}`,
	),
	revoke: phrase('Закрыть доступ', 'Revoke access'),
	hasLeft: phrase('не работает — закройте доступ', 'has left — revoke access'),
	noSheet: phrase('Сначала постройте сводки.', 'Build the summaries first.'),
	updateAll: phrase('Обновить все файлы', 'Update all files'),
	protect: phrase('Защитить планы и листы', 'Protect plans and sheets'),
	importers: phrase('Кто ещё загружает данные', 'Who else imports data'),
	importersHint: phrase(
		'Почты через запятую. Эти люди смогут загружать данные и перестраивать листы и под защитой.',
		'Email addresses, separated by commas. These people can import and rebuild sheets under protection, too.',
	),
	unprotect: phrase('Снять защиту', 'Remove the protection'),
	isProtected: phrase(
		(tabs: number) => `Защищено вкладок: ${tabs}. Данные и планы меняете вы и те, кого вы назвали, менеджеры — только свои комментарии.`,
		(tabs: number) => `Protected tabs: ${tabs}. Data and plans are yours and of those you named; managers can edit only their comments.`,
	),
};
