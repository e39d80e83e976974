import { codesOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { codesAt, codesIn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { stageEntries } from './entries';

/** The deal. */
export default defineColumn({
	table: 'stageEntries',
	key: 'deal_id',
	kind: 'name',
	distinct: text('сделок', 'deals'),
	values: (base) => codesIn(base, 'deal', codesAt(codesOf(base.table('deals'), 'deal_id'), stageEntries(base).row)),
});

export const page: ColumnPage = { native: { column: 'deal_id' } };
