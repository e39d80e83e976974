import { text } from '../../language/text';
import { stageFacts } from '../deal-intervals/stage-facts';
import { byCode, textsFrom } from '../kit/data';
import { defineColumn } from '../kit/define';
import { noun } from '../kit/phrases';
import { stageEntries } from './entries';

/** The outcome of the stage; open for a working one. */
export default defineColumn({
	table: 'stageEntries',
	key: 'state',
	kind: 'name',
	distinct: text('исходов', 'outcomes'),
	values(base) {
		const stages = stageFacts(base);
		const { length, stage } = stageEntries(base);
		const ofStage = byCode((code) => stages.get(code)?.outcome || 'OPEN');
		return textsFrom(length, (i) => ofStage(stage[i]!));
	},
	conditions: { OPEN: { phrase: noun('пребываний на рабочих этапах', 'stays in working stages') } },
	otherwise: text('этапы закрытия', 'closing stages'),
	whyNot: () => text('этапы закрытия', 'closing stages'),
});

export { page } from '../deal-intervals/state.column';
