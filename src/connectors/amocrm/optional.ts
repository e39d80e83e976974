import { text } from '../../language/text';
import type { Config, OptionalPart } from '../kit/contract';
import { refusalOf } from '../kit/optional-parts';

const right = text(
	'Дайте доступ к ним пользователю, под которым создан токен (Настройки → Пользователи → права), или создайте токен под администратором.',
	'Give access to them to the user who made the token (Settings → Users → rights), or make the token as an administrator.',
);

const ofProducts = { table: 'deals', columns: ['products'] } as const;
const ofBills = [
	{ table: 'invoices' },
	{ table: 'payments', isFrom: ({ payment_id }) => String(payment_id).startsWith('bill-') },
] as const satisfies OptionalPart['keeps'];

export const catalogsPart: OptionalPart = {
	id: 'catalogs',
	what: text('списки товаров и счетов', 'the catalogs of products and bills'),
	right,
	without: text('новых товаров и счетов в таблице нет', 'new products and invoices are missing'),
	keeps: [ofProducts, ...ofBills],
};

/** Which catalogs there are is told by their list alone. */
const hasNo =
	(catalog: string) =>
	(config: Config): boolean =>
		!config[catalog] && refusalOf(catalogsPart, config) === null;

export const productsPart: OptionalPart = {
	id: 'products',
	what: text('товары', 'products'),
	right,
	without: text('новые сделки остаются без товаров', 'new deals stand without products'),
	isAbsent: hasNo('products_catalog'),
	keeps: [ofProducts],
};

export const invoicesPart: OptionalPart = {
	id: 'invoices',
	what: text('счета', 'bills'),
	right,
	without: text('новых счетов и их оплат в таблице нет', 'new invoices and their payments are missing'),
	isAbsent: hasNo('invoices_catalog'),
	keeps: ofBills,
};

export const customersPart: OptionalPart = {
	id: 'customers',
	what: text('покупателей и покупки', 'customers and purchases'),
	right,
	without: text('новых покупок в таблице нет', 'new purchases are missing'),
	isAbsent: ({ has_customers }) => has_customers !== 'yes',
	keeps: [
		{ table: 'payments', isFrom: ({ payment_id }) => String(payment_id).startsWith('purchase-') },
		{ table: 'deals', columns: ['is_repeat_flag'] },
	],
};

export const optionalParts = [catalogsPart, productsPart, invoicesPart, customersPart];
