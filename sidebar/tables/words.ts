import { phrase } from '../language/phrase';

export const tableWords = {
	title: phrase('Или загрузите таблицы CSV', 'Or load CSV tables'),
	lead: phrase(
		'Выгрузка из CRM или Excel: сделки, действия, менеджеры, план — по файлу на таблицу. Заголовки столбцов могут быть русскими или английскими.',
		'An export from a CRM or Excel: deals, activities, managers, targets, one file per table. Column headings may be English or Russian.',
	),
	chooseFiles: phrase('Выбрать файлы', 'Choose files'),
	files: phrase('Выбранные файлы', 'Selected files'),
	tooLarge: phrase(
		'Файлы больше 20 МБ вместе. Разделите выгрузку по годам и загрузите её частями.',
		'The files are over 20 MB together. Split the export by year and load it in parts.',
	),
	unreadable: phrase('Файл не удалось прочитать. Выберите его ещё раз.', 'The file could not be read. Choose it again.'),
	load: phrase(
		(tables: string) => `Загрузить ${tables}`,
		(tables: string) => `Load ${tables}`,
	),
	loading: phrase('Загружаем…', 'Loading…'),
	loaded: phrase('Таблицы загружены.', 'The tables are loaded.'),
};
