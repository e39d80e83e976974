import type { ExportWords } from './export-words';

/** What people call the columns of tables that they keep themselves, and other programs of theirs. */
export const spreadsheets: ExportWords = {
	deals: {
		deal_id:
			'id|id сделки|ид сделки|ид|код сделки|номер сделки|номер|opportunity id|deal id|deal no|deal number|order id|order no|order number|sales order|номер заказа|код заказа|id заказа|record id|№ сделки|№ заказа|№ заявки|номер заявки|id заявки',
		name: 'наименование|название|название сделки|тема|deal|opportunity|title',
		client_id:
			'клиент|client|customer|customer id|customer code|client code|account id|customer name|client name|заказчик|контрагент|покупатель|компания|company|account|организация|party name|party|buyer|company name+контакт|contact|contact name',
		manager_id:
			'менеджер|manager|ответственный|ответственный менеджер|менеджер по продажам|продавец|salesperson|sales person|sales rep|sales representative|rep|seller|account executive|assigned to|owner|сотрудник|фио менеджера|sales agent|manager name|agent|rep id|sales rep id|assigned rep|salesperson id|agent id|owner code|owner rep id|owner rep|owner name|rep name|account owner|sales rep name|assigned user|assigned user name|sales owner name|sales executive|sales manager|sales owner|account manager|relationship manager|salesman|salesrep|менеджер сделки|торговый представитель',
		stage_id: 'этап|стадия|stage|deal stage|этап воронки|стадия продажи|pipeline stage|sales stage',
		outcome:
			'статус|статус сделки|status|deal status|результат|result|outcome|итог сделки|состояние|order status|sale status|lead status|opportunity status|статус заказа|статус продажи|статус заявки|состояние заказа|стан',
		amount:
			'сумма|сумма сделки|бюджет|стоимость|сумма договора|сумма продажи|выручка|amount|deal amount|deal value|deal size|value|contract value|price|revenue|sales amount|total amount|close value|estimated value|opportunity value|sales|total sales|order total|order value|order amount|сумма заказа|продажи',
		currency: 'валюта|currency|currency code|код валюты',
		created_at:
			'создана|создано|дата создания|дата заявки|дата обращения|дата поступления|дата регистрации|created|created at|created date|creation date|date created|create date|open date|opened|engage date|created time|add date|added|date added|add time|дата добавления|добавлена|дата создания заявки|дата лида+дата начала|start date',
		closed_at:
			'закрыта|закрыто|дата закрытия|actual close date|actual close|дата завершения|дата продажи|дата сделки|завершена|closed|closed at|close at|close time|closing time|closed time|close day|closed date|close date|closing date|date closed|date of close|sale date|deal date|order date|purchase date|transaction date|дата заказа|дата покупки|won date+дата победы|won at|won on|date won|won|closed won date|дата выигрыша|дата успешного закрытия+дата проигрыша|lost date|lost at|date lost|lost|closed lost date|дата отказа|дата потери',
		cost: 'себестоимость|затраты|cost|cogs|cost of sale',
		expected_close:
			'ожидаемая дата закрытия|план закрытия|планируемая дата закрытия|плановая дата закрытия|expected close date|expected close|forecast close date|tentative close date',
		loss_reason: 'причина отказа|причина проигрыша|loss reason|lost reason|reason',
		source_channel:
			'источник|канал|канал привлечения|источник лида|рекламный канал|lead source|source|channel|marketing channel+utm source',
		region: 'регион|region|territory|город|city|территория',
		products: 'product name|item name|наименование товара',
		is_won: 'is won|выиграна?|won?|won|выиграна',
		is_lost: 'is lost|lost?|lost|проиграна',
		is_closed: 'is closed|closed?|закрыта?|closed|закрыта',
	},
	clients: {
		client_id: 'client|customer id|код клиента|клиент|контрагент|инн',
		name: 'клиент|контрагент|customer|customer name|client name|наименование|компания',
		region: 'регион|город|region|territory',
	},
	activities: {
		activity_id: 'номер|id звонка|call id',
		manager_id: 'менеджер|сотрудник|кто|оператор|agent|employee|user',
		client_id: 'клиент|компания|контакт|customer',
		type: 'тип|вид|вид активности|тип активности|activity type|activity|тип события|event type',
		occurred_at:
			'дата|дата и время|когда|date|date/time|datetime|start time|дата звонка|время|start date|дата начала|дата и время звонка|время звонка|дата вызова|дата и время вызова|call time|calldate|time of call|начало|начало звонка|дата/время|call start|call start time|started at',
		due_at: 'срок|крайний срок|deadline|due',
		status: 'статус|результат|result|outcome',
		direction: 'тип вызова|тип звонка|направление звонка|направление вызова|вид звонка|call direction|call type|type of call',
		duration_s:
			'длительность разговора|время разговора|talk duration|talk time|billsec+длительность|длительность, с|длительность (сек)|длительность звонка|длительность вызова|duration|duration (s)|duration, seconds|duration (sec)|duration sec|call duration|call duration (seconds)|call length',
	},
	invoices: {
		invoice_id: 'номер счета|номер|счет|№|invoice number|invoice no|invoice|number',
		client_id: 'клиент|контрагент|покупатель|плательщик|компания|customer|client|company|bill to',
		manager_id: 'ответственный|менеджер|manager|owner|sales rep',
		amount: 'сумма|сумма счета|итого|amount|invoice amount|total',
		issued_at: 'дата|дата счета|дата выставления|выставлен|date|invoice date|issue date|issued|issued on',
		due_date: 'срок оплаты|оплатить до|due|due date|payment due',
		status: 'состояние|статус|статус оплаты|status|payment status',
	},
	payments: {
		payment_id: 'номер платежа|номер|№|номер документа|payment number|payment id|transaction id|reference',
		invoice_id: 'счет|номер счета|основание|invoice|invoice number',
		client_id: 'клиент|контрагент|плательщик|customer|payer|client|company',
		amount: 'сумма|сумма платежа|сумма оплаты|amount|payment amount|paid',
		kind: 'вид операции|тип операции|операция|хозяйственная операция|transaction type|operation type|operation|payment type|тип платежа|вид платежа',
		paid_at: 'дата|дата оплаты|дата платежа|оплачено|date|payment date|paid on|paid at',
	},
	ledger: {
		category: 'статья|статья расходов|статья затрат|категория|назначение|category|item|expense|cost item|description',
		manager_id: 'менеджер|сотрудник|manager|employee|кому',
		date_from: 'с|дата с|начало|период с|дата|месяц|период|month|period|date from|from|start|date|start date',
		date_to: 'по|дата по|конец|период по|окончание|date to|to|end|end date',
		amount: 'сумма|затраты|расход|расходы|стоимость|amount|cost|sum|total|value',
	},
	managers: {
		manager_id: 'id|код|табельный номер|employee id|user id|owner id',
		name: 'фио|имя|сотрудник|менеджер|full name|name|manager|employee|sales agent',
		team: 'отдел|команда|группа|подразделение|team|department|group',
		region: 'регион|город|region|office|regional office',
	},
	stages: { stage_id: 'id|код', name: 'этап|стадия|название|stage|stage name|name', order: 'порядок|номер|сортировка|sort|position' },
	targets: {
		scope: 'кому|менеджер|сотрудник|manager|employee|who',
		metric: 'показатель|kpi|metric|measure',
		period: 'период|месяц|period|month',
		value: 'план|цель|норма|plan|target|quota|goal|value',
	},
	rates: { date: 'дата|date', currency: 'валюта|код валюты|currency', rate: 'курс|rate' },
	calendar: { date: 'дата|date|day', is_working: 'рабочий|рабочий день|working', hours: 'часов|часы|hours' },
};
