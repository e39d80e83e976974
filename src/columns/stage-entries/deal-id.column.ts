import { codesOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { codesIn } from '../kit/data';
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
		return codesIn(
			base,
			'deal',
			Int32Array.from(stageEntries(base), ({ row }) => ids[row]!),
		);
	},
});

export const page: ColumnPage = { native: { column: 'deal_id' } };
