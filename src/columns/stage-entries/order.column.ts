import { text } from '../../language/text';
import { stageFacts } from '../deal-intervals/stage-facts';
import { byCode, eachRow } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { stageEntries } from './entries';

/** The place of the stage in its pipeline; stages that close a deal come after everything and have no number. */
export default defineColumn({
	table: 'stageEntries',
	key: 'order',
	kind: 'number',
	sum: text('сумма порядковых номеров этапов у', 'sum of the stage numbers of'),
	absence: {
		why: text('этап без номера или закрывающий', 'stage without a number, or a closing one'),
		covered: text('номер этапа известен у', 'stage number known for'),
	},
	values(base) {
		const stages = stageFacts(base);
		const order = byCode((stage) => {
			const place = stages.get(stage)?.order ?? Number.NaN;
			return Number.isFinite(place) ? place : Number.NaN;
		});
		const { length, stage } = stageEntries(base);
		return eachRow(length, (i) => order(stage[i]!));
	},
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA } };
