import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { numbersAt } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { ofDeal } from '../kit/native-words';
import { dealIntervals } from './intervals';

/** The day on which the deal is expected to close. */
export default defineColumn({
	table: 'dealIntervals',
	key: 'expected_close',
	kind: 'day',
	date: text('по ожидаемому закрытию', 'by expected close'),
	undated: text('нет ожидаемой даты', 'no expected date'),
	values: (base) => numbersAt(numbersOf(base.table('deals'), 'expected_close'), dealIntervals(base).row),
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Ожидаемое закрытие', en: 'Expected close' },
		get formula() {
			return `IF(${ofDeal('expected_close', '""')}="";"";${ofDeal('expected_close', '0')})`;
		},
	},
	decides: { ru: 'ожидаемое закрытие сделки', en: 'the expected close of the deal' },
};
