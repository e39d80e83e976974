import type { ExportWords } from './export-words';

export const bitrix24: ExportWords = {
	deals: {
		deal_id: 'id',
		name: 'название сделки|название|deal name|title',
		client_id: 'компания|company|company name|название компании|company title+контакт|contact|contact name|company id+contact id',
		manager_id: 'ответственный|responsible person|responsible|assigned by name|assigned by|ответственное лицо|assigned by id',
		pipeline_id: 'воронка|направление|pipeline|deal pipeline|направление сделки|category name|category id',
		stage_id: 'стадия сделки|стадия|stage|deal stage|stage name|stage id',
		outcome: 'stage semantic id|stage semantic|группа стадии',
		amount: 'сумма|amount|total|opportunity|сумма и валюта',
		currency: 'валюта|currency|currency id',
		created_at: 'дата создания|создана|created on|date created|created|date create|дата и время создания',
		closed_at: 'дата завершения|дата закрытия|end date|closed on|closedate|close date|date closed|completed on',
		expected_close: 'предполагаемая дата закрытия|предполагаемая дата завершения|expected close date|estimated close date',
		updated_at: 'дата изменения|изменена|modified on|date modify|date modified|modified',
		source_channel: 'источник|source|source id|source name',
		is_repeat_flag: 'повторная сделка|repeat deal|is return customer|returning customer',
		is_closed: 'сделка закрыта|deal closed|закрыта сделка',
	},
	clients: {
		client_id: 'id',
		name: 'название компании|company name|название|title|имя',
		created_at: 'дата создания|created on|date create',
	},
	activities: { manager_id: 'ответственный|responsible person', occurred_at: 'дата создания|created on', due_at: 'крайний срок|deadline' },
};
