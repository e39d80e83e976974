import { type ColumnPage, defineColumn } from '../kit/define';
import { dialled } from '../kit/native-words';
import { noun } from '../kit/phrases';
import { flagColumn } from './kinds';
import { kindReason } from './status-reasons';

/** A communication, or a dial that was not answered. */
export default defineColumn({
	table: 'activities',
	key: 'effort',
	kind: 'flag',
	values: (base) => flagColumn(base, 'effort'),
	conditions: { true: { phrase: noun('коммуникаций и дозвонов без ответа', 'communications and unanswered dials') } },
	whyNot: kindReason,
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Коммуникация или дозвон', en: 'Communication or dial' },
		get formula() {
			return `IF(OR({communication}=1;AND({exists}=1;${dialled}));1;0)`;
		},
	},
};
