import { text } from '../../language/text';
import type { OptionalPart } from '../kit/contract';

const webhookRight = (ru: string, en: string) =>
	text(
		`Отметьте у вебхука право ${ru} (Приложения → Разработчикам → Интеграции) и создайте его под администратором.`,
		`Tick ${en} in the webhook (Applications → Developer resources → Integrations) and create it as an administrator.`,
	);

const crm = webhookRight('CRM (crm)', 'CRM (crm)');
const shop = webhookRight('CRM (crm) и Интернет-магазин (sale)', 'CRM (crm) and Online store (sale)');

export const productsPart: OptionalPart = {
	id: 'products',
	what: text('товары сделок', 'products of deals'),
	right: crm,
	without: text('новые сделки остаются без товаров', 'new deals stand without products'),
	keeps: [{ table: 'deals', columns: ['products'] }],
};

export const callResultsPart: OptionalPart = {
	id: 'call_results',
	what: text('итоги звонков телефонии', 'results of calls in telephony'),
	right: webhookRight('Телефония (telephony)', 'Telephony (telephony)'),
	without: text('новые звонки остаются без длительности и итога', 'new calls stand without duration and result'),
	// Telephony is a module that a portal may do without.
	mayBeAbsent: true,
	keeps: [
		{ table: 'activities', isFrom: ({ activity_id }) => String(activity_id).startsWith('stat-') },
		// Only telephony tells a duration.
		{
			table: 'activities',
			columns: ['status', 'duration_s', 'direction', 'is_auto'],
			isFrom: ({ type, duration_s }) => type === 'call' && typeof duration_s === 'number',
		},
	],
};

export const departmentsPart: OptionalPart = {
	id: 'departments',
	what: text('структуру компании', 'the company’s structure'),
	right: webhookRight('Структура компании (department)', 'Company structure (department)'),
	without: text('у новых сотрудников нет команды и региона', 'new people have no team or region'),
	keeps: [{ table: 'managers', columns: ['team', 'region'] }],
};

export const currenciesPart: OptionalPart = {
	id: 'currencies',
	what: text('валюты портала', 'the portal’s currencies'),
	right: crm,
	without: text(
		'основной считается валюта из «Настроек», а если её там нет, рубль; себестоимость в другой валюте неизвестна',
		'the base currency is that of Settings or, where it says none, the rouble; costs in another currency are unknown',
	),
	keeps: [{ table: 'deals', columns: ['cost'] }],
};

export const cardFieldsPart: OptionalPart = {
	id: 'card_fields',
	what: text('поля компаний и контактов', 'fields of companies and contacts'),
	right: crm,
	without: text('у новых клиентов нет региона', 'new clients have no region'),
	keeps: [{ table: 'clients', columns: ['region'] }],
};

export const dealPaymentsPart: OptionalPart = {
	id: 'deal_payments',
	what: text('оплаты сделок', 'payments of deals'),
	right: shop,
	without: text('новых оплат сделок в таблице нет', 'new payments of deals are missing'),
	mayBeAbsent: true,
	keeps: [{ table: 'payments', isFrom: ({ invoice_id }) => (invoice_id ?? null) === null }],
};

export const invoicesPart: OptionalPart = {
	id: 'invoices',
	what: text('счета', 'invoices'),
	right: crm,
	without: text('новых счетов и их оплат в таблице нет', 'new invoices and their payments are missing'),
	// Portals of an older make keep none of this kind.
	mayBeAbsent: true,
	keeps: [{ table: 'invoices' }, { table: 'payments', isFrom: ({ invoice_id }) => (invoice_id ?? null) !== null }],
};

export const invoicePaymentsPart: OptionalPart = {
	id: 'invoice_payments',
	what: text('оплаты счетов', 'payments of invoices'),
	right: shop,
	without: text('новых оплат счетов в таблице нет', 'new payments of invoices are missing'),
	mayBeAbsent: true,
	keeps: [{ table: 'payments', isFrom: ({ invoice_id }) => (invoice_id ?? null) !== null }],
};

export const optionalParts = [
	productsPart,
	callResultsPart,
	departmentsPart,
	currenciesPart,
	cardFieldsPart,
	dealPaymentsPart,
	invoicesPart,
	invoicePaymentsPart,
];
