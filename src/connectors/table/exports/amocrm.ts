import type { ExportWords } from './export-words';

export const amocrm: ExportWords = {
	deals: {
		name: 'название сделки|lead title|lead name|deal title',
		client_id:
			'компания|company|lead company|компания контакта+основной контакт|контакт|полное имя контакта|main contact|contact|contact full name',
		manager_id: 'ответственный|responsible|responsible user|lead responsible|responsible user id',
		pipeline_id: 'воронка|pipeline|pipeline id',
		stage_id: 'этап сделки|этап|lead stage|stage|lead status|pipeline stage|status id',
		amount: 'бюджет|sale|бюджет сделки|budget|price',
		created_at: 'дата создания сделки|дата создания|date created|created at|lead created at|creation date',
		closed_at: 'дата закрытия|дата закрытия сделки|closed at|closing date|date of closing',
		updated_at: 'дата редактирования|дата редактирования сделки|modified at|updated at|last modified',
		loss_reason: 'причина отказа|loss reason|reason for loss',
		source_channel: 'источник сделки|источник|lead source|source',
	},
	clients: {
		client_id: 'id контакта|id компании|contact id|company id',
		name: 'наименование|полное имя|название компании|company name|full name|фио',
	},
	activities: {
		activity_id: 'id задачи|task id',
		manager_id: 'ответственный|responsible|исполнитель',
		type: 'тип задачи|task type',
		due_at: 'срок выполнения|complete till|due date',
	},
};
