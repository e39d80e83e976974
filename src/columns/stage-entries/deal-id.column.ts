import { codesOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { codesFrom } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { stageEntries } from './entries';

/** The deal. */
export default defineColumn({
	table: 'stageEntries',
	key: 'deal_id',
	kind: 'name',
	distinct: text('сделок', 'deals'),
	values(base) {
		const ids = codesOf(base.table('deals'), 'deal_id');
		return codesFrom(base, 'deal', stageEntries(base), ({ row }) => ids[row]!);
	},
});

export const page: ColumnPage = { native: { column: 'deal_id' } };
