import { text } from '../language/text';
import { defineDimension } from './define';
import { fromColumn } from './from-column';

/** The team of whoever gets the credit. */
export default defineDimension({
	id: 'team',
	name: text('Команда', 'Team'),
	also: ['отдел', 'группа', 'department', 'group'],
	home: 'managers',
	scopes: 'team:',
	read: fromColumn('managers', 'team'),
});
