import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { noun } from '../kit/phrases';
import { flagColumn } from './kinds';

/** A contact in which the client was reached. */
export default defineColumn({
	table: 'activities',
	key: 'connected',
	kind: 'flag',
	values: (base) => flagColumn(base, 'connected'),
	conditions: { true: { phrase: noun('разговоров', 'conversations'), otherwise: text('без разговора', 'without a conversation') } },
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA } };
