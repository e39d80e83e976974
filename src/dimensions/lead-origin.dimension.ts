import { text } from '../language/text';
import { defineDimension } from './define';
import { fromColumn } from './from-column';

/** Whether the client came or was called. */
export default defineDimension({
	id: 'lead_origin',
	name: text('Происхождение лида', 'Lead origin'),
	also: ['происхождение', 'origin'],
	home: 'deals',
	read: fromColumn('deals', 'lead_origin'),
	fixed: {
		inbound: { name: text('входящий', 'inbound') },
		outbound: { name: text('исходящий', 'outbound') },
		unknown: { name: text('неизвестно', 'unknown') },
	},
});
