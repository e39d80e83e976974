import { MS_PER_DAY } from '../../calendar/day';
import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { CYCLE_ABSENCE } from './cycle-absence';
import { sinceCreation } from './durations';

const QUARTER = 900_000;

/** Days from creation to closing (K10). */
export default defineColumn({
	table: 'deals',
	key: 'cycle_days',
	kind: 'days',
	duration: text('дней от создания до закрытия', 'days from creation to closing'),
	absence: CYCLE_ABSENCE,
	values(base) {
		const { zone } = base.account;
		return sinceCreation(base, 'closed_at', (from, to) => {
			// Only a quarter of an hour can be a midnight.
			if (from % QUARTER !== 0 || to % QUARTER !== 0) return (to - from) / MS_PER_DAY;
			const [first, last] = [zone.dayAt(from), zone.dayAt(to)];
			// Dates without time count as whole days, whatever the clock did between them (K10).
			return zone.instantOf(first) === from && zone.instantOf(last) === to ? last - first : (to - from) / MS_PER_DAY;
		});
	},
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Дней до закрытия', en: 'Days to close' },
		formula: 'IF(OR({closed_at}="";{created_at}="";{closed_at}<{created_at};N({amount})<0);"";N({closed_at})-N({created_at}))',
		skipsCredits: true,
	},
};
