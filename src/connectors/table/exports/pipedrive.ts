import type { ExportWords } from './export-words';

export const pipedrive: ExportWords = {
	deals: {
		deal_id: 'id|deal id|идентификатор',
		name: 'title|название|заголовок',
		client_id:
			'organization|organisation|org name|организация|organization name+contact person|person|person name|контактное лицо|контакт+organization id|org id|person id',
		manager_id: 'owner|deal owner|владелец|владелец сделки|owner name|user id|owner id',
		pipeline_id: 'pipeline|воронка|pipeline id',
		stage_id: 'stage|этап|стадия|stage id',
		outcome: 'status|статус',
		amount: 'value|сумма|значение|стоимость|ценность',
		currency: 'currency|currency of value|валюта|валюта: значение',
		created_at: 'deal created|сделка создана|add time|created|дата создания сделки|deal created on',
		closed_at:
			'deal closed on|closed on|close time|сделка закрыта|закрыта|дата закрытия+won time|won on|время выигрыша|дата выигрыша|сделка выиграна+lost time|lost on|время проигрыша|дата проигрыша|сделка проиграна',
		expected_close: 'expected close date|ожидаемая дата закрытия|предполагаемая дата закрытия',
		updated_at: 'update time|время обновления|последнее обновление|updated',
		loss_reason: 'lost reason|причина проигрыша|причина потери',
		source_channel: 'source channel|source origin|lead source|канал источника|источник лида',
	},
	clients: {
		client_id: 'id',
		name: 'name|имя|название',
		created_at: 'organization created|person created|add time',
		updated_at: 'update time',
	},
	activities: {
		activity_id: 'id|activity id',
		manager_id: 'assigned to user|owner|назначено пользователю',
		deal_id: 'deal|deal id|сделка',
		client_id: 'organization|contact person|организация',
		due_at: 'due date|срок выполнения',
		occurred_at: 'marked as done time|время выполнения',
		status: 'done|выполнено',
	},
};
