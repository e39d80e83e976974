import { text } from '../../language/text';
import { buyers } from '../deals/buyers';
import { codesFrom } from '../kit/data';
import { defineColumn } from '../kit/define';
import { stageEntries } from './entries';

/** The client of the deal. */
export default defineColumn({
	table: 'stageEntries',
	key: 'client',
	kind: 'name',
	distinct: text('клиентов', 'clients'),
	values(base) {
		const clients = buyers(base);
		return codesFrom(base, 'client', stageEntries(base), ({ row }) => clients[row]!);
	},
});

export { page } from '../deal-intervals/client.column';
