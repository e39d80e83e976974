import { phrase } from '../language/phrase';

export const installationWords = {
	lead: phrase(
		'Надстройка проверит в этом файле, всё ли у Google работает так, как ей нужно: формулы, разрешения, листы, личные файлы, письма, ответ CRM. Это занимает меньше минуты; в таблице ничего не останется.',
		'The add-on checks in this file whether everything it needs works at Google: formulas, permissions, sheets, private files, emails, the CRM’s answer. It takes less than a minute and leaves nothing in the spreadsheet.',
	),
	start: phrase('Проверить', 'Check'),
	again: phrase('Проверить снова', 'Check again'),
	running: phrase(
		(done: number, total: number) => `Проверяем: ${done} из ${total}`,
		(done: number, total: number) => `Checking: ${done} of ${total}`,
	),
	allWell: phrase('Всё работает.', 'Everything works.'),
	isWarning: phrase(
		'Работает. Прочтите отмеченное жёлтым: там надстройка ждёт ответа или делает то же другим путём.',
		'It works. Read what is marked amber: there the add-on waits for an answer, or does the same in another way.',
	),
	isFault: phrase('Не всё работает: исправьте отмеченное красным.', 'Not everything works: fix what is marked red.'),
	ok: phrase('Работает', 'Works'),
	warning: phrase('Внимание', 'Note'),
	fault: phrase('Не работает', 'Does not work'),
	copy: phrase('Скопировать отчёт', 'Copy the report'),
	copied: phrase('Отчёт скопирован.', 'The report is copied.'),
	report: phrase('Отчёт', 'Report'),
	reportLead: phrase('В отчёте нет данных, имён и токенов.', 'The report holds no data, no names and no tokens.'),
	progress: phrase('Проверка установки', 'Installation check'),
};
