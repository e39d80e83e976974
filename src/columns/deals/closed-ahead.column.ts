import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { after } from '../kit/phrases';
import { dealStates } from './states';

/** Closed in the CRM by a day still to come: open in every figure (spec R7), though nobody can win the deal any more. */
export default defineColumn({
	table: 'deals',
	key: 'closed_ahead',
	kind: 'flag',
	values: (base) => numberColumn(dealStates(base).ahead),
	conditions: {
		false: {
			phrase: after(', не закрытых в CRM будущим днём', 'not closed in the CRM by a day still to come'),
			otherwise: text('закрыта в CRM будущим днём', 'closed in the CRM by a day still to come'),
		},
	},
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Закрыта будущим днём', en: 'Closed by a day to come' },
		formula: 'AND(OR({outcome}="WON";{outcome}="LOST");{closed_at}>=#as_of+1)',
	},
};
