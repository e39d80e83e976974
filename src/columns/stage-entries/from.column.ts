import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { stageEntries } from './entries';

/** When the deal entered the stage. */
export default defineColumn({
	table: 'stageEntries',
	key: 'from',
	kind: 'instant',
	date: text('по дате входа', 'by date of entry'),
	undated: text('нет даты', 'no date'),
	values: (base) => numberColumn(stageEntries(base).from),
});

export const page: ColumnPage = {
	native: { column: 'changed_at' },
	decides: { ru: 'день входа на этап', en: 'the day of entry into the stage' },
};
