import { text } from '../../language/text';
import { byCode, codesIn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { after } from '../kit/phrases';
import { stageCodes } from '../kit/stages';
import { stageEntries } from './entries';

/** The stage. */
export default defineColumn({
	table: 'stageEntries',
	key: 'stage_id',
	kind: 'name',
	distinct: text('этапов', 'stages'),
	values: (base) => codesIn(base, 'stage', stageEntries(base).stage.map(byCode(stageCodes(base).idOf))),
	conditions: { value: { phrase: (id) => after(`, этап «${id}»`, `, stage “${id}”`) } },
});

export const page: ColumnPage = { native: { column: 'to_stage_id' } };
