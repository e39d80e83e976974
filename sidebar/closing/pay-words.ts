import { phrase } from '../language/phrase';

export const payWords = {
	title: phrase('Ведомость премий', 'Pay sheet'),
	lead: phrase(
		'Кому и сколько заплатить по закрытому месяцу — одной вкладкой для бухгалтера.',
		'Whom to pay how much for the closed month, in one tab for the accountant.',
	),
	make: phrase('Составить ведомость', 'Make the pay sheet'),
	refresh: phrase('Обновить по закрытому месяцу', 'Update from the closed month'),
	draft: phrase('Черновик.', 'Draft.'),
	approved: phrase(
		(by: string, at: string) => `Утверждена: ${by}, ${at}.`,
		(by: string, at: string) => `Approved by ${by}, ${at}.`,
	),
	total: phrase(
		(amount: string) => `К выплате: ${amount}`,
		(amount: string) => `To be paid: ${amount}`,
	),
	bonus: phrase(
		(amount: string) => `Премия: ${amount}`,
		(amount: string) => `Bonus: ${amount}`,
	),
	deducted: phrase(
		(amount: string, reason: string) => `Удержано ${amount}: ${reason}`,
		(amount: string, reason: string) => `Deducted ${amount}: ${reason}`,
	),
	deduct: phrase('Удержать', 'Deduct'),
	why: phrase('За что', 'Why'),
	save: phrase('Записать удержание', 'Save the deduction'),
	approve: phrase('Утвердить ведомость', 'Approve the pay sheet'),
	csv: phrase('Скачать CSV', 'Download CSV'),
	pdf: phrase('Скачать PDF для подписи', 'Download PDF to sign'),
	reason: phrase('Почему открываем ведомость', 'Reason for reopening the pay sheet'),
	needReason: phrase('Напишите причину.', 'Enter the reason.'),
	reopen: phrase('Открыть ведомость снова', 'Reopen the pay sheet'),
};
