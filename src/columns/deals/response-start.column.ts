import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { responseStarts } from './contacts';

/** When the reaction clock starts (K4). */
export default defineColumn({
	table: 'deals',
	key: 'response_start',
	kind: 'instant',
	date: text('по дате назначения', 'by date of assignment'),
	undated: text('нет даты', 'no date'),
	values: (base) => numberColumn(responseStarts(base)),
});

export const page: ColumnPage = {
	native: { title: { ru: 'Начало отсчёта', en: 'Clock starts' }, formula: 'IF({assigned_at}="";{created_at};{assigned_at})' },
	decides: {
		ru: 'день, когда лид назначен (если не известен – создан)',
		en: 'the day the lead was assigned (created, where that is not known)',
	},
	isWork: true,
};
