import { say } from './pair';

export const reconcile = {
	title: say('Сверка с CRM', 'Compare with the CRM'),
	counting: say('Считаем строки…', 'Counting rows…'),
	rows: say('Строки', 'Rows'),
	crm: say('Дала CRM', 'From the CRM'),
	sheet: say('В таблице', 'In the sheet'),
	crmLead: say(
		'CRM – при последней полной загрузке. Больше, чем в таблице: одно событие записано дважды. Меньше: остальное пришло позже или не из CRM.',
		'CRM: at the last full import. More than in the sheet: one event was recorded twice. Less: the rest came later, or not from the CRM.',
	),
	clean: say('Этапы, люди, валюты и значения прочитаны без замечаний.', 'Stages, people, currencies and values were read without remarks.'),
	used: say(
		(period: string) => `Сколько строк в показателях, ${period}`,
		(period: string) => `Rows in the KPIs, ${period}`,
	),
	nothingLeft: say('Учтены все строки.', 'All rows count.'),
	again: say('Посчитать заново', 'Count again'),
};
