import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { CYCLE_ABSENCE } from './cycle-absence';
import { sinceCreation } from './durations';

/** Working days from creation to closing. */
export default defineColumn({
	table: 'deals',
	key: 'cycle_workdays',
	kind: 'days',
	duration: text('рабочих дней от создания до закрытия', 'working days from creation to closing'),
	absence: CYCLE_ABSENCE,
	values(base) {
		const { calendar, zone } = base.account;
		return sinceCreation(base, 'closed_at', (from, to) => calendar.workdays(zone.dayAt(from), zone.dayAt(to)));
	},
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA } };
