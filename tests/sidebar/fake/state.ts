import type { SidebarState } from '../../../sidebar/server/contract';
import { progressOf } from './import-progress';
import type { Spreadsheet } from './spreadsheet';

/** Everything the panel draws itself from. */
export const stateOf = (sheet: Spreadsheet): SidebarState => ({
	language: sheet.language,
	currency: sheet.options.currency ?? 'RUB',
	crms: crmsIn(sheet.text),
	connection: sheet.connection,
	import: progressOf(sheet),
	schedule: sheet.schedule,
	isRefreshDue: false,
	facts: sheet.facts,
	goal: sheet.goal,
	slicedGoals: sheet.slicedGoals,
	watch: sheet.watch,
	zones: sheet.zones,
	room: { cells: 1_240_000, limit: 10_000_000, fullOn: '2028-03-14' },
	summaries: sheet.summaries,
	access: sheet.access,
	contests: sheet.options.contests ?? 0,
	changedDeals: 0,
	hasWarehouse: false,
	demo: sheet.options.isDemoOffered === false ? null : { crm: 'amocrm', values: { base_url: 'https://demo.example', token: 'demo' } },
});

const crmsIn = (text: Spreadsheet['text']): SidebarState['crms'] => [
	{
		id: 'amocrm',
		title: 'amoCRM',
		fields: [
			{
				key: 'base_url',
				label: text('Адрес аккаунта', 'Account address'),
				hint: text('Скопируйте из адресной строки браузера, когда открыта amoCRM.', 'Copy it from the address bar while amoCRM is open.'),
				placeholder: 'https://example.amocrm.ru',
				required: true,
			},
			{
				key: 'token',
				label: text('Долгосрочный токен', 'Long-lived token'),
				hint: text('amoМаркет → ⋯ → «Создать интеграцию» → «Ключи и доступы».', 'Marketplace → ⋯ → Create integration → Keys and scopes.'),
				secret: true,
				required: true,
			},
			{ key: 'region_field', label: text('Поле «Регион»', 'Region field'), placeholder: 'Регион' },
		],
		consent: {
			title: text('Или без токена: разрешить доступ', 'Or without a token: allow access'),
			lead: text('Создайте интеграцию.', 'Create an integration.'),
			back: text('Адрес возврата', 'Redirect address'),
			redirect: 'https://script.google.com/macros/d/x/usercallback',
			begin: text('Разрешить доступ', 'Allow access'),
			open: text('Открыть amoCRM', 'Open amoCRM'),
			done: text('Доступ разрешён, подключить', 'Access allowed, connect'),
			fields: [{ key: 'client_id', label: text('ID интеграции', 'Integration ID'), required: true }],
		},
	},
	{
		id: 'bitrix24',
		title: text('Битрикс24', 'Bitrix24'),
		fields: [{ key: 'webhook', label: text('Адрес вебхука', 'Webhook address'), secret: true, required: true }],
	},
];
