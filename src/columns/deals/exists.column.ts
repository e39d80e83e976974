import { numbersOf } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { inUnsortedStage } from '../kit/native-words';
import { SILENT } from '../kit/phrases';
import { AFTER_AS_OF, DELETED } from '../kit/reasons';
import { dealStates } from './states';

/** 1 for deals that are neither deleted nor unsorted and were created by as_of. */
export default defineColumn({
	table: 'deals',
	key: 'exists',
	kind: 'flag',
	values: (base) => numberColumn(dealStates(base).exists),
	conditions: { true: { phrase: SILENT } },
	whyNot(base, row) {
		const deals = base.table('deals');
		if (numbersOf(deals, 'exists')[row] === 1) return null;
		if (numbersOf(deals, 'is_deleted')[row] === 1) return DELETED;
		return numbersOf(deals, 'created_at')[row]! >= horizon(base) ? AFTER_AS_OF : text('неразобранные', 'unsorted');
	},
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Учитывается', en: 'Counts' },
		formula: `IF(OR({is_deleted}=TRUE;{created_at}>=#as_of+1;AND({outcome}<>"WON";{outcome}<>"LOST";${inUnsortedStage}));0;1)`,
		whenClosed: { column: 'is_deleted', test: '"<>TRUE"' },
	},
};
