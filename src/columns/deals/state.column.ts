import { textOf } from '../../facts/columns';
import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { before } from '../kit/phrases';
import { dealStates } from './states';

const STATES = {
	OPEN: text('открытые', 'open'),
	WON: text('выигранные', 'won'),
	LOST: text('проигранные', 'lost'),
	UNMAPPED: text('исход не распознан', 'outcome not recognised'),
};

/** The outcome as of the horizon: a deal that closes later is still open. */
export default defineColumn({
	table: 'deals',
	key: 'state',
	kind: 'name',
	distinct: text('исходов', 'outcomes'),
	values(base) {
		const { texts, states } = dealStates(base);
		return { texts, codes: states };
	},
	conditions: {
		WON: {
			phrase: before('выигранных', 'won'),
			reached: { deals: text('выигранных', 'were won'), clients: text('купивших', 'bought') },
		},
		LOST: { phrase: before('проигранных', 'lost') },
		OPEN: { phrase: before('открытых', 'open') },
		'WON|LOST': { phrase: before('выигранных и проигранных', 'won and lost') },
	},
	whyNot: (base, row) => STATES[textOf(base.table('deals'), 'state')(row) as keyof typeof STATES] ?? STATES.UNMAPPED,
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Исход на дату данных', en: 'Outcome as of the data' },
		formula: 'IF(AND(OR({outcome}="WON";{outcome}="LOST");{closed_at}>=#as_of+1);"OPEN";{outcome})',
		whenClosed: { column: 'outcome', test: '' },
	},
};
