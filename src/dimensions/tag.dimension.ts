import { text } from '../language/text';
import { defineDimension } from './define';
import { fromColumn } from './from-column';

/** The tags of the deal: one that has two counts for both. */
export default defineDimension({
	id: 'tag',
	name: text('Тег', 'Tag'),
	also: ['tags', 'теги', 'метка', 'label'],
	home: 'deals',
	several: ';,',
	yieldsToOwn: true,
	read: fromColumn('deals', 'tags'),
});
