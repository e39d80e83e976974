import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { dealIntervals } from './intervals';

/** When the deal entered the stage, whoever held it since. */
export default defineColumn({
	table: 'dealIntervals',
	key: 'since',
	kind: 'instant',
	date: text('по дате входа на этап', 'by date of entry into the stage'),
	undated: text('нет даты', 'no date'),
	values: (base) => numberColumn(dealIntervals(base).since),
});

export const page: ColumnPage = {
	native: { column: 'changed_at' },
	decides: { ru: 'день входа на этап', en: 'the day of entry into the stage' },
};
