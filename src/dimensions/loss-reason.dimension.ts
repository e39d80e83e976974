import { text } from '../language/text';
import { defineDimension } from './define';
import { fromColumn } from './from-column';

/** Why the deal was lost. */
export default defineDimension({
	id: 'loss_reason',
	name: text('Причина отказа', 'Loss reason'),
	also: ['причина', 'reason'],
	home: 'deals',
	read: fromColumn('deals', 'loss_reason'),
});
