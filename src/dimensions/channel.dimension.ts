import { text } from '../language/text';
import { defineDimension } from './define';
import { fromColumn } from './from-column';

/** Where the deal came from. */
export default defineDimension({
	id: 'channel',
	name: text('Канал', 'Channel'),
	also: ['source_channel', 'канал привлечения', 'источник', 'source'],
	isUsual: true,
	home: 'deals',
	read: fromColumn('deals', 'source_channel'),
});
