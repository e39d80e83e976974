import { text } from '../language/text';
import { defineDimension } from './define';
import { fromColumn } from './from-column';

/** Whether the client had bought before the deal (K9). */
export default defineDimension({
	id: 'client_type',
	name: text('Новый или повторный клиент', 'New or repeat client'),
	also: ['клиент', 'тип клиента', 'client', 'repeat', 'is_repeat', 'новый/повторный'],
	home: 'deals',
	read: fromColumn('deals', 'is_repeat'),
	fixed: {
		0: { name: text('новый', 'new'), also: ['новые', 'нет', 'no', 'first', 'новый клиент'] },
		1: { name: text('повторный', 'repeat'), also: ['повторные', 'да', 'yes', 'повторный клиент'] },
	},
});
