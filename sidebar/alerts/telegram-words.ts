import { phrase } from '../language/phrase';

export const telegramWords = {
	title: phrase('Оповещения в Telegram', 'Alerts in Telegram'),
	noBot: phrase(
		'Создайте бота в @BotFather и впишите его токен выше, в рассылке. Токен хранится только у вас.',
		'Make a bot in @BotFather and enter its token above, in the digest. The token is kept with you alone.',
	),
	lead: phrase(
		'Каждый открывает свою ссылку и нажимает «Начать»: с тех пор оповещения приходят ему в Telegram вместо почты. Ссылка личная: по ней приходят чужие данные, если отдать её другому. Те, у кого есть почта, найдут свою ссылку в письме с оповещениями. Бот пишет, пока расписание включено у вас.',
		'Each person opens the own link and presses Start: from then on alerts come in Telegram instead of email. A link is personal: whoever else opens it gets that person’s data. People with an email address find their link in the alert email. The bot writes as long as the schedule runs under your name.',
	),
	check: phrase('Показать ссылки и проверить, кто подключился', 'Show the links, and check who has joined'),
	linked: phrase('в Telegram', 'in Telegram'),
	byMail: phrase('по почте', 'by email'),
	forget: phrase('Вернуть на почту', 'Back to email'),
};
