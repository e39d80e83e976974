import { textOf } from '../../facts/columns';
import type { FactBase } from '../../facts/fact-base';
import { text } from '../../language/text';
import { byCode, textsFrom } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { ofStage } from '../kit/native-words';
import { before } from '../kit/phrases';
import { dealIntervals } from './intervals';
import { stageFacts } from './stage-facts';

const STATES: Readonly<Record<string, { readonly ru: string; readonly en: string }>> = {
	OPEN: text('открытые', 'open'),
	WON: text('выигранные', 'won'),
	LOST: text('проигранные', 'lost'),
};

function statesOf(base: FactBase): (interval: number) => string {
	const { row, stage, isPresent } = dealIntervals(base);
	const stages = stageFacts(base);
	const ofStage = byCode((code) => stages.get(code)?.outcome || 'OPEN');
	const ofDeal = textOf(base.table('deals'), 'state');
	return (i) => (isPresent[i] === 1 ? ofDeal(row[i]!) : ofStage(stage[i]!));
}

/** The outcome of the stage in which the deal stood. */
export default defineColumn({
	table: 'dealIntervals',
	key: 'state',
	kind: 'name',
	distinct: text('исходов', 'outcomes'),
	values: (base) => textsFrom(dealIntervals(base).length, statesOf(base)),
	conditions: {
		WON: { phrase: before('выигранных', 'won') },
		LOST: { phrase: before('проигранных', 'lost') },
		OPEN: { phrase: before('открытых', 'open') },
		'WON|LOST': { phrase: before('выигранных и проигранных', 'won and lost') },
	},
	whyNot: (base, row) => STATES[statesOf(base)(row)] ?? text('исход не распознан', 'outcome not recognised'),
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Исход этапа', en: 'Outcome of the stage' },
		get formula() {
			const outcome = ofStage('outcome', '""', ['OPEN', 'WON', 'LOST', 'UNMAPPED']);
			return `IF(${outcome}="";"OPEN";${outcome})`;
		},
	},
};
