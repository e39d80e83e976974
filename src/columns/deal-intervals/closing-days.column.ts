import { numbersFrom } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { dealIntervals } from './intervals';
import { stageOdds } from './stage-odds';

/** The days within which nine of ten won deals went from this stage to the win. */
export default defineColumn({
	table: 'dealIntervals',
	key: 'closing_days',
	kind: 'bound',
	values(base) {
		const odds = stageOdds(base);
		return numbersFrom(dealIntervals(base), ({ stage }) => odds.of(stage).days);
	},
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA } };
