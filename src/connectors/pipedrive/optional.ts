import { text } from '../../language/text';
import type { OptionalPart } from '../kit/contract';

export const dealProducts: OptionalPart = {
	id: 'products',
	what: text('товары сделок', 'products of deals'),
	right: text(
		'Дайте пользователю, чей это токен, доступ к товарам: Настройки → Управление пользователями → Наборы разрешений.',
		'Give the user whose token this is access to products: Settings → Manage users → Permission sets.',
	),
	without: text('новые сделки остаются без товаров', 'new deals stand without products'),
	keeps: [{ table: 'deals', columns: ['products'] }],
};
