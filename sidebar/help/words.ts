import { phrase } from '../language/phrase';

export const helpWords = {
	lead: phrase('Коротко о главном.', 'The main points, in short.'),
	startTitle: phrase('С чего начать', 'Where to start'),
	start: phrase(
		'Подключите CRM или загрузите таблицы, проверьте этапы и людей, импортируйте, поставьте цель и постройте сводки. Шаги — на первом экране.',
		'Connect a CRM or load tables, check stages and people, import, set a goal and build the summaries. The steps are on the first screen.',
	),
	formulaTitle: phrase('Формулы', 'Formulas'),
	formula: phrase(
		'Начните вводить в ячейке =KPI: таблица подскажет названия и поля. Одни формулы считают по любому вашему диапазону, другие — по загруженным данным.',
		'Type =KPI in a cell: the sheet suggests names and fields. Some formulas take any range of yours, others the imported data.',
	),
	figureTitle: phrase('Откуда цифра', 'Where a figure comes from'),
	figure: phrase(
		'Выделите ячейку и выберите меню «Расширения → KPI for Sales → Объяснить ячейку»: формула словами, из чего сложилось, какие строки учтены.',
		'Select a cell and choose Extensions → KPI for Sales → Explain this cell: the formula in words, what it is made of, which rows are counted.',
	),
	safetyTitle: phrase('Что надстройка делает с файлом', 'What the add-on does to the file'),
	safety: phrase(
		'Пишет только на свои вкладки; их можно переименовывать, двигать, дополнять столбцами. CRM она только читает. Токен лежит в ваших настройках Google и не виден другим редакторам.',
		'It writes only to its own tabs; you may rename and move them and add columns. It only reads the CRM. The token stays in your Google settings, where no other editor sees it.',
	),
	plansTitle: phrase('Кто меняет планы', 'Who may change plans'),
	plans: phrase(
		'Тот, кто построил цель или сводки, и те, кого он назвал. Формулы и планы закрыты сразу; что изменили вручную, видно в журнале решений и в рассылке.',
		'Whoever built the goal or the summaries, and those they named. Formulas and plans are locked at once; what is changed by hand is in the log of decisions and the digest.',
	),
	undoTitle: phrase('Как вернуть назад', 'How to undo'),
	undo: phrase(
		'Последний импорт отменяет кнопка на экране «Импорт». Всё остальное — «Файл → История версий» Google Таблиц.',
		'A button on the Import screen undoes the last import. For everything else there is File → Version history in Google Sheets.',
	),
	mismatchTitle: phrase('Если цифры не сходятся', 'If figures do not match'),
	mismatch: phrase(
		'Откройте «Сверка с CRM» на первом экране: сколько строк в CRM, сколько в таблице и почему остальные не учтены.',
		'Open Compare with the CRM on the first screen: rows in the CRM, rows in the sheet, and why others are not counted.',
	),
};
