import { phrase } from '../language/phrase';

export const demoCardWords = {
	title: phrase('Хотите сначала посмотреть?', 'Want a look first?'),
	lead: phrase(
		'Вымышленная компания, больше года продаж. CRM не нужна; удалить можно одной кнопкой.',
		'A made-up company with over a year of sales. No CRM needed; remove it with one button.',
	),
	connect: phrase('Подключить демо-CRM', 'Connect a demo CRM'),
	load: phrase('Загрузить демо-данные', 'Load sample data'),
};
