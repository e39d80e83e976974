import { text } from '../../language/text';
import { buyers } from '../deals/buyers';
import { codesAt, codesIn } from '../kit/data';
import { defineColumn } from '../kit/define';
import { stageEntries } from './entries';

/** The client of the deal. */
export default defineColumn({
	table: 'stageEntries',
	key: 'client',
	kind: 'name',
	distinct: text('клиентов', 'clients'),
	values: (base) => codesIn(base, 'client', codesAt(buyers(base), stageEntries(base).row)),
});

export { page } from '../deal-intervals/client.column';
