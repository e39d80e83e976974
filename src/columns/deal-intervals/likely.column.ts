import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { byCode, eachRow } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { dealIntervals } from './intervals';
import { stageFacts } from './stage-facts';
import { stageOdds } from './stage-odds';

/** The amount of the deal by the probability of its stage; a stage without one takes the share of its decided deals that were won. */
export default defineColumn({
	table: 'dealIntervals',
	key: 'likely',
	kind: 'money',
	sum: text('взвешенная по вероятности или доле выигранных сумма', 'amount weighted by probability or win rate of'),
	absence: {
		why: text('нет суммы или закрыто меньше пяти сделок', 'no amount, or fewer than five closed deals'),
		covered: text('сумма и вероятность известны у', 'amount and probability known for'),
	},
	values(base) {
		const price = numbersOf(base.table('deals'), 'price');
		const [stages, odds] = [stageFacts(base), stageOdds(base)];
		const shareOf = byCode((stage) => {
			const stageProbability = stages.get(stage)?.probability ?? Number.NaN;
			return Number.isNaN(stageProbability) ? odds.of(stage).share : stageProbability;
		});
		const { length, row, stage } = dealIntervals(base);
		return eachRow(length, (i) => price[row[i]!]! * shareOf(stage[i]!));
	},
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA } };
