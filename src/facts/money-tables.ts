import { column, type Table } from './table';

/** Bills, spec §1.5. */
export const invoices: Table = {
	id: 'invoices',
	title: { ru: 'Счета', en: 'Invoices' },
	key: ['source', 'invoice_id'],
	columns: [
		column('source', 'enum', 'Источник', 'Source'),
		column('invoice_id', 'id', 'ID', 'Invoice ID', { required: true, also: ['id', 'invoice'] }),
		column('deal_id', 'id', 'Сделка', 'Deal ID', { also: ['deal'] }),
		column('client_id', 'id', 'Клиент', 'Client', { also: ['client'] }),
		column('manager_id', 'id', 'Ответственный', 'Manager', { also: ['manager'] }),
		column('amount', 'money', 'Сумма', 'Amount'),
		column('currency', 'text', 'Валюта', 'Currency'),
		column('issued_at', 'day', 'Выставлен', 'Issued', { also: ['issued', 'дата'] }),
		column('due_date', 'day', 'Срок оплаты', 'Due date', { also: ['due'] }),
		column('status', 'enum', 'Состояние', 'Status', {
			values: ['draft', 'issued', 'partially_paid', 'paid', 'cancelled'],
			also: ['статус'],
		}),
		column('updated_at', 'instant', 'Изменён', 'Updated', { also: ['updated'] }),
	],
};

/** Money in and refunds, spec §1.5. `amount` is positive; `kind` tells the sign. */
export const payments: Table = {
	id: 'payments',
	title: { ru: 'Оплаты', en: 'Payments' },
	key: ['source', 'payment_id'],
	columns: [
		column('source', 'enum', 'Источник', 'Source'),
		column('payment_id', 'id', 'ID', 'Payment ID', { required: true, also: ['id', 'payment'] }),
		column('invoice_id', 'id', 'Счёт', 'Invoice ID', { also: ['invoice', 'счет'] }),
		column('deal_id', 'id', 'Сделка', 'Deal ID', { also: ['deal'] }),
		column('client_id', 'id', 'Клиент', 'Client', { also: ['client'] }),
		column('amount', 'money', 'Сумма', 'Amount'),
		column('currency', 'text', 'Валюта', 'Currency'),
		column('kind', 'enum', 'Вид', 'Kind', { values: ['payment', 'refund'] }),
		column('paid_at', 'day', 'Дата оплаты', 'Paid at', { also: ['date', 'дата'] }),
	],
};

/** Costs and other income, spec §1.6. */
export const ledger: Table = {
	id: 'ledger',
	title: { ru: 'Затраты и доходы', en: 'Ledger' },
	key: ['entry_id'],
	columns: [
		column('entry_id', 'id', 'ID', 'Entry ID', { required: true, also: ['id'] }),
		column('kind', 'enum', 'Вид', 'Kind', { values: ['cost', 'other_income'] }),
		column('category', 'text', 'Статья', 'Category'),
		column('manager_id', 'id', 'Менеджер', 'Manager', { also: ['manager'] }),
		column('date_from', 'day', 'С', 'From', { also: ['from'], spanTo: 'date_to' }),
		column('date_to', 'day', 'По', 'To', { also: ['to'] }),
		column('amount', 'money', 'Сумма', 'Amount'),
		column('currency', 'text', 'Валюта', 'Currency'),
	],
};
