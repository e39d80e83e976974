import { text } from '../language/text';
import { defineDimension } from './define';
import { fromColumn } from './from-column';

/** The region of whoever gets the credit. */
export default defineDimension({
	id: 'manager_region',
	name: text('Регион менеджера', 'Manager region'),
	home: 'managers',
	scopes: 'region:',
	read: fromColumn('managers', 'region'),
});
