import { say } from './pair';

export const help = {
	lead: say('Коротко о главном.', 'The main points, in short.'),
	startTitle: say('С чего начать', 'Where to begin'),
	start: say(
		'Подключите CRM или загрузите таблицы, проверьте этапы и людей, импортируйте, поставьте цель и постройте сводки. Шаги – на первом экране.',
		'Connect a CRM or load tables, check stages and people, import, set a goal and build the summaries. The steps are on the first screen.',
	),
	formulaTitle: say('Формулы', 'Formulas'),
	formula: say(
		'Начните вводить в ячейке =KPI: таблица подскажет названия и поля. Одни формулы считают по любому вашему диапазону, другие – по загруженным данным.',
		'Type =KPI in a cell: the sheet offers names and fields. Some formulas take any range of yours, others the imported data.',
	),
	trustTitle: say('Откуда цифра', 'Where a figure comes from'),
	trust: say(
		'Выделите ячейку и выберите меню «Расширения → KPI for Sales → Объяснить ячейку»: формула словами, из чего сложилось, какие строки учтены.',
		'Select a cell and choose Extensions → KPI for Sales → Explain this cell: the formula in words, what it is made of, which rows count.',
	),
	safeTitle: say('Что надстройка делает с файлом', 'What the add-on does to the file'),
	safe: say(
		'Пишет только на свои вкладки; их можно переименовывать, двигать, дополнять столбцами. CRM она только читает. Токен лежит в ваших настройках Google и не виден другим редакторам.',
		'It writes to its own tabs alone; you may rename, move and extend them. It only reads the CRM. The token stays in your Google settings, where no other editor sees it.',
	),
	undoTitle: say('Как вернуть назад', 'How to go back'),
	undo: say(
		'Последний импорт отменяет кнопка на экране «Импорт». Всё остальное – «Файл → История версий» Google Таблиц.',
		'The Import screen takes the last import back. For everything else there is File → Version history in Google Sheets.',
	),
	wrongTitle: say('Если что-то не сходится', 'If figures do not match'),
	wrong: say(
		'Откройте «Сверка с CRM» на первом экране: сколько строк дала CRM, сколько в таблице и почему остальные не учтены.',
		'Open Compare with the CRM on the first screen: rows from the CRM, rows in the sheet, and why others are left out.',
	),
};
