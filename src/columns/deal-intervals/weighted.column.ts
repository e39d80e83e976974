import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { byCode, eachRow } from '../kit/data';
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
		const shareOf = byCode((stage) => stages.get(stage)?.probability ?? Number.NaN);
		const { length, row, stage } = dealIntervals(base);
		return eachRow(length, (i) => price[row[i]!]! * shareOf(stage[i]!));
	},
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Сумма × вероятность', en: 'Amount × probability' },
		get formula() {
			const share = ofStage('probability', '""');
			return `IF(${share}="";"";{price}*${share})`;
		},
	},
};
