import { MS_PER_DAY } from '../../calendar/day';
import { text } from '../../language/text';
import { eachRow } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { stageEntries } from './entries';

/** Days in the stage; unknown while the deal stands there. */
export default defineColumn({
	table: 'stageEntries',
	key: 'days',
	kind: 'days',
	duration: text('дней', 'days'),
	absence: { why: text('ещё на этапе', 'still in the stage'), covered: text('вышли с этапа', 'left the stage:') },
	values(base) {
		const { length, from, to } = stageEntries(base);
		return eachRow(length, (i) => (to[i]! - from[i]!) / MS_PER_DAY);
	},
});

export const page: ColumnPage = {
	native: { title: { ru: 'Дней на этапе', en: 'Days in the stage' }, formula: 'N({to})-N({changed_at})' },
};
