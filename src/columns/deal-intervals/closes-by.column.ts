import { numbersFrom } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { dealIntervals } from './intervals';
import { stageOdds } from './stage-odds';

/** The day by which nine of ten won deals were won, counted from their coming to this stage. */
export default defineColumn({
	table: 'dealIntervals',
	key: 'closes_by',
	kind: 'bound',
	values(base) {
		const odds = stageOdds(base);
		return numbersFrom(dealIntervals(base), ({ since, stage }) => base.account.zone.dayAt(since) + odds.of(stage).days);
	},
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA } };
