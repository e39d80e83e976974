import type { ExportWords } from './export-words';

export const hubspot: ExportWords = {
	deals: {
		deal_id: 'record id|deal id|hs object id|id записи|id объекта',
		name: 'deal name|dealname|название сделки|имя сделки',
		client_id:
			'company name|associated company|associated company names|associated company (primary)|primary company|primary associated company|название компании|связанная компания|связанная компания (основная)+associated contact|associated contact names|contact|связанный контакт+associated company ids|associated company ids (primary)|associated contact ids',
		manager_id: 'deal owner|owner|hubspot owner|hubspot owner id|владелец сделки|владелец',
		pipeline_id: 'pipeline|deal pipeline|pipeline name|воронка|воронка сделок|воронка продаж',
		stage_id: 'deal stage|dealstage|стадия сделки|этап сделки',
		amount: 'amount|deal amount|сумма|сумма сделки+amount in company currency|сумма в валюте компании',
		currency: 'currency|deal currency code|валюта|код валюты сделки',
		created_at: 'create date|createdate|object create date/time|дата создания|дата и время создания объекта',
		closed_at: 'close date|closedate|дата закрытия',
		updated_at: 'last modified date|hs lastmodifieddate|дата последнего изменения',
		loss_reason: 'closed lost reason|причина проигрыша|причина закрытия сделки с потерей',
		source_channel: 'original source|original source type|deal source|original traffic source|исходный источник|источник трафика',
		is_won: 'is closed won|hs is closed won|выиграна ли сделка',
		is_lost: 'is closed lost|hs is closed lost',
		is_closed: 'is deal closed|is closed|hs is closed|сделка закрыта?',
	},
	clients: {
		client_id: 'record id|hs object id',
		name: 'company name|full name|название компании|имя компании',
		created_at: 'create date|дата создания',
		updated_at: 'last modified date',
		region: 'state/region|country/region',
	},
	activities: {
		activity_id: 'record id|hs object id',
		manager_id: 'activity assigned to|assigned to|call owner|владелец',
		occurred_at: 'activity date|call date|meeting start time|дата активности',
		deal_id: 'associated deal|associated deals',
	},
	managers: { manager_id: 'user id|owner id', name: 'full name' },
};
