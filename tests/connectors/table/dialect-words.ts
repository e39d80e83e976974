/** A deal as a person means it; how a file writes it is the dialect's business. */
export interface PlainDeal {
	readonly id: string;
	readonly name: string;
	readonly client: string;
	readonly manager: string;
	/** In kopecks or cents. */
	readonly amount: number;
	readonly status: 'WON' | 'LOST' | 'OPEN';
	/** `YYYY-MM-DD`. */
	readonly created: string;
	readonly closed: string;
}

export type Field = keyof PlainDeal;

export const FIELDS: readonly Field[] = ['id', 'name', 'client', 'manager', 'amount', 'status', 'created', 'closed'];

export const HEADINGS: Readonly<Record<'ru' | 'en', readonly Readonly<Record<Field, string>>[]>> = {
	ru: [
		{
			id: 'ID',
			name: 'Название сделки',
			client: 'Компания',
			manager: 'Ответственный',
			amount: 'Бюджет',
			status: 'Статус',
			created: 'Дата создания',
			closed: 'Дата закрытия',
		},
		{
			id: 'ID сделки',
			name: 'НАЗВАНИЕ',
			client: 'Клиент ',
			manager: 'менеджер',
			amount: 'Сумма, ₽',
			status: 'СТАТУС СДЕЛКИ',
			created: 'Создана',
			closed: 'Закрыта',
		},
		{
			id: 'Сделка: ID',
			name: 'Сделка: Название',
			client: 'Сделка: Клиент',
			manager: 'Сделка: Ответственный',
			amount: 'Сделка: Сумма',
			status: 'Сделка: Статус',
			created: 'Сделка: Дата создания',
			closed: 'Сделка: Дата закрытия',
		},
	],
	en: [
		{
			id: 'deal_id',
			name: 'name',
			client: 'client_id',
			manager: 'manager_id',
			amount: 'amount',
			status: 'outcome',
			created: 'created_at',
			closed: 'closed_at',
		},
		{
			id: 'Record ID',
			name: 'Deal Name',
			client: 'Company Name',
			manager: 'Deal Owner',
			amount: 'Amount',
			status: 'Status',
			created: 'Create Date',
			closed: 'Close Date',
		},
		{
			id: 'Deal - ID',
			name: 'Deal - Title',
			client: 'Deal - Organization',
			manager: 'Deal - Owner',
			amount: 'Deal - Value',
			status: 'Deal - Status',
			created: 'Deal - Deal created',
			closed: 'Deal - Deal closed on',
		},
		{
			id: 'DealId',
			name: 'DealName',
			client: 'AccountName',
			manager: 'OwnerName',
			amount: 'DealAmount',
			status: 'DealStatus',
			created: 'CreatedDate',
			closed: 'CloseDate',
		},
		{
			id: 'OPPORTUNITY-ID',
			name: 'OPPORTUNITY-NAME',
			client: 'CUSTOMER',
			manager: 'SALES REP',
			amount: 'Value (EUR)',
			status: 'STATUS',
			created: 'CREATED ON',
			closed: 'CLOSED ON',
		},
	],
};

export const WORDS = {
	ru: {
		names: ['Поставка «Альфа»', 'Ёлки; шары, гирлянды', 'Монтаж "под ключ"', 'Договор № 7', 'Итоговая поставка', 'Две\nстроки', 'Труба 5"'],
		clients: ['ООО «Ромашка»', 'Завод, цех | 2', 'ИП Щербаков', 'Объединение «Юг»', ''],
		people: ['Иванова Анна', 'Пётр Ершов', 'Юлия Жук', 'Михаил Цой'],
	},
	en: {
		names: ['Delivery, phase 2', 'Total Energies; renewal', 'Küche "Modern"', 'Señor Núñez', 'Two\nlines', '5" pipe', 'Grand Hotel'],
		clients: ['Müller & Söhne', 'Café | Bar', 'Alpha, Inc.', 'Ångström', ''],
		people: ['Jürgen Müller', 'José Núñez', 'Zoë Brown', 'Ann Lee'],
	},
} as const;

export const STATUSES = {
	ru: { WON: 'Успешно реализовано', LOST: 'Закрыто и не реализовано', OPEN: 'В работе' },
	en: { WON: 'won', LOST: 'Lost', OPEN: 'open' },
};
