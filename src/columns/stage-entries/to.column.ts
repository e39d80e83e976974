import { text } from '../../language/text';
import { numbersFrom } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { SECOND } from '../kit/native-words';
import { stageEntries } from './entries';

/** When it left; unknown while it stands there. */
export default defineColumn({
	table: 'stageEntries',
	key: 'to',
	kind: 'instant',
	date: text('по дате выхода', 'by date of leaving'),
	undated: text('ещё на этапе', 'still in the stage'),
	values: (base) => numbersFrom(stageEntries(base), ({ to }) => to),
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
