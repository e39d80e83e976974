import { phrase } from '../language/phrase';

export const watchWords = {
	loss: phrase('Данные во вкладках повреждены', 'Data in the tabs are damaged'),
	intended: phrase('Так и должно быть', 'This is intended'),
	delay: phrase('Данные не обновляются', 'The data are not being updated'),
	unfinished: phrase('Построено не до конца', 'Not built to its end'),
	moved: phrase('Проверьте цифры', 'Check the figures'),
	held: phrase('Рассылка ждёт, пока вы не посмотрите.', 'Digests wait until you have looked.'),
	zones: phrase('Часы таблицы и аккаунта расходятся', 'Two clocks'),
	zonesLead: phrase(
		(file: string, account: string) =>
			`У таблицы часовой пояс ${file}, у аккаунта ${account}. Сделки около полуночи в ваших формулах и в показателях придутся на разные дни.`,
		(file: string, account: string) =>
			`The spreadsheet keeps ${file}, the account ${account}. Around midnight a deal falls on different days in your formulas and in the KPIs.`,
	),
	setZone: phrase(
		(account: string) => `Поставить ${account}`,
		(account: string) => `Set ${account}`,
	),
	right: phrase('Цифры верны', 'The figures are right'),
};
