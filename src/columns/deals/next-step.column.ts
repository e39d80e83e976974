import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { after } from '../kit/phrases';
import { touches } from './touches';

/** Whether an activity is planned from as_of on. */
export default defineColumn({
	table: 'deals',
	key: 'next_step',
	title: text('Есть следующий шаг', 'Has a next step'),
	kind: 'flag',
	values: (base) => numberColumn(touches(base).hasNextStep),
	conditions: {
		false: { phrase: after('без следующего шага', 'without a next step'), otherwise: text('следующий шаг есть', 'with a next step') },
		true: { phrase: after('со следующим шагом', 'with a next step'), otherwise: text('без следующего шага', 'without a next step') },
	},
});

const planned = '{activities.deal_id};{deal_id};{activities.status};"planned";{activities.is_deleted};"<>TRUE"';

export const page: ColumnPage = {
	native: {
		title: { ru: 'Есть следующий шаг', en: 'Has a next step' },
		formula: `IF(COUNTIFS(${planned};{activities.due_at};">="&#as_of)+COUNTIFS(${planned};{activities.due_at};"";{activities.occurred_at};">="&#as_of)>0;1;0)`,
	},
};
