import { textOf } from '../../facts/columns';
import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { before } from '../kit/phrases';

/** Everybody but heads and robots. */
export default defineColumn({
	table: 'managers',
	key: 'sells',
	kind: 'flag',
	values(base) {
		const managers = base.table('managers');
		const role = textOf(managers, 'role');
		return numberColumn(Float64Array.from({ length: managers.size }, (_, i) => (role(i) === 'head' || role(i) === 'robot' ? 0 : 1)));
	},
	conditions: {
		true: { phrase: before('продающих', 'selling'), otherwise: text('не продают (руководители, роботы)', 'do not sell (heads, robots)') },
	},
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA } };
