import { text } from '../../language/text';
import { stageFacts } from '../deal-intervals/stage-facts';
import { byCode, textsFrom } from '../kit/data';
import { defineColumn } from '../kit/define';
import { noun } from '../kit/phrases';
import { stageEntries } from './entries';

const BECAME_HOT = text('ставших горячими', 'became hot');

/** The temperature of the stage. */
export default defineColumn({
	table: 'stageEntries',
	key: 'temperature',
	kind: 'name',
	distinct: text('температур', 'temperatures'),
	values(base) {
		const stages = stageFacts(base);
		const { length, stage } = stageEntries(base);
		const ofStage = byCode((code) => stages.get(code)?.temperature ?? 'none');
		return textsFrom(length, (i) => ofStage(stage[i]!));
	},
	conditions: {
		warm: {
			phrase: noun('входов в тёплые этапы', 'entries into warm stages'),
			otherwise: text('не тёплые этапы', 'stages that are not warm'),
			entered: text('ставших тёплыми в периоде', 'those who became warm in the period'),
		},
		hot: {
			phrase: noun('входов в горячие этапы', 'entries into hot stages'),
			otherwise: text('не на горячем этапе', 'not in a hot stage'),
			reached: { deals: BECAME_HOT, clients: BECAME_HOT },
		},
	},
});

export { page } from '../deal-intervals/temperature.column';
