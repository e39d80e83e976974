import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { activityDeals } from '../activities/deals';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { SECOND } from '../kit/native-words';

/** Actions of managers until the deal closed (K3). */
export default defineColumn({
	table: 'deals',
	key: 'actions',
	kind: 'count',
	sum: text('число действий до закрытия у', 'actions until closing of'),
	absence: 'never',
	values(base) {
		const deals = base.table('deals');
		const activities = base.table('activities');
		const action = numbersOf(activities, 'action');
		const at = numbersOf(activities, 'occurred_at');
		const rows = activityDeals(base);
		const { zone } = base.account;
		// A closing date without time means any time of that day.
		const until = Float64Array.from(numbersOf(deals, 'closed_at'));
		for (let i = 0; i < until.length; i++) {
			const day = zone.dayAt(until[i]!);
			if (zone.instantOf(day) === until[i]) until[i] = zone.instantOf(day + 1) - 1;
		}
		const actions = new Float64Array(deals.size);
		for (let i = 0; i < activities.size; i++) {
			const row = action[i] === 1 ? rows[i]! : -1;
			if (row >= 0 && at[i]! <= until[row]!) actions[row] = actions[row]! + 1;
		}
		return numberColumn(actions);
	},
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Действий до закрытия', en: 'Actions until closing' },
		get formula() {
			return `IF(N({amount})<0;0;COUNTIFS({activities.deal_id};{deal_id};{activities.action};1;{activities.occurred_at};"<"&N({closed_at})+IF({closed_at}=INT({closed_at});1;${SECOND})))`;
		},
		skipsCredits: true,
	},
	isWork: true,
};
