import { text } from '../../language/text';
import { codesIn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { dealIntervals } from './intervals';

/** Who held the deal. */
export default defineColumn({
	table: 'dealIntervals',
	key: 'manager_id',
	kind: 'name',
	distinct: text('менеджеров', 'managers'),
	values: (base) => codesIn(base, 'manager', dealIntervals(base).manager),
});

export const page: ColumnPage = {
	native: { column: 'manager_id' },
	credits: { ru: 'кто вёл сделку в тот момент', en: 'who held the deal at that moment' },
};
