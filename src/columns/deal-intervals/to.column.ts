import { text } from '../../language/text';
import { numbersFrom } from '../kit/data';
import { defineColumn } from '../kit/define';
import { dealIntervals } from './intervals';

/** When the interval ends; infinity while it lasts. */
export default defineColumn({
	table: 'dealIntervals',
	key: 'to',
	kind: 'instant',
	date: text('по дате выхода', 'by date of leaving'),
	undated: text('нет даты', 'no date'),
	values: (base) => numbersFrom(dealIntervals(base), ({ to }) => to),
});

export { page } from '../stage-entries/to.column';
