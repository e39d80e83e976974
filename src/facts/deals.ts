import { column, type Table } from './table';

/** Deals, spec §1.1. One row per deal, in its present state. */
export const deals: Table = {
	id: 'deals',
	title: { ru: 'Сделки', en: 'Deals' },
	key: ['source', 'deal_id'],
	columns: [
		column('source', 'enum', 'Источник', 'Source'),
		column('deal_id', 'id', 'ID', 'Deal ID', { required: true, also: ['id', 'id сделки', 'opportunity_id', 'номер'] }),
		column('name', 'text', 'Сделка', 'Deal', { also: ['название', 'название сделки', 'title', 'deal name'] }),
		column('card', 'text', 'Карточка', 'Card', {
			also: ['ссылка', 'ссылка на сделку', 'ссылка на карточку', 'link', 'url', 'deal url', 'deal link'],
		}),
		column('client_id', 'id', 'Клиент', 'Client', { also: ['client', 'контакт', 'компания', 'account', 'company', 'contact'] }),
		column('manager_id', 'id', 'Ответственный', 'Manager', { also: ['manager', 'менеджер', 'owner', 'sales_agent'] }),
		column('owner_at_close_id', 'id', 'Ответственный при закрытии', 'Owner at close', { also: ['owner_at_close', 'owner_close'] }),
		column('pipeline_id', 'id', 'Воронка', 'Pipeline', { also: ['pipeline'] }),
		column('stage_id', 'id', 'Этап', 'Stage', { also: ['stage', 'этап сделки', 'deal_stage'] }),
		column('outcome', 'enum', 'Исход', 'Outcome', {
			values: ['OPEN', 'WON', 'LOST', 'UNMAPPED'],
			also: ['status', 'статус', 'состояние'],
		}),
		column('amount', 'money', 'Бюджет', 'Amount', { also: ['сумма', 'price', 'value', 'close_value', 'budget', 'стоимость'] }),
		column('currency', 'text', 'Валюта', 'Currency'),
		column('fx_rate', 'number', 'Курс', 'FX rate', { mayLack: { alike: 'currency' } }),
		column('cost', 'money', 'Себестоимость', 'Cost', { also: ['затраты'] }),
		column('created_at', 'instant', 'Дата создания', 'Created', { also: ['created', 'создана', 'engage_date', 'дата создания сделки'] }),
		column('assigned_at', 'instant', 'Назначена', 'Assigned', { also: ['assigned', 'дата назначения'] }),
		column('closed_at', 'instant', 'Дата закрытия', 'Closed', { also: ['closed', 'закрыта', 'close_date', 'дата закрытия сделки'] }),
		column('first_won_at', 'instant', 'Первая победа', 'First won'),
		column('expected_close', 'day', 'Ожидаемое закрытие', 'Expected close', { also: ['expected'], mayLack: true }),
		column('lead_origin', 'enum', 'Происхождение лида', 'Lead origin', { values: ['inbound', 'outbound', 'unknown'] }),
		column('is_repeat_flag', 'bool', 'Повторная', 'Repeat', { also: ['repeat'], mayLack: true }),
		column('loss_reason', 'text', 'Причина отказа', 'Loss reason'),
		column('source_channel', 'text', 'Канал', 'Channel'),
		column('region', 'text', 'Регион', 'Region'),
		column('tags', 'text', 'Теги', 'Tags', {
			several: ';,',
			also: ['тег', 'тег сделки', 'теги сделки', 'метки', 'tag', 'labels', 'label'],
		}),
		column('products', 'text', 'Товары', 'Products', { several: ';', also: ['товар', 'продукт', 'продукты', 'product', 'line items'] }),
		column('is_deleted', 'bool', 'Удалена', 'Deleted', { also: ['deleted'] }),
		column('deleted_at', 'instant', 'Дата удаления', 'Deleted at'),
		column('updated_at', 'instant', 'Изменена', 'Updated', { also: ['updated', 'дата изменения'] }),
	],
};
