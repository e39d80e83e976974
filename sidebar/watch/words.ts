import { phrase } from '../language/phrase';

export const watchWords = {
	loss: phrase('Данные во вкладках повреждены', 'Data in the tabs are damaged'),
	intended: phrase('Так и должно быть', 'This is intended'),
	delay: phrase('Данные не обновляются', 'The data are not being updated'),
	moved: phrase('Проверьте цифры', 'Check the figures'),
	held: phrase('Рассылка ждёт, пока вы не посмотрите.', 'Digests wait until you have looked.'),
	right: phrase('Цифры верны', 'The figures are right'),
};
