import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { after, before } from '../kit/phrases';
import { statusReason } from './status-reasons';

/** What came of it. */
export default defineColumn({
	table: 'activities',
	key: 'status',
	kind: 'name',
	distinct: text('состояний', 'states'),
	values: 'fact',
	conditions: {
		done: { phrase: before('состоявшихся', 'answered') },
		missed: { phrase: before('пропущенных', 'missed') },
		'done|no_answer': { phrase: after('с ответом и без', 'answered or not') },
		'done|missed': { phrase: after('с ответом и без', 'answered or missed') },
	},
	whyNot: statusReason,
});

export const page: ColumnPage = { native: { column: 'status' } };
