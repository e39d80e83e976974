import { text } from '../language/text';
import { defineDimension } from './define';
import { fromColumn } from './from-column';

/** The region of the deal itself. */
export default defineDimension({
	id: 'region',
	name: text('Регион сделки', 'Deal region'),
	also: ['регион', 'deal_region'],
	home: 'deals',
	read: fromColumn('deals', 'region'),
	whereFrom: text(
		'Регион клиента – «client_region», менеджера – «manager_region».',
		'The region of the client is "client_region", of the manager "manager_region".',
	),
});
