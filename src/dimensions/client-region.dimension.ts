import { text } from '../language/text';
import { defineDimension } from './define';
import { fromColumn } from './from-column';

/** The region of the client. */
export default defineDimension({
	id: 'client_region',
	name: text('Регион клиента', 'Client region'),
	isUsual: true,
	home: 'clients',
	read: fromColumn('clients', 'region'),
});
