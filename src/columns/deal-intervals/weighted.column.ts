import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { numbersFrom } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { ofStage } from '../kit/native-words';
import { dealIntervals } from './intervals';
import { stageFacts } from './stage-facts';

/** The amount of the deal by the probability of its stage. */
export default defineColumn({
	table: 'dealIntervals',
	key: 'weighted',
	kind: 'money',
	sum: text('взвешенная по вероятности этапа сумма', 'amount weighted by stage probability of'),
	absence: {
		why: text('нет суммы или вероятности этапа', 'no amount or no stage probability'),
		covered: text('сумма и вероятность известны у', 'amount and probability known for'),
	},
	values(base) {
		const price = numbersOf(base.table('deals'), 'price');
		const stages = stageFacts(base);
		return numbersFrom(dealIntervals(base), ({ row, stage }) => price[row]! * (stages.get(stage)?.probability ?? Number.NaN));
	},
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Сумма × вероятность', en: 'Amount × probability' },
		get formula() {
			return `IF(${ofStage('probability', '""')}="";"";{price}*${ofStage('probability', '0')})`;
		},
	},
};
