import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { defineColumn } from '../kit/define';
import { stageEntries } from './entries';

/** When it left; unknown while it stands there. */
export default defineColumn({
	table: 'stageEntries',
	key: 'to',
	kind: 'instant',
	date: text('по дате выхода', 'by date of leaving'),
	undated: text('ещё на этапе', 'still in the stage'),
	values: (base) => numberColumn(stageEntries(base).to),
});

export { page } from '../deal-intervals/to.column';
