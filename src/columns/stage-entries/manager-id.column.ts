import { text } from '../../language/text';
import { codesIn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { stageEntries } from './entries';

/** Who held the deal when it entered the stage. */
export default defineColumn({
	table: 'stageEntries',
	key: 'manager_id',
	kind: 'name',
	distinct: text('менеджеров', 'managers'),
	values: (base) => codesIn(base, 'manager', stageEntries(base).manager),
});

export const page: ColumnPage = {
	native: { column: 'manager_id' },
	credits: { ru: 'кто вёл сделку в тот момент', en: 'who held the deal at that moment' },
};
