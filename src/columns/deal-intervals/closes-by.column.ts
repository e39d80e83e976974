import { byCode, eachRow } from '../kit/data';
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
		const { length, since, stage } = dealIntervals(base);
		const odds = stageOdds(base);
		const { zone } = base.account;
		const days = byCode((code) => odds.of(code).days);
		return eachRow(length, (i) => zone.dayAt(since[i]!) + days(stage[i]!));
	},
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA } };
