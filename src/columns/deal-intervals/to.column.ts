import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { SECOND } from '../kit/native-words';
import { dealIntervals } from './intervals';

/** When the interval ends; infinity while it lasts. */
export default defineColumn({
	table: 'dealIntervals',
	key: 'to',
	kind: 'instant',
	date: text('по дате выхода', 'by date of leaving'),
	undated: text('нет даты', 'no date'),
	values: (base) => numberColumn(dealIntervals(base).to),
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Вышла с этапа', en: 'Left the stage' },
		get formula() {
			const nextStage = `{stage_changes.deal_id};{deal_id};{stage_changes.changed_at};">"&{changed_at}+${SECOND};{stage_changes.changed_at};"<"&#as_of+1`;
			return `IF(COUNTIFS(${nextStage})=0;DATE(9999;12;31);MINIFS({stage_changes.changed_at};${nextStage}))`;
		},
	},
	decides: { ru: 'день выхода с этапа', en: 'the day of leaving the stage' },
};
