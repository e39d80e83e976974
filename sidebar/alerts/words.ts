import { phrase } from '../language/phrase';

export const alertsWords = {
	title: phrase('Оповещения', 'Alerts'),
	lead: phrase(
		'После загрузки тем, кого это касается, приходит письмо о том, что пошло не так: не больше одного в день, и каждое событие — один раз.',
		'After an import, those concerned get an email about what went wrong: one a day at most, and each event once.',
	),
	on: phrase('Присылать оповещения', 'Send alerts'),
	to: phrase('Почта руководителя: обо всём', 'Email of the head: about everything'),
	toPeople: phrase('Менеджерам — о своём (почты из списка доступов)', 'Managers, about their own (emails from the sharing list)'),
	quietFrom: phrase('Не писать с, час', 'Quiet from, hour'),
	quietTo: phrase('до, час', 'until, hour'),
	about: phrase('О чём', 'About what'),
	limits: phrase(
		'Пороги — строки вкладки «Настройки»: alert_behind_percent (20), alert_red_percent (80), alert_big_deal_times (во сколько раз больше обычной сделки, 3), alert_data_hours (26).',
		'The limits are lines of the tab Settings: alert_behind_percent (20), alert_red_percent (80), alert_big_deal_times (how many times the usual deal, 3), alert_data_hours (26).',
	),
	save: phrase('Сохранить оповещения', 'Save alerts'),
	send: phrase('Отправить новое сейчас', 'Send what is new now'),
	waiting: phrase('Показать, что ушло бы сейчас', 'Show what would go out now'),
	loading: phrase('Загружаем оповещения', 'Loading the alerts'),
	saveFirst: phrase('Сначала сохраните.', 'Save first.'),
	switchOn: phrase('Сначала включите оповещения.', 'Switch the alerts on first.'),
	nothing: phrase('Нового нет.', 'Nothing new.'),
	rehearse: phrase('Показать за прошлый месяц', 'Show the past month'),
	rehearsal: phrase('Так было бы за 30 дней', 'The past 30 days would have sent'),
	rehearsalNote: phrase(
		'Считается по строкам, какие они сейчас: сделок, которые с тех пор закрыли, здесь нет, а показатели наборов, закрытые месяцы и возраст данных задним числом не проверяются.',
		'Computed from the rows as they are now: deals closed since are missing, and KPIs of sets, closed months and the age of the data are not checked for past days.',
	),
	letters: phrase(
		(letters: number, days: number) => `Писем: ${letters}, дней: ${days}`,
		(letters: number, days: number) => `Emails: ${letters}, days: ${days}`,
	),
};
