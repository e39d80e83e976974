import { phrase } from '../language/phrase';

export const digestWords = {
	title: phrase('Рассылка по расписанию', 'Scheduled digest'),
	when: phrase('Когда', 'When'),
	days: phrase(
		['выключена', 'каждый день', 'по понедельникам', 'по вторникам', 'по средам', 'по четвергам', 'по пятницам'],
		['off', 'every day', 'on Mondays', 'on Tuesdays', 'on Wednesdays', 'on Thursdays', 'on Fridays'],
	),
	hour: phrase('Не раньше, час', 'Not before, hour'),
	chat: phrase('Чат Telegram (необязательно)', 'Telegram chat (optional)'),
	token: phrase('Токен бота', 'Bot token'),
	tokenSaved: phrase('Токен сохранён.', 'A token is saved.'),
	save: phrase('Сохранить', 'Save'),
	unclear: phrase(
		(what: string, to: string) => `«${what}» (${to}): письмо или сообщение, возможно, не дошло. Спросите адресата.`,
		(what: string, to: string) => `“${what}” (${to}): the email or message may not have arrived. Ask the recipient.`,
	),
	hasArrived: phrase('Дошло', 'It arrived'),
	sendAgain: phrase('Отправить ещё раз', 'Send it again'),
	send: phrase('Отправить сейчас', 'Send now'),
};
