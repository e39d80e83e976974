import { phrase } from '../language/phrase';

export const reconciliationWords = {
	counting: phrase('Считаем строки…', 'Counting rows…'),
	rows: phrase('Строки', 'Rows'),
	crm: phrase('В CRM', 'In the CRM'),
	sheet: phrase('В таблице', 'In the sheet'),
	crmLead: phrase(
		'CRM — при последней полной загрузке. Больше, чем в таблице: одно событие записано дважды. Меньше: остальное пришло позже или не из CRM.',
		'CRM: at the last full import. More than in the sheet: one event was recorded twice. Less: the rest came later, or not from the CRM.',
	),
	clean: phrase(
		'Этапы, люди, валюты и значения прочитаны без замечаний.',
		'Stages, people, currencies and values were read without problems.',
	),
	used: phrase(
		(month: string) => `Сколько строк в показателях, ${month}`,
		(month: string) => `Rows in the KPIs, ${month}`,
	),
	allCounted: phrase('Учтены все строки.', 'All rows are counted.'),
	again: phrase('Посчитать заново', 'Count again'),
};
