import type { ExportWords } from './export-words';

/** Names of fields as the Data Export service writes them, and headings of reports. */
export const salesforce: ExportWords = {
	deals: {
		deal_id: 'id|opportunity id|id возможности|opportunity id 18|case safe id',
		name: 'name|opportunity name|название возможности|название|имя возможности',
		client_id: 'account name|account|имя организации|название организации|организация|наименование организации+account id|id организации',
		manager_id:
			'opportunity owner|owner|owner name|owner full name|ответственный за возможность|владелец возможности|владелец+owner id|opportunity owner alias',
		pipeline_id: 'record type|opportunity record type|record type id|тип записи',
		stage_id: 'stage name|stage|стадия|этап',
		amount: 'amount|сумма|amount (converted)',
		currency: 'currency iso code|amount currency|opportunity currency|валюта',
		created_at: 'created date|дата создания',
		closed_at: 'close date|дата закрытия',
		updated_at: 'last modified date|system modstamp|дата последнего изменения',
		loss_reason: 'loss reason|reason lost|closed lost reason|причина проигрыша',
		source_channel: 'lead source|источник интереса|источник возможности|источник',
		is_won: 'is won|won|выиграно',
		is_closed: 'is closed|closed|закрыто|закрыта',
		is_deleted: 'is deleted',
	},
	clients: {
		client_id: 'id|account id|contact id',
		name: 'name|account name|имя организации|full name',
		created_at: 'created date',
		updated_at: 'last modified date',
		region: 'billing state|billing country',
	},
	activities: {
		activity_id: 'id|activity id',
		manager_id: 'owner id|assigned|assigned to|owner',
		deal_id: 'what id|related to',
		client_id: 'account id|who id',
		occurred_at: 'activity date|date|completed date time',
		type: 'task subtype|type',
		direction: 'call type',
		duration_s: 'call duration in seconds',
	},
	managers: { manager_id: 'id|user id', name: 'name|full name|имя', team: 'department|user role' },
};
