import { phrase } from '../language/phrase';

export const tableWords = {
	title: phrase('Или загрузите таблицы CSV', 'Or load CSV tables'),
	lead: phrase(
		'Выгрузка из CRM или Excel: сделки, действия, менеджеры, план — по файлу на таблицу. Заголовки столбцов могут быть русскими или английскими.',
		'An export from a CRM or Excel: deals, activities, managers, targets, one file per table. Column headings may be English or Russian.',
	),
	chooseFiles: phrase('Выбрать файлы', 'Choose files'),
	tooLarge: phrase(
		'Файлы больше 20 МБ вместе. Разделите выгрузку по годам и загрузите её частями: прежние части останутся.',
		'The files are over 20 MB together. Split the export by year and load it in parts: the parts before stay.',
	),
	unreadable: phrase('Файл не удалось прочитать. Выберите его ещё раз.', 'The file could not be read. Choose it again.'),
	load: phrase(
		(tables: string) => `Загрузить ${tables}`,
		(tables: string) => `Load ${tables}`,
	),
	loading: phrase('Загружаем…', 'Loading…'),
	loaded: phrase('Таблицы загружены.', 'The tables are loaded.'),
	readAs: phrase(
		(name: string) => `Так прочитан файл «${name}»`,
		(name: string) => `How “${name}” reads`,
	),
	encoding: phrase('Кодировка', 'Encoding'),
	encodingHint: phrase('Если слова не читаются, выберите другую.', 'Choose another one if the words make no sense.'),
	constant: phrase('Нет в файле, но одно на все строки', 'Not in the file, but the same for every line'),
	constantValue: phrase(
		(column: string) => `${column}: значение для всех строк`,
		(column: string) => `${column}: the value of every line`,
	),
	changes: phrase('Что изменится', 'What will change'),
	added: phrase('новых', 'new'),
	changed: phrase('изменится', 'will change'),
	same: phrase('без изменений', 'unchanged'),
	absent: phrase('нет в файле, останутся', 'not in the file, will stay'),
	gone: phrase('нет в файле, исчезнут', 'not in the file, will go'),
	everything: phrase(
		(table: string) => `В файле всё: убрать из «${table}» то, чего в нём нет`,
		(table: string) => `This file is everything: remove from ${table} what it lacks`,
	),
	acceptLoss: phrase('Да, столько строк должно исчезнуть', 'Yes, that many lines should go'),
	sayFirst: phrase('Сначала скажите, что в таблице.', 'Say first what the table holds.'),
	acceptFirst: phrase('Подтвердите, что строки должны исчезнуть.', 'Confirm that the lines should go.'),
	statuses: phrase('Что значат эти статусы?', 'What do these statuses mean?'),
	statusesLead: phrase(
		'Пока не ясно, выиграны ли эти сделки. До ответа они не входят в выигранные, проигранные и открытые. Ответ запомнится.',
		'It is not clear whether these deals were won. Until you answer they count neither as won, lost nor open. The answer is kept.',
	),
	unanswered: phrase('Не знаю', 'I do not know'),
	isOpen: phrase('В работе', 'Open'),
	isWon: phrase('Выиграна', 'Won'),
	isLost: phrase('Проиграна', 'Lost'),
	findings: phrase('Что стоит знать', 'Good to know'),
};
